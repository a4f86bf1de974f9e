// One job of the short-list, to be scored: where, how it feels, and what it gives of what decides.

import { arrange, keepFocus } from "./arrange.js";
import { fill, h, setText } from "./dom.js";
import { drawField } from "./field.js";
import { outboxOf } from "./outbox.js";
import { drawRecord } from "./record.js";
import { read } from "./state.js";

/** @typedef {import("./types.js").Model} Model */
/** @typedef {{ id: string, name: string, points: number }} Weighed */

/**
 * Draw a job. Its fields are made once for each factor in its present words.
 * @param {Model} model
 * @param {{ options: import("./types.js").Option[], fields: import("./types.js").Field[], labels: Record<string, string> }} config
 * @param {string} key
 */
export function drawCompared(model, config, key) {
  const outbox = outboxOf(model);
  const record = drawRecord(model, outbox, config, `directions.jobs.${key}`);
  /** @type {Map<string, import("./field.js").DrawnField>} a factor in its present words -> its field */
  const scores = new Map();
  const pathOf = (/** @type {Weighed} */ { id }) => `directions.jobs.${key}.scores.${id}`;

  /** @param {Weighed} factor */
  function drawScore(factor) {
    const label = fill(config.labels.gives, { name: factor.name });
    const hint = fill(config.labels.gives_points, { n: factor.points });
    return drawField(
      { id: factor.id, label, hint, kind: "choice", options: config.options, wanted: "", words: 0 },
      (value) => outbox.edit(model, pathOf(factor), value),
      () => outbox.flush(),
    );
  }

  const head = h("summary");
  const guess = h("p", { class: "ck-hint" });
  const grid = h("div", { class: "ck-stands" });
  const element = h("details", { class: "ck-row" }, head, h("div", {}, guess, record.elements, grid));
  return {
    element,
    record,
    /** @param {string} title @param {Weighed[]} factors @param {string} where */
    show(title, factors, where) {
      setText(head, title);
      setText(guess, where ? `${config.labels.first_guess}: ${where}` : "");
      guess.hidden = !where;
      record.show();
      const kept = new Set(factors.map(factorKey));
      for (const id of scores.keys()) if (!kept.has(id)) scores.delete(id);
      const fields = factors.map((factor) => {
        const field = scores.get(factorKey(factor)) ?? drawScore(factor);
        scores.set(factorKey(factor), field);
        field.show(read(model, pathOf(factor)) ?? "");
        return field.element;
      });
      keepFocus(element, () => arrange(grid, fields), head);
    },
  };
}

/** @param {Weighed} factor */
function factorKey({ id, name, points }) {
  return JSON.stringify([id, name, points]);
}
