// A whole number that is typed, such as hours.

import { h, uid } from "./dom.js";
import { complainer, fieldParts } from "./field_parts.js";
import { WORDS } from "./words.js";

const MOST = 168; // the hours of a week; nobody is asked for a bigger number so far

/**
 * Return the number that was typed, `null` for none, undefined for what is none.
 * @param {string} typed
 */
export function numberIn(typed) {
  const text = typed.trim();
  if (!text) return null;
  if (!/^\d{1,4}$/.test(text)) return undefined;
  const number = Number(text);
  return number <= MOST ? number : undefined;
}

/**
 * Draw a field for a number. What is none stays in the field, with a kind word beside it.
 * @param {import("./types.js").Field} spec
 * @param {(value: number | null, typing: boolean) => void} change
 * @param {() => void} leave
 * @returns {import("./field.js").DrawnField}
 */
export function numberField(spec, change, leave) {
  const id = uid("field");
  const { label, hint, error } = fieldParts(spec, "label", id);
  let said = ""; // what a check found
  const input = h("input", { id, type: "text", inputMode: "numeric", autocomplete: "off", oninput: typed, onblur: left });
  const element = h("div", { class: "ck-field ck-number" }, label, hint, error, input);
  const complain = complainer(element, input, error, [hint?.id ?? false]);
  const unread = () => numberIn(input.value) === undefined;

  function typed() {
    const number = numberIn(input.value);
    if (number === undefined) return;
    complain(said);
    change(number, true);
  }

  function left() {
    if (unread()) complain(WORDS.noNumber);
    leave();
  }

  return {
    element,
    spec,
    target: () => input,
    show(value) {
      const same = String(numberIn(input.value) ?? "") === value;
      if (same || input === document.activeElement || (unread() && input.value)) return;
      input.value = value;
    },
    complain(message) {
      said = message;
      if (!unread()) complain(message);
    },
  };
}
