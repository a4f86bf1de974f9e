// What every field has around it: its label, its hint, and what is wrong with it.

import { h, hidden } from "./dom.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types.js").Field} FieldSpec */

/**
 * The label, hint and error of a field.
 * @param {FieldSpec} spec
 * @param {"label" | "legend"} tag
 * @param {string} id
 */
export function fieldParts(spec, tag, id) {
  const hint = h("span", { class: "ck-hint", id: `${id}-hint` }, spec.hint);
  const error = h("span", { class: "ck-error", id: `${id}-error`, hidden: true });
  const label = h(tag, tag === "label" ? { htmlFor: id } : {}, spec.label);
  return { label, hint: spec.hint ? hint : null, error };
}

/**
 * Return what puts a message beside a field, and takes it away.
 * @param {HTMLElement} element
 * @param {HTMLElement} described
 * @param {HTMLElement} error
 * @param {(string | false)[]} about ids of what describes the field
 */
export function complainer(element, described, error, about) {
  const rest = about.filter(Boolean);
  /** @param {string} message */
  const complain = (message) => {
    error.hidden = !message;
    error.replaceChildren(...(message ? [hidden(WORDS.errorPrefix), message] : []));
    element.classList.toggle("ck-wrong", Boolean(message));
    const ids = [...(message ? [error.id] : []), ...rest].join(" ");
    if (ids) described.setAttribute("aria-describedby", ids);
    else described.removeAttribute("aria-describedby");
    if (described.tagName === "FIELDSET") return;
    if (message) described.setAttribute("aria-invalid", "true");
    else described.removeAttribute("aria-invalid");
  };
  complain("");
  return complain;
}
