// A plan: its picture, and below it how each step went.

import { h } from "./dom.js";
import { frame, keepPainted } from "./frame.js";
import { picture } from "./picture.js";
import { rowsForm } from "./rows.js";

/** @typedef {import("./types.js").View} View */

/**
 * Draw the plan.
 * @param {View} view
 */
export function plan(view) {
  const framed = frame(view);
  const { root, config } = framed;
  const stopPicture = picture(view, framed);
  const heading = h("h3", {}, config.labels.how_went);
  root.append(heading);
  const stopRows = rowsForm(view, { ...framed, config: { ...config, empty: "" } });
  const stopHeading = keepPainted(view, () => {
    heading.hidden = !root.querySelector(".ck-row");
  });
  return () => [stopPicture, stopRows, stopHeading].forEach((stop) => stop());
}
