// One win, quickly: a line, a tap for what it was, the day, and it is kept.

import { button, h, newId, setText, uid } from "./dom.js";
import { drawRecord } from "./record.js";
import { read } from "./state.js";
import { isAhead, today } from "./today.js";

/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./types.js").Field} FieldSpec */

/**
 * Draw the entry. What is typed is saved as it is typed; `kept` hears the id of each win that is
 * done, and the entry begins the next one.
 * @param {Model} model
 * @param {import("./frame.js").Frame} framed
 * @param {(id: string) => void} kept
 */
export function drawWinEntry(model, { config, outbox }, kept) {
  /** @param {string} id @returns {FieldSpec} */
  const field = (id) => config.fields.find((/** @type {FieldSpec} */ one) => one.id === id);
  const element = h("div", { class: "ck-deck ck-entry" });
  const early = h("p", { class: "ck-hint", role: "status" });
  const start = () => ({ on: today() });
  let id = newId();
  let entry = drawFor(id);
  element.append(...entry.elements, early, h("div", { class: "ck-actions" }, button(config.labels.keep, keep, { class: "ck-button" })));

  /** @param {string} win */
  function drawFor(win) {
    const path = `${config.rows}.${win}`;
    const part = (/** @type {string} */ name) =>
      drawRecord(model, outbox, { fields: [field(name)], labels: config.labels }, path, start);
    const [title, own, on] = ["title", "own_kind", "on"].map(part);
    const [line, called] = [title, own].map((part) => part.drawn[0].target());
    for (const one of [line, called])
      one.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && !event.isComposing) keep();
      });
    const name = uid("kind");
    const choose = (/** @type {string} */ kind) => {
      if (read(model, path) === undefined) outbox.edit(model, path, start());
      outbox.edit(model, `${path}.kind`, kind);
    };
    const inputs = field("kind").options.map(({ id: kind }) =>
      h("input", { type: "radio", name, value: kind, onchange: () => choose(kind) }),
    );
    const chips = field("kind").options.map(({ label }, i) =>
      h("label", { class: "ck-strength" }, inputs[i], h("span", {}, label)),
    );
    const kinds = h(
      "fieldset",
      { class: "ck-field" },
      h("legend", {}, field("kind").label),
      h("div", { class: "ck-strengths" }, chips),
    );
    return { path, title, own, on, line, called, inputs, elements: [...title.elements, kinds, ...own.elements, ...on.elements] };
  }

  function keep() {
    const said = read(model, entry.path) ?? {};
    const chosen = field("kind").options.find((option) => option.id === said.kind);
    const kind = said.kind === "own" ? said.own_kind?.trim() : chosen?.label;
    if (!said.title?.trim() && kind) {
      outbox.edit(model, `${entry.path}.title`, kind); // a tap says enough, or a kind of one's own
    } else if (!said.title?.trim() && said.kind === "own") return entry.called.focus();
    else if (entry.title.check({}).length) return entry.line.focus();
    outbox.flush();
    const done = id;
    const former = entry.elements;
    id = newId();
    entry = drawFor(id);
    former.forEach((one, i) => one.replaceWith(entry.elements[i]));
    outbox.inform(); // the list shows it, even if all of it is saved already
    kept(done);
  }

  function show() {
    for (const part of [entry.title, entry.own, entry.on]) part.show();
    const kind = read(model, `${entry.path}.kind`) ?? "";
    setText(early, isAhead(read(model, `${entry.path}.on`)) ? config.labels.early : "");
    for (const input of entry.inputs) input.checked = input.value === kind;
    for (const one of entry.own.elements) one.hidden = kind !== "own";
  }

  return { element, show, /** The win that is being written. */ id: () => id, focus: () => entry.line.focus() };
}
