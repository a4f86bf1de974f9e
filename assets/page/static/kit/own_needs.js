// What a person found in adverts: musts with how they stand with each, or things to learn.

import { arrange, keepFocus } from "./arrange.js";
import { button, fill, h, newId, setText, uid } from "./dom.js";
import { radioOptions } from "./field.js";
import { outboxOf } from "./outbox.js";
import { read } from "./state.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./target.js").TargetJob} TargetJob */
/** @typedef {{ title: string, target: string, paper: boolean, standing: string }} NeedRecord */

const NEEDS = "gap.needs";

/**
 * What tells a target from others, whatever title it was chosen by, as careerkit.coach.gaps has it.
 * @param {TargetJob} target
 */
function keyOfTarget({ soc, role, title }) {
  return soc || role || title;
}

/**
 * Return the needs that were noted for a target, on paper or to be learned: id -> need. Early ones
 * were noted by the target's title.
 * @param {Model} model
 * @param {TargetJob} target
 * @param {boolean} paper
 * @returns {[id: string, need: NeedRecord][]}
 */
export function needsOf(model, target, paper) {
  /** @type {Record<string, NeedRecord>} */
  const all = read(model, NEEDS) ?? {};
  const notedFor = new Set([keyOfTarget(target), target.title].filter(Boolean));
  return Object.entries(all).filter(([, need]) => notedFor.has(need.target) && Boolean(need.paper) === paper);
}

/**
 * Draw the needs of one sort, with a way to add one.
 * @param {Model} model
 * @param {{ labels: Record<string, string>, options: import("./types.js").Option[], paper: boolean }} config
 * @param {(message: string) => void} say
 */
export function drawOwnNeeds(model, { labels, options, paper }, say) {
  const outbox = outboxOf(model);
  const label = paper ? labels.own_gate : labels.own_skill;
  /** @type {Map<string, ReturnType<typeof drawNeed>>} */
  const drawn = new Map();
  /** @type {Map<HTMLElement, string>} a line that offers Undo -> the need that was removed */
  const gone = new Map();
  const list = h("ul");
  const adder = button(paper ? labels.add_gate : labels.add_skill, add);
  const element = h("div", { class: "ck-needs" }, list, h("div", { class: "ck-actions" }, adder));
  /** @type {TargetJob} */
  let target = { title: "", soc: "", role: "" };

  function add() {
    const id = newId();
    outbox.edit(model, `${NEEDS}.${id}`, { title: "", target: keyOfTarget(target), paper });
    if (!paper) outbox.edit(model, `gap.picked.${id}`, true); // whoever adds it means to work on it
    drawn.get(id)?.input.focus();
  }

  /** @param {string} id */
  function drawNeed(id) {
    const inputId = uid("need");
    const input = h("input", {
      id: inputId,
      type: "text",
      autocomplete: "off",
      oninput: () => outbox.type(model, `${NEEDS}.${id}.title`, input.value),
      onblur: () => outbox.flush(),
    });
    const which = h("span", { class: "ck-hidden" });
    const remover = button(WORDS.remove, () => remove(id));
    remover.append(" ", which);
    const { options: radios, inputs } = radioOptions(inputId, paper ? options : [], (standing) =>
      outbox.edit(model, `${NEEDS}.${id}.standing`, standing),
    );
    const standing = paper ? h("fieldset", { class: "ck-field" }, radios) : null;
    const row = h("li", { class: "ck-gate" }, h("label", { htmlFor: inputId }, label), input, standing, remover);
    return { row, input, inputs, which, standing };
  }

  /** @param {string} id */
  function remove(id) {
    const need = read(model, `${NEEDS}.${id}`);
    const name = need?.title.trim() || label;
    const undo = button(WORDS.undo, putBack, { more: name });
    const line = h("li", { class: "ck-gone" }, h("p", {}, fill(WORDS.removed, { name })), undo);
    gone.set(line, id);
    outbox.edit(model, `${NEEDS}.${id}`, null);
    undo.focus();
    say(fill(WORDS.removed, { name }));

    function putBack() {
      gone.delete(line);
      outbox.edit(model, `${NEEDS}.${id}`, need);
      drawn.get(id)?.input.focus();
      say(fill(WORDS.restored, { name }));
    }
  }

  return {
    element,
    adder,
    /** @param {TargetJob} of @returns {string[]} */
    standings: (of) => needsOf(model, of, paper).map(([, need]) => need.standing ?? ""),
    /** @param {TargetJob} of */
    show(of) {
      target = of;
      const needs = needsOf(model, of, paper);
      const rows = needs.map(([id, { title: text = "", standing }]) => {
        const one = drawn.get(id) ?? drawNeed(id);
        drawn.set(id, one);
        if (one.input.value !== text) one.input.value = text;
        setText(one.which, text.trim());
        one.standing?.setAttribute("aria-label", text.trim() || label);
        for (const radio of one.inputs) radio.checked = radio.value === standing;
        return one.row;
      });
      for (const [line, id] of gone) if (needs.some(([one]) => one === id)) gone.delete(line);
      keepFocus(element, () => arrange(list, [...rows, ...gone.keys()]), adder);
      for (const id of drawn.keys()) if (!needs.some(([one]) => one === id)) drawn.delete(id);
    },
  };
}
