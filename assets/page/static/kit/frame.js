// The frame around every activity: a section with its title, its words and a worked example.

import { announcer, h, uid } from "./dom.js";
import { outboxOf } from "./outbox.js";
import { drawnAt } from "./sought.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {import("./types.js").Example} Example */
/** @typedef {ReturnType<typeof frame>} Frame */

/**
 * Draw the frame into a view and return its parts. `say` reads a message out.
 * @param {View} view
 */
export function frame({ model, el }) {
  /** @type {{ exercise: string, title: string, intro: string, example: Example | null } & Record<string, any>} */
  const config = model.get("config");
  const id = uid("title");
  const heading = h("h2", { id }, config.title);
  const root = h(
    "section",
    { class: "ck", "aria-labelledby": id },
    heading,
    config.intro && h("p", {}, config.intro),
    config.example && exampleOf(config.example),
  );
  el.replaceChildren(root);
  drawnAt(config.exercise, () => heading);
  return { root, config, say: announcer(root), outbox: outboxOf(model) };
}

/**
 * What one invented library worker answered, folded away.
 * @param {Example} example
 */
function exampleOf(example) {
  return h(
    "details",
    { class: "ck-example" },
    h("summary", {}, WORDS.example),
    h("p", { class: "ck-hint" }, example.person),
    h(
      "dl",
      {},
      example.answers.flatMap(({ label, text }) => [h("dt", {}, label), h("dd", {}, text)]),
    ),
  );
}

/**
 * Call `paint` now and whenever the state or an unsent edit changes. Returns what ends it.
 * @param {View} view
 * @param {() => void} paint
 * @returns {() => void}
 */
export function keepPainted({ model }, paint) {
  const { listeners } = outboxOf(model);
  model.on("change:value", paint);
  model.on("change:view", paint);
  listeners.add(paint);
  paint();
  return () => {
    model.off("change:value", paint);
    model.off("change:view", paint);
    listeners.delete(paint);
  };
}

/**
 * A dashed box where something will appear.
 * @param {string} text
 */
export function emptyBox(text) {
  return h("p", { class: "ck-empty" }, text);
}
