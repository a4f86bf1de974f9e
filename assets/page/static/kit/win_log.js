// The log of wins: the next one on top, and below it all there are, the latest first.

import { fill, h } from "./dom.js";
import { frame, keepPainted } from "./frame.js";
import { rowsForm } from "./rows.js";
import { read } from "./state.js";
import { dayInWords, isAhead } from "./today.js";
import { drawWinEntry } from "./win_entry.js";
import { drawWinKept } from "./win_kept.js";
import { drawWinUses } from "./win_uses.js";

/** @typedef {import("./types.js").View} View */

/**
 * Draw the log.
 * @param {View} view
 */
export function winLog(view) {
  const { model } = view;
  const framed = frame(view);
  const { root, config } = framed;
  const kept = drawWinKept(model, framed);
  const entry = drawWinEntry(model, framed, (id) => kept.keep(id));
  const heading = h("h3", {}, config.labels.wins);
  root.append(entry.element, kept.element, heading);

  /** Those that are done, the latest first. */
  function done() {
    const wins = /** @type {Record<string, { on: string | null }>} */ (read(model, config.rows) ?? {});
    const ids = Object.keys(wins).filter((id) => id !== entry.id());
    const day = (/** @type {string} */ id) => wins[id].on ?? "";
    return ids.reverse().sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0));
  }

  /** @param {string} id */
  function about(id) {
    const { on, kind, own_kind: own } = read(model, `${config.rows}.${id}`) ?? {};
    const { options } = config.fields.find((/** @type {any} */ field) => field.id === "kind");
    const label = options.find((/** @type {any} */ option) => option.id === kind)?.label ?? "";
    const day = on && (isAhead(on) ? `${dayInWords(on)}, ${config.labels.not_yet}` : dayInWords(on));
    return [day, (kind === "own" && own?.trim()) || label].filter(Boolean).join(" · ");
  }

  /** @param {string} id @param {string} field */
  function hides(id, field) {
    if (field === "own_kind") return read(model, `${config.rows}.${id}.kind`) !== "own";
    return field === "application" && !model.get("view").choices.application.length;
  }

  const fields = config.fields.map((/** @type {any} */ field) => ({ ...field, wanted: "" }));
  const stopRows = rowsForm(view, { ...framed, config: { ...config, fields } }, {
    ids: done,
    name: (id) => read(model, `${config.rows}.${id}.title`)?.trim() || fill(config.labels.untitled, {}),
    about,
    hides,
    extra: (path) => drawWinUses(model, framed, path),
  });
  const stop = keepPainted(view, () => {
    entry.show();
    if (kept.show()) entry.focus();
    heading.hidden = !root.querySelector(".ck-row, .ck-gone:not([hidden])");
  });
  return () => [stopRows, stop].forEach((end) => end());
}
