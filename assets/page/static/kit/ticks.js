// A question with any number of answers, which the workbook offers: ticks beside words.

import { arrange, keepFocus } from "./arrange.js";
import { h, setText, uid } from "./dom.js";

/** @typedef {import("./types.js").Field} FieldSpec */
/** @typedef {{ line: HTMLElement, box: HTMLInputElement, words: HTMLElement }} Tick */

/**
 * Draw the ticks; there are none until `offer` gets some. What is ticked goes through `show` as ids
 * with spaces between them, and a change as one id and whether it is ticked.
 * @param {FieldSpec} spec
 * @param {(id: string, ticked: boolean) => void} change
 */
export function drawTicks(spec, change) {
  /** @type {Map<string, Tick>} */
  const drawn = new Map();
  const hint = spec.hint ? h("span", { class: "ck-hint", id: uid("hint") }, spec.hint) : null;
  const list = h("div", { class: "ck-options" });
  const element = h(
    "fieldset",
    { class: "ck-field", hidden: true, "aria-describedby": hint?.id },
    h("legend", {}, spec.label),
    hint,
    list,
  );

  /** @param {string} id @returns {Tick} */
  function tickOf(id) {
    const former = drawn.get(id);
    if (former) return former;
    const words = h("span", { dir: "auto" });
    const box = h("input", { type: "checkbox", value: id, onchange: () => change(id, box.checked) });
    const tick = { line: h("label", { class: "ck-option" }, box, words), box, words };
    drawn.set(id, tick);
    return tick;
  }

  return {
    element,
    spec,
    target: () => list.querySelector("input") ?? element,
    /** @param {{ id: string, label: string }[]} options */
    offer(options) {
      for (const id of drawn.keys()) if (!options.some((option) => option.id === id)) drawn.delete(id);
      for (const { id, label } of options) setText(tickOf(id).words, label);
      keepFocus(element, () => arrange(list, options.map(({ id }) => tickOf(id).line)), list.querySelector("input"));
      element.hidden = !options.length;
    },
    /** @param {string} value */
    show(value) {
      const ticked = value.split(" ");
      for (const [id, { box }] of drawn) box.checked = ticked.includes(id);
    },
    complain() {},
  };
}
