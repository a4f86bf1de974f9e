// Jobs that seem not to count, and the hours of a life that they get.

import { fill, h, setText } from "./dom.js";
import { addFieldKind } from "./field.js";
import { frame, keepPainted } from "./frame.js";
import { numberField } from "./number_field.js";
import { rowsForm } from "./rows.js";
import { read } from "./state.js";

/** @typedef {import("./types.js").View} View */

addFieldKind("number", numberField);

const WEEKS = 52; // of a year

/**
 * Draw the jobs and what their hours come to.
 * @param {View} view
 */
export function smallJobs(view) {
  const { model } = view;
  const framed = frame(view);
  const { root, config } = framed;
  const stopRows = rowsForm(view, framed);
  const sum = h("p", { class: "ck-notice", role: "status" });
  root.append(sum);
  const stop = keepPainted(view, () => {
    const jobs = /** @type {{ hours: number | null }[]} */ (Object.values(read(model, config.rows) ?? {}));
    const n = jobs.reduce((all, { hours }) => all + (hours ?? 0), 0);
    const total = (n * WEEKS).toLocaleString("en");
    sum.hidden = !n;
    setText(sum, n === 1 ? config.labels.sum_one : fill(config.labels.sum, { n, total }));
  });
  return () => [stopRows, stop].forEach((end) => end());
}
