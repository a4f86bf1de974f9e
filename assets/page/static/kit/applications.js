// Applications: a form for each, with what happened to it.

import { frame } from "./frame.js";
import { rowsForm } from "./rows.js";
import { drawStages, stageLine } from "./stages.js";

/** @typedef {import("./types.js").View} View */

/**
 * Draw the applications.
 * @param {View} view
 */
export function applications(view) {
  const { model } = view;
  const framed = frame(view);
  const config = /** @type {any} */ (framed.config);
  return rowsForm(view, framed, {
    about: (id) => stageLine(model, config, `${config.rows}.${id}`),
    extra: (path) => drawStages(model, framed, path),
  });
}
