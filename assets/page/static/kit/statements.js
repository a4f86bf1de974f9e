// Statements to take a stand on, one answer each; where it is not known, whom to ask.

import { keepFocus } from "./arrange.js";
import { button, h } from "./dom.js";
import { drawField } from "./field.js";
import { frame, keepPainted } from "./frame.js";
import { problemBox } from "./problems.js";
import { drawRecord } from "./record.js";
import { read } from "./state.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {import("./types.js").Option} Option */
/** @typedef {import("./types.js").Model} Model */

/**
 * Draw the statements, then the fields of the exercise.
 * @param {View} view
 */
export function statements(view) {
  const { model } = view;
  const { root, config, say, outbox } = frame(view);
  const record = drawRecord(model, outbox, /** @type {any} */ (config), config.base);
  const problems = problemBox(say);
  const drawn = config.options.map((/** @type {Option} */ option) => drawStatement(model, outbox, config, option));
  root.append(
    h("div", { class: "ck-stands" }, drawn.map((/** @type {any} */ one) => one.element)),
    problems.element,
    ...record.elements,
    h("div", { class: "ck-actions" }, button(WORDS.check, () => problems.show(record.check({})))),
  );
  return keepPainted(view, () => {
    for (const one of drawn) one.show();
    record.show();
  });
}

/**
 * @param {Model} model
 * @param {import("./outbox.js").Outbox} outbox
 * @param {Record<string, any>} config
 * @param {Option} option
 */
function drawStatement(model, outbox, config, { id, label, hint }) {
  const at = `${config.answeredAt}.${id}`;
  const askAt = `${config.askAt}.${id}`;
  const stand = drawField(
    { id, label, hint, kind: "choice", options: config.answers, wanted: "", words: 0 },
    (value) => outbox.edit(model, at, value),
    () => outbox.flush(),
  );
  const ask = drawField(
    { id, label: config.askLabel, hint: "", kind: "line", options: [], wanted: "", words: 0 },
    (value, typing) => outbox[typing ? "type" : "edit"](model, askAt, value),
    () => outbox.flush(),
  );
  ask.target().setAttribute("aria-label", `${config.askLabel} ${label}`);
  const element = h("div", { class: "ck-stand" }, stand.element, ask.element);
  return {
    element,
    show() {
      const value = read(model, at) ?? "";
      const line = read(model, askAt) ?? "";
      stand.show(value);
      ask.show(line);
      keepFocus(element, () => (ask.element.hidden = value !== config.askWhen), stand.target());
      ask.complain(outbox.refused.get(askAt)?.why ?? "");
    },
  };
}
