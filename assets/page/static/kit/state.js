// What is shown: the state that came down, with the edits that are not saved on top.

import { outboxOf } from "./outbox.js";

/** @typedef {import("./types.js").Model} Model */
/** @typedef {any} Json */

/**
 * Return what stands at a path, unsent edits included; undefined if there is nothing.
 * @param {Model} model
 * @param {string} path
 * @returns {Json}
 */
export function read(model, path) {
  const shown = /** @type {Record<string, Json>} */ (model.get("value"));
  const base = Object.keys(shown).find((key) => path === key || path.startsWith(`${key}.`));
  let value = base === undefined ? undefined : walk(shown[base], path.slice(base.length + 1));
  if (typeof value === "object" && value !== null) value = structuredClone(value);
  const { pending, refused } = outboxOf(model);
  const notSaved = [...[...refused].map(([edited, { value: kept }]) => [edited, kept]), ...pending];
  for (const [edited, edit] of /** @type {[string, Json][]} */ (notSaved)) {
    if (edited === path) value = merge(value, edit);
    else if (edited.startsWith(`${path}.`)) value = put(value, edited.slice(path.length + 1), edit);
    else if (path.startsWith(`${edited}.`)) {
      const below = walk(edit, path.slice(edited.length + 1));
      if (below !== undefined || edit === null) value = below;
    }
  }
  return value;
}

/**
 * Return the ids of a section's records in their order; those without a place come last.
 * @param {Model} model
 * @param {string} section
 * @param {string[]} [waiting] ids of records that are shown but not begun
 * @param {string} [name] of their order, if it is not the section's
 * @returns {string[]}
 */
export function rowsInOrder(model, section, waiting = [], name = section) {
  const rows = [...new Set([...Object.keys(read(model, section) ?? {}), ...waiting])];
  /** @type {string[]} */
  const order = read(model, `orders.${name}`) ?? [];
  const placed = order.filter((id) => rows.includes(id));
  return [...placed, ...rows.filter((id) => !placed.includes(id))];
}

/**
 * @param {Json} value
 * @param {string} path
 * @returns {Json}
 */
function walk(value, path) {
  for (const name of path ? path.split(".") : []) value = value?.[name];
  return value;
}

/**
 * An edit of a record that exists fills its empty fields, as in careerkit.model.edit.
 * @param {Json} value
 * @param {Json} edit
 */
function merge(value, edit) {
  const both = [value, edit].every((x) => typeof x === "object" && x !== null && !Array.isArray(x));
  if (!both) return edit ?? undefined;
  const fills = Object.entries(edit).filter(([name]) => !value[name]);
  return { ...value, ...Object.fromEntries(fills) };
}

/**
 * @param {Json} value
 * @param {string} path
 * @param {Json} edit
 */
function put(value, path, edit) {
  const names = path.split(".");
  const last = /** @type {string} */ (names.pop());
  const top = value ?? {};
  let at = top;
  for (const name of names) at = at[name] ??= {};
  if (edit === null) delete at[last];
  else at[last] = merge(at[last], edit);
  return top;
}
