// The fields of one record, tied to their paths.

import { countWords, fill } from "./dom.js";
import { drawField } from "./field.js";
import { read } from "./state.js";

/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./types.js").Field} FieldSpec */
/** @typedef {import("./outbox.js").Outbox} Outbox */
/** @typedef {import("./field.js").DrawnField} DrawnField */

const SPOKEN = 150; // words a minute, unhurried

/**
 * Draw the fields of the record at `path`. `start` returns what a record that is not there yet begins
 * with; it is made with the first edit.
 * @param {Model} model
 * @param {Outbox} outbox
 * @param {{ fields: FieldSpec[], labels: Record<string, string> }} config
 * @param {string} path
 * @param {() => Record<string, string>} [start]
 */
export function drawRecord(model, outbox, { fields, labels }, path, start) {
  /** @type {Map<string, string>} field -> what a check found; gone once something stands there */
  const found = new Map();
  /** @param {FieldSpec} spec */
  const seconds = (spec) =>
    spec.words > 60 && labels.seconds
      ? /** @param {string} text */ (text) =>
          fill(labels.seconds, { n: Math.round((countWords(text) / SPOKEN) * 60) })
      : undefined;
  const drawn = fields.map((spec) =>
    drawField(
      spec,
      (value, typing) => {
        if (start && read(model, path) === undefined) outbox.edit(model, path, start());
        outbox[typing ? "type" : "edit"](model, `${path}.${spec.id}`, value);
      },
      () => outbox.flush(),
      seconds(spec),
    ),
  );
  return {
    elements: drawn.map((field) => field.element),
    drawn,
    /** Show what stands in the workbook, and what is wrong with it. */
    show() {
      const record = read(model, path) ?? start?.() ?? {};
      for (const field of drawn) {
        const value = String(record[field.spec.id] ?? "");
        field.show(value);
        if (value.trim()) found.delete(field.spec.id);
        const refused = outbox.refused.get(`${path}.${field.spec.id}`);
        field.complain(refused?.why ?? found.get(field.spec.id) ?? "");
      }
    },
    /**
     * Return what is missing, with the words that go into the gaps of the sentences.
     * @param {Record<string, string | number>} gaps
     * @returns {import("./problems.js").Problem[]}
     */
    check(gaps) {
      const record = read(model, path) ?? start?.() ?? {};
      found.clear();
      for (const { id, wanted } of fields) {
        if (wanted && !String(record[id] ?? "").trim()) found.set(id, fill(wanted, gaps));
      }
      this.show();
      return drawn
        .filter((field) => found.has(field.spec.id))
        .map((field) => ({ message: found.get(field.spec.id) ?? "", target: field.target }));
    },
  };
}
