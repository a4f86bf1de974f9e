// The partner's side of the listener: the story to hear, a minute to tell it, the strengths to tap.

import { drawClock } from "./clock.js";
import { button, h, setText, uid } from "./dom.js";
import { drawField } from "./field.js";

/** @typedef {import("./types.js").Option} Option */
/** @typedef {Record<string, string> & { heard?: Record<string, boolean> }} StoryRow */

/**
 * Draw the partner's side. `edit(field, value, typing)` changes the story that is told.
 * @param {{ labels: Record<string, string>, parts: Option[], options: Option[] }} config
 * @param {(message: string) => void} say
 * @param {{ edit: (field: string, value: unknown, typing: boolean) => void, leave: () => void, done: () => void }} does
 */
export function drawPartner({ labels, parts, options }, say, { edit, leave, done }) {
  const name = h("h3", { tabIndex: -1, dir: "auto" });
  const texts = parts.map(({ id, label }) => ({ id, term: h("dt", {}, label), text: h("dd", { dir: "auto" }) }));
  const clock = drawClock(/** @type {any} */ (labels), say);
  const boxes = options.map(({ id }) => {
    const box = h("input", {
      type: "checkbox",
      value: id,
      onchange: () => edit(`heard.${id}`, box.checked ? true : null, false),
    });
    return box;
  });
  const hintId = uid("hint");
  const fields = [line("heard_else", labels.other), line("listener", labels.listener)];
  const element = h(
    "div",
    { class: "ck-partner", hidden: true },
    h("p", { class: "ck-hand-over" }, labels.hand_over),
    name,
    h("dl", {}, texts.flatMap(({ term, text }) => [term, text])),
    clock.element,
    h(
      "fieldset",
      { class: "ck-field", "aria-describedby": hintId },
      h("legend", {}, labels.heard),
      h("span", { class: "ck-hint", id: hintId }, labels.heard_hint),
      h(
        "div",
        { class: "ck-strengths" },
        options.map(({ label }, i) => h("label", { class: "ck-strength" }, boxes[i], h("span", {}, label))),
      ),
    ),
    fields.map((field) => field.element),
    h("div", { class: "ck-actions" }, button(labels.done, done, { class: "ck-button" })),
  );

  /** @param {string} id the field of a story @param {string} label */
  function line(id, label) {
    return drawField(
      { id, label, hint: "", kind: "line", options: [], wanted: "", words: 0 },
      (value, typing) => edit(id, value, typing),
      leave,
    );
  }

  return {
    element,
    begin: () => name.focus(),
    stop: clock.stop,
    /** @param {string} title @param {StoryRow} story */
    show(title, story) {
      setText(name, title);
      for (const { id, term, text } of texts) {
        setText(text, story[id] ?? "");
        term.hidden = text.hidden = !story[id]?.trim();
      }
      for (const box of boxes) box.checked = Boolean(story.heard?.[box.value]);
      for (const field of fields) field.show(story[field.spec.id] ?? "");
    },
  };
}
