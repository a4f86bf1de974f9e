// The way to a role guide, from wherever one is offered.

import { outboxOf } from "./outbox.js";

export const READING = "directions.reading"; // the guide that lies open

/**
 * Open a guide, from wherever it is offered, and go there.
 * @param {import("./types.js").Model} model
 * @param {string} slug
 */
export function openGuide(model, slug) {
  outboxOf(model).edit(model, READING, slug);
  const select = document.querySelector(".ck-guides select");
  if (!(select instanceof HTMLElement)) return;
  select.focus();
  select.scrollIntoView({ block: "center" });
}
