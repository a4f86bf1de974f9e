// The fields of one record, tied to their paths.

import { countWords, fill, h } from "./dom.js";
import { drawField } from "./field.js";
import { drawnAt } from "./sought.js";
import { read } from "./state.js";

/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./types.js").Field} FieldSpec */
/** @typedef {import("./outbox.js").Outbox} Outbox */
/** @typedef {import("./field.js").DrawnField} DrawnField */

const SPOKEN = 150; // words a minute, unhurried

/** @type {typeof import("./ticks.js").drawTicks} only rows have questions with any number of answers */
let ticksOf;

/** @param {typeof ticksOf} draw */
export function allowTicks(draw) {
  ticksOf = draw;
}

/**
 * Draw the fields of the record at `path`. `start` returns what a record that is not there yet begins
 * with; it is made with the first edit.
 * @param {Model} model
 * @param {Outbox} outbox
 * @param {{ fields: FieldSpec[], labels: Record<string, string> }} config
 * @param {string} path
 * @param {() => Record<string, unknown>} [start]
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
  /** What was typed stands in it at once: without it the field would be emptied under the caret. */
  const begin = (/** @type {Record<string, unknown>} */ typed = {}) => {
    if (start && read(model, path) === undefined) outbox.edit(model, path, { ...start(), ...typed });
  };
  /** @type {(DrawnField & { offer?: (options: import("./types.js").Option[]) => void })[]} */
  const drawn = fields.map((spec) =>
    spec.kind === "ticks"
      ? ticksOf(spec, (id, ticked) => {
          begin();
          outbox.edit(model, `${path}.${spec.id}.${id}`, ticked || null);
        })
      : drawField(
          spec,
          (value, typing) => {
            begin(value === null ? {} : { [spec.id]: value });
            outbox[typing ? "type" : "edit"](model, `${path}.${spec.id}`, value);
          },
          () => outbox.flush(),
          seconds(spec),
        ),
  );
  for (const field of drawn) drawnAt(`${path}.${field.spec.id}`, field.target);
  return {
    elements: folded(drawn, labels),
    drawn,
    /** Show what stands in the workbook, and what is wrong with it. */
    show() {
      const record = read(model, path) ?? start?.() ?? {};
      for (const field of drawn) {
        const value = answerOf(record[field.spec.id]);
        field.offer?.(model.get("view").choices?.[field.spec.id] ?? []);
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
      for (const { id, wanted, unless } of fields) {
        const answered = [id, ...(unless ? [unless] : [])].some((each) => answerOf(record[each]).trim());
        if (wanted && !answered) found.set(id, fill(wanted, gaps));
      }
      this.show();
      return drawn
        .filter((field) => found.has(field.spec.id))
        .map((field) => ({ message: found.get(field.spec.id) ?? "", target: field.target }));
    },
  };
}

/**
 * Return an answer as a text; of ticks, the ids of those that are set.
 * @param {unknown} value
 */
function answerOf(value) {
  if (typeof value !== "object" || value === null) return String(value ?? "");
  return Object.entries(value)
    .filter(([, ticked]) => ticked)
    .map(([id]) => id)
    .join(" ");
}

/**
 * Return the elements of fields, those that are folded away in a fold of their own.
 * @param {Pick<DrawnField, "element" | "spec">[]} drawn
 * @param {Record<string, string>} labels
 */
function folded(drawn, labels) {
  /** @type {Map<string, HTMLElement>} */
  const folds = new Map();
  return drawn.flatMap(({ element, spec: { fold } }) => {
    if (!fold) return [element];
    const former = folds.get(fold);
    former?.append(element);
    if (former) return [];
    const hint = labels[`${fold}_hint`];
    const made = h(
      "details",
      { class: "ck-fold" },
      h("summary", {}, labels[fold]),
      hint && h("p", { class: "ck-hint" }, hint),
      element,
    );
    folds.set(fold, made);
    return [made];
  });
}
