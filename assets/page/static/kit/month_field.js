// A month, or a year alone where somebody does not know the month any more.

import { fill, h, uid } from "./dom.js";
import { complainer, fieldParts } from "./field_parts.js";
import { WORDS } from "./words.js";

const YEAR = /^[12]\d{3}$/;

/**
 * Return what a month and a year make together: "2019-04", "2019", "" for none; undefined for what is
 * no year (yet).
 * @param {string} month "04", or "" for none
 * @param {string} year
 */
export function monthIn(month, year) {
  const typed = year.trim();
  if (!typed) return month ? undefined : "";
  if (!YEAR.test(typed)) return undefined;
  return month ? `${typed}-${month}` : typed;
}

/**
 * Draw a field for a month. What is no year stays in the field, with a kind word beside it.
 * @param {import("./types.js").Field} spec
 * @param {(value: string, typing: boolean) => void} change
 * @param {() => void} leave
 * @returns {import("./field.js").DrawnField}
 */
export function monthField(spec, change, leave) {
  const id = uid("field");
  const { label, hint, error } = fieldParts(spec, "legend", id);
  const named = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" });
  const months = [...Array(12).keys()].map((n) => ({
    value: String(n + 1).padStart(2, "0"),
    name: named.format(new Date(Date.UTC(2000, n, 1))),
  }));
  const month = h(
    "select",
    { id: `${id}-month`, onchange: () => typed(false) },
    h("option", { value: "" }, WORDS.noMonth),
    months.map(({ value, name }) => h("option", { value }, name)),
  );
  const year = h("input", {
    id: `${id}-year`,
    type: "text",
    inputMode: "numeric",
    autocomplete: "off",
    maxLength: 4,
    oninput: () => typed(true),
  });
  const element = h(
    "fieldset",
    { class: "ck-field ck-month", onfocusout: left },
    label,
    hint,
    error,
    h(
      "div",
      {},
      h("div", {}, h("label", { htmlFor: month.id }, WORDS.month), month),
      h("div", {}, h("label", { htmlFor: year.id }, WORDS.year), year),
    ),
  );
  const complain = complainer(element, element, error, [hint?.id ?? false]);
  let unread = false; // what stands there is no month
  let given = ""; // what is saved, or on its way
  let said = ""; // what a check found

  /** @param {boolean} typing */
  function typed(typing) {
    const value = monthIn(month.value, year.value);
    unread = value === undefined;
    if (value === undefined) return;
    complain(said);
    if (value === given) return;
    given = value;
    change(value, typing);
  }

  /** @param {FocusEvent} event */
  function left(event) {
    if (element.contains(/** @type {Node | null} */ (event.relatedTarget))) return;
    if (unread) complain(year.value.trim() ? fill(WORDS.noYearIn, { name: year.value.trim() }) : WORDS.noYear);
    leave();
  }

  return {
    element,
    spec,
    target: () => month,
    show(value) {
      const other = value !== given;
      given = value;
      if (unread && !other) return;
      unread = false;
      const [shownYear, shownMonth = ""] = value.split("-");
      if (year.value !== shownYear) year.value = shownYear;
      if (month.value !== shownMonth) month.value = shownMonth;
    },
    complain(message) {
      said = message;
      if (!unread) complain(message);
    },
  };
}
