// Several forms in one activity, one below the other.

import { h, uid } from "./dom.js";
import { addFieldKind } from "./field.js";
import { form } from "./form.js";
import { frame } from "./frame.js";
import { monthField } from "./month_field.js";
import { rowsForm } from "./rows.js";

/** @typedef {import("./types.js").View} View */

addFieldKind("month", monthField);

/**
 * Draw the parts, each with its own title.
 * @param {View} view
 */
export function forms(view) {
  const framed = frame(view);
  const stops = framed.config.parts.map((/** @type {any} */ config) => {
    const id = uid("part");
    const root = h(
      "div",
      { class: "ck-part", role: "group", "aria-labelledby": id },
      h("h3", { id }, config.title),
      config.intro && h("p", {}, config.intro),
    );
    framed.root.append(root);
    return (config.rows ? rowsForm : form)(view, { ...framed, root, config });
  });
  return () => stops.forEach((/** @type {() => void} */ stop) => stop());
}
