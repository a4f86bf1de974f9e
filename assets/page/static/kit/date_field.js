// A day, with the browser's own way to choose one.

import { fill, h, uid } from "./dom.js";
import { complainer, fieldParts } from "./field_parts.js";
import { WORDS } from "./words.js";

const WHOLE_DAY = /^(\d{4,6})-\d\d-\d\d$/;
const FIRST_YEAR = 1000; // a year below that is still being typed, or was meant short: 26 for 2026
const CENTURY = 2000;

/**
 * Return the day that stands in a date input, `null` for none, undefined for what is no day (yet).
 * A short year is one of this century.
 * @param {{ value: string, badInput: boolean }} input
 * @param {boolean} left whether the person has left the field
 */
export function dayIn({ value, badInput }, left) {
  const text = value.trim();
  if (!text) return badInput ? undefined : null;
  const [, year] = text.match(WHOLE_DAY) ?? [];
  if (!year || year.length > 4) return undefined;
  if (Number(year) >= FIRST_YEAR) return text;
  return left && Number(year) < 100 ? `${CENTURY + Number(year)}${text.slice(4)}` : undefined;
}

/**
 * Draw a field for a day. What is no day stays in the field, with a kind word beside it; the day
 * that was saved before stays too, until there is another one or the field is emptied.
 * @param {import("./types.js").Field} spec
 * @param {(value: string | null, typing: boolean) => void} change
 * @param {() => void} leave
 * @returns {import("./field.js").DrawnField}
 */
export function dateField(spec, change, leave) {
  const id = uid("field");
  const { label, hint, error } = fieldParts(spec, "label", id);
  let unread = false; // what stands in the field is no day
  let given = ""; // what is saved, or on its way
  let said = ""; // what a check found
  const input = h("input", { id, type: "date", autocomplete: "off", oninput: typed, onblur: left });
  const element = h("div", { class: "ck-field" }, label, hint, error, input);
  const complain = complainer(element, input, error, [hint?.id ?? false]);

  function typed() {
    const day = dayIn({ value: input.value, badInput: input.validity.badInput }, false);
    unread = day === undefined;
    if (day !== undefined && (day ?? "") !== given) put(day, true);
    if (day !== undefined) complain(said);
  }

  function left() {
    const day = dayIn({ value: input.value, badInput: input.validity.badInput }, true);
    unread = day === undefined;
    if (unread) complain(input.value ? fill(WORDS.noDayIn, { name: input.value }) : WORDS.noDay);
    else if ((day ?? "") !== given) put(/** @type {string | null} */ (day), false);
    if (day && input.value !== day) input.value = day;
    leave();
  }

  /** @param {string | null} day @param {boolean} typing */
  function put(day, typing) {
    given = day ?? "";
    change(day, typing);
  }

  return {
    element,
    spec,
    target: () => input,
    show(value) {
      const other = value !== given;
      given = value;
      if (unread && !other) return;
      unread = false;
      if (input.value !== value) input.value = value;
    },
    complain(message) {
      said = message;
      if (!unread) complain(message);
    },
  };
}
