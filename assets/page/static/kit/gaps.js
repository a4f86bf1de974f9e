// The gap to a job: its picture, what one must have, and which gaps to work on.

import { fill, h, setText } from "./dom.js";
import { frame, keepPainted } from "./frame.js";
import { drawGates } from "./gates.js";
import { drawGapPicks } from "./gap_picks.js";
import { monthOf } from "./job_card.js";
import { pageLink } from "./link.js";
import { picture } from "./picture.js";
import { read } from "./state.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {{ key: string, name: string, text: string, way: string, asked: string }} GuideGate */
/** @typedef {{ key: string, name: string, size?: "large" | "small" }} NamedGap */
/** @typedef {{ guide: boolean, gates: GuideGate[], skills: NamedGap[], unknown: NamedGap[], duties: NamedGap[], rated: string, credit: string }} GapsView */

/**
 * Draw the gap.
 * @param {View} view
 */
export function gaps(view) {
  const framed = frame(view);
  const { model } = view;
  const { root, say } = framed;
  const config = /** @type {any} */ (framed.config);
  const stopPicture = picture(view, framed);
  const rated = h("p", { class: "ck-hint" });
  const credit = h("p", { class: "ck-hint ck-credit" });
  const gates = drawGates(model, config, say);
  const picks = drawGapPicks(model, config, say);
  const more = config.rate && h("p", {}, pageLink(config.rate, { class: "ck-back" }, config.labels.rate_more));
  const below = h("div", { hidden: true }, gates.element, picks.element);
  root.append(...[rated, more, credit].filter(Boolean), below);

  const stop = keepPainted(view, () => {
    /** @type {GapsView} */
    const seen = model.get("view");
    /** @type {import("./target.js").TargetJob} */
    const target = { title: "", soc: "", role: "", ...read(model, "gap.target") };
    rated.hidden = credit.hidden = !seen.credit;
    setText(rated, seen.rated && fill(config.labels.rated, { date: monthOf(seen.rated) }));
    setText(credit, seen.credit);
    below.hidden = !target.title.trim();
    gates.show(seen, target);
    picks.show(seen, target);
  });
  return () => {
    stopPicture();
    stop();
  };
}
