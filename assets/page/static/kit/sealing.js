// The six words that seal a file: typed, or made for it.

import { button, h, setText, uid } from "./dom.js";
import { complainer } from "./field_parts.js";

/** @typedef {import("./types.js").Model} Model */

const COUNTED = 6;

/**
 * Draw the field. `words` returns what was typed; "" with a complaint if it cannot be six words.
 * @param {Model} model
 * @param {Record<string, string>} labels
 * @param {(action: Record<string, unknown>) => Promise<string>} ask
 */
export function drawSealing(model, labels, ask) {
  const id = uid("words");
  const hint = h("span", { class: "ck-hint", id: `${id}-hint` }, labels.words_hint);
  const error = h("span", { class: "ck-error", id: `${id}-error`, hidden: true });
  const input = h("textarea", {
    id,
    rows: 2,
    maxLength: 300,
    autocomplete: "off",
    autocapitalize: "none",
    spellcheck: false,
    oninput: () => complain(""),
  });
  const made = h("p", { class: "ck-notice", hidden: true }, labels.words_made);
  const element = h(
    "div",
    { class: "ck-field" },
    h("label", { htmlFor: id }, labels.words),
    hint,
    error,
    input,
    made,
    h("div", { class: "ck-actions" }, button(labels.make_words, () => ask({ do: "make_words" }))),
  );
  const complain = complainer(element, input, error, [hint.id]);
  /** @param {{ words?: string[] }} answer */
  const hear = ({ words }) => {
    if (!words) return;
    input.value = words.join(" ");
    complain("");
    made.hidden = false;
    setText(made, labels.words_made);
    input.focus();
  };
  model.on("msg:custom", hear);
  return {
    element,
    stop: () => model.off("msg:custom", hear),
    words() {
      const typed = input.value.trim();
      if (typed.split(/[^\p{L}]+/u).filter(Boolean).length === COUNTED) return typed;
      complain(labels.words_wanted);
      input.focus();
      return "";
    },
  };
}
