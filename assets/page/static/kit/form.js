// A form: the fields of one record.

import { button, h } from "./dom.js";
import { frame, keepPainted } from "./frame.js";
import { problemBox } from "./problems.js";
import { drawRecord } from "./record.js";
import { continueLink } from "./link.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types.js").View} View */

/**
 * Draw a form. With `next` in its config it ends with the way to the next step.
 * @param {View} view
 * @param {import("./frame.js").Frame} [framed] where something else stands in the frame, too
 */
export function form(view, framed = frame(view)) {
  const { model } = view;
  const { root, config, say, outbox } = framed;
  const problems = problemBox(say);
  const record = drawRecord(model, outbox, /** @type {any} */ (config), config.base);
  const checker = config.fields.some((/** @type {any} */ field) => field.wanted)
    ? button(WORDS.check, () => problems.show(record.check({})))
    : null;
  root.append(
    problems.element,
    ...record.elements,
    h("div", { class: "ck-actions" }, checker, config.next && continueLink(view, config.next)),
  );
  return keepPainted(view, () => record.show());
}
