// The top of every step: the way back, where you are in the course, and what is saved.

import { fill, h, setText } from "./dom.js";
import { keepPainted } from "./frame.js";
import { pageLink } from "./link.js";
import { outboxOf } from "./outbox.js";
import { drawSaveStatus } from "./save_status.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {import("./link.js").Place & { slug: string }} Step */

/**
 * Draw the header of a step. The first page is the way in and has no number.
 * @param {View} view
 */
export function stepHeader(view) {
  const { model, el } = view;
  /** @type {{ steps: Step[], current: string }} */
  const { steps, current } = model.get("config");
  const place = steps.findIndex((step) => step.slug === current);
  const statuses = steps.map(() => h("span", { class: "ck-hint" }));
  const summary = place ? fill(WORDS.stepOf, { n: place, total: steps.length - 1 }) : WORDS.steps;
  const links = steps.map((step, i) =>
    h("li", {}, pageLink(step, { "aria-current": i === place ? "step" : null }, h("span", {}, i ? `${i}. ${step.title}` : step.title), statuses[i])),
  );
  const banners = h("div", { class: "ck-banners" });
  const { element: saved, stop: stopSaved } = drawSaveStatus(outboxOf(model), banners);
  const slot = document.getElementById("ck-save-slot");
  slot?.replaceChildren(saved);
  el.replaceChildren(
    h(
      "div",
      { class: "ck ck-header" },
      place > 0 && pageLink(steps[0], { class: "ck-back" }, `← ${WORDS.back}`),
      slot ? null : saved,
      h("nav", { class: "ck-steps", "aria-label": WORDS.steps }, h("details", {}, h("summary", {}, summary), h("ol", {}, links))),
      banners,
    ),
  );
  const stop = keepPainted(view, () => {
    /** @type {Record<string, keyof typeof WORDS.status>} */
    const progress = model.get("view").status ?? {};
    steps.forEach((step, i) => setText(statuses[i], WORDS.status[progress[step.slug] ?? "not_started"]));
  });
  return () => {
    stop();
    stopSaved();
  };
}
