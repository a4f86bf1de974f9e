// Which gaps to work on: a tick beside each, in groups.

import { arrange, keepFocus } from "./arrange.js";
import { fill, h, setText } from "./dom.js";
import { isPassed } from "./gates.js";
import { outboxOf } from "./outbox.js";
import { drawOwnNeeds, needsOf } from "./own_needs.js";
import { read } from "./state.js";

/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./gaps.js").NamedGap} NamedGap */
/** @typedef {{ line: HTMLElement, box: HTMLInputElement, words: HTMLElement, about: HTMLElement }} GapTick */

const GOOD_START = 3; // gaps; more at a time, and none of them is crossed

/**
 * Draw the ticks.
 * @param {Model} model
 * @param {{ labels: Record<string, string>, options: import("./types.js").Option[] }} config
 * @param {(message: string) => void} say
 */
export function drawGapPicks(model, { labels, options }, say) {
  const outbox = outboxOf(model);
  /** @type {Map<string, GapTick>} */
  const drawn = new Map();
  const own = drawOwnNeeds(model, { labels, options, paper: false }, say);
  const none = h("p", { class: "ck-empty", tabIndex: -1 }, labels.pick_none);
  const count = h("p", { class: "ck-picked" });
  const groups = [labels.pick_gates, labels.pick_skills, labels.tasks, labels.pick_own].map((legend) => groupOf(legend));
  const unknown = h("div", { class: "ck-options" });
  const untoldBox = h("fieldset", { class: "ck-field", "aria-label": labels.not_rated }, unknown);
  const fold = h("details", {}, h("summary", {}, labels.not_rated), untoldBox);
  const element = h(
    "div",
    {},
    h("h3", {}, labels.pick),
    h("p", { class: "ck-hint" }, labels.pick_hint),
    none,
    groups.map((group) => group.element),
    fold,
    own.element,
    count,
  );

  /** @param {string} words */
  function groupOf(words) {
    const legend = h("legend", {}, words);
    const list = h("div", { class: "ck-options" });
    return { list, element: h("fieldset", { class: "ck-field" }, legend, list) };
  }

  /** @returns {Record<string, boolean>} */
  const picked = () => read(model, "gap.picked") ?? {};

  function countLine() {
    const n = [...drawn.values()].filter(({ box }) => box.isConnected && box.checked).length;
    return fill(n > GOOD_START ? labels.picked_many : labels.picked, { n });
  }

  /** @param {NamedGap} gap */
  function tickOf({ key, name, size }) {
    const tick = drawn.get(key) ?? drawTick(key);
    drawn.set(key, tick);
    setText(tick.words, name);
    setText(tick.about, size ? labels[`gap_${size}`] : "");
    tick.box.checked = Boolean(picked()[key]);
    return tick.line;
  }

  /** @param {string} key @returns {GapTick} */
  function drawTick(key) {
    const box = h("input", {
      type: "checkbox",
      onchange: () => {
        outbox.edit(model, `gap.picked.${key}`, box.checked ? true : null);
        say(countLine());
      },
    });
    const words = h("span", { dir: "auto" });
    const about = h("span", { class: "ck-hint" });
    return { line: h("label", { class: "ck-option" }, box, h("span", {}, words, about)), box, words, about };
  }

  return {
    element,
    /** @param {import("./gaps.js").GapsView} seen @param {import("./target.js").TargetJob} target */
    show({ gates, skills, duties, unknown: untold }, target) {
      own.show(target);
      const said = read(model, "gap.gates") ?? {};
      const papers = needsOf(model, target, true).filter(([, need]) => !isPassed(need.standing));
      const learn = needsOf(model, target, false);
      const named = (/** @type {[string, import("./own_needs.js").NeedRecord][]} */ needs) =>
        needs.map(([key, need]) => ({ key, name: need.title?.trim() ?? "" })).filter(({ name }) => name);
      const lists = [
        [...gates.filter(({ key }) => !isPassed(said[key])), ...named(papers)],
        skills,
        duties,
        named(learn),
      ].map((gaps) => gaps.map(tickOf));
      const rest = untold.map(tickOf);
      const used = new Set([...lists.flat(), ...rest]);
      keepFocus(
        element,
        () => {
          lists.forEach((lines, i) => {
            arrange(groups[i].list, lines);
            groups[i].element.hidden = !lines.length;
          });
          arrange(unknown, rest);
          fold.hidden = !rest.length;
          none.hidden = used.size > 0;
        },
        [...used].map((line) => line.querySelector("input"))[0] ?? none,
      );
      for (const [key, { line }] of drawn) if (!used.has(line)) drawn.delete(key);
      setText(count, countLine());
      count.hidden = !used.size;
    },
  };
}
