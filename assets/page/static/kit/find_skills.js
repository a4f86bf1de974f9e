// Find one's skills: keep or leave what is proposed, add from the whole list, add own ones.

import { arrange, keepFocus } from "./arrange.js";
import { button, fill, h, setText } from "./dom.js";
import { emptyBox, frame, keepPainted } from "./frame.js";
import { drawOwnSkills } from "./own_skills.js";
import { drawProposal, quoted } from "./proposal.js";
import { read } from "./state.js";
import { drawWholeList } from "./whole_list.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {{ key: string, name: string, text: string, kind: string, library: string }} Skill */
/** @typedef {{ source: string, title: string, words: string[] }} Sign */
/** @typedef {{ key: string, signs: Sign[], stories: string[] }} Found */

const FIRST = 6; // proposals shown before somebody asks for more
const GOOD_NUMBER = [8, 14]; // kept skills that make a good picture

/**
 * Draw the proposals, the whole list and the person's own skills.
 * @param {View} view
 */
export function findSkills(view) {
  const { model } = view;
  const { root, config, say, outbox } = frame(view);
  /** @type {Record<string, string>} */
  const labels = config.labels;
  /** @type {Skill[]} */
  const skills = config.skills;
  const known = new Map(skills.map((skill) => [skill.key, skill]));
  /** @type {Map<string, ReturnType<typeof drawProposal>>} */
  const drawn = new Map();
  let all = false;

  const empty = emptyBox(config.empty);
  empty.tabIndex = -1;
  const unsure = h("p", { class: "ck-hint" }, labels.unsure);
  const list = h("ul", { class: "ck-proposals" });
  const more = button(labels.more, showAll);
  const silent = h("ul", { class: "ck-hint" });
  const whole = drawWholeList(skills, labels, (key, kept) => decide(key, kept ? "yes" : "no"));
  const own = drawOwnSkills(model, labels, known, say);
  const count = h("p", { class: "ck-picked" });
  root.append(
    empty,
    unsure,
    list,
    h("div", { class: "ck-actions" }, more),
    silent,
    own.element,
    whole.element,
    count,
  );

  /** @returns {Found[]} */
  const found = () => model.get("view").found.filter((/** @type {Found} */ { key }) => known.has(key));
  /** @returns {Record<string, import("./own_skills.js").Said>} */
  const said = () => read(model, "skills") ?? {};
  const kept = () => Object.values(said()).filter(({ keep }) => keep === "yes").length;

  /** @param {string} key @param {string} keep */
  function decide(key, keep) {
    const path = `skills.${key}`;
    const stories = keep === "yes" ? (found().find((one) => one.key === key)?.stories ?? []) : [];
    const former = said()[key];
    if (!former) outbox.edit(model, path, {});
    outbox.edit(model, `${path}.keep`, keep);
    if (former && Object.keys(former.stories ?? {}).length) stories.length = 0; // they said which ones
    for (const id of stories) outbox.edit(model, `${path}.stories.${id}`, true);
    say(`${known.get(key)?.name}: ${keep === "yes" ? labels.kept : labels.leave}. ${countLine()}`);
  }

  function countLine() {
    const n = kept();
    return fill(n < GOOD_NUMBER[0] ? labels.few : n > GOOD_NUMBER[1] ? labels.many : labels.count, { n });
  }

  function showAll() {
    const next = found()[FIRST];
    all = true;
    paintSkills();
    drawn.get(next.key)?.inputs[0].focus();
  }

  /** @param {Sign} sign */
  function lineOf({ source, title, words }) {
    const where = source === "heard" ? labels.heard : title ? fill(labels.from_story, { name: title }) : labels.from_unnamed;
    return `${where}: ${quoted(words)}`;
  }

  /** @param {string} key */
  function proposalOf(key) {
    const words = { keep: labels.keep, leave: labels.leave, because: labels.because };
    const proposal = drawn.get(key) ?? drawProposal(words, (keep) => decide(key, keep));
    drawn.set(key, proposal);
    return proposal;
  }

  function paintSkills() {
    const now = found();
    const shown = all ? now : now.slice(0, FIRST);
    const records = said();
    for (const { key, signs } of shown) {
      const { name, text } = /** @type {Skill} */ (known.get(key));
      proposalOf(key).show({ name, about: text, lines: signs.map(lineOf), keep: records[key]?.keep ?? "" });
    }
    keepFocus(
      root,
      () => {
        arrange(list, shown.map(({ key }) => proposalOf(key).element));
        more.hidden = shown.length === now.length;
        unsure.hidden = !now.length;
        empty.hidden = now.length > 0;
      },
      list.querySelector("input"),
      empty,
    );
    /** @type {string[]} */
    const nothing = model.get("view").silent;
    silent.hidden = !nothing.length;
    arrange(silent, []);
    silent.append(...nothing.map((name) => h("li", {}, name ? fill(labels.none, { name }) : labels.none_unnamed)));
    whole.show((key) => records[key]?.keep === "yes");
    own.show(records, model.get("view").alike);
    count.hidden = !Object.keys(records).length;
    setText(count, countLine());
  }

  return keepPainted(view, paintSkills);
}
