// The short-list compared: a form for each job, what it comes to, and which one to look into first.

import { arrange, keepFocus } from "./arrange.js";
import { drawCompared } from "./compared_job.js";
import { button, h, setText, uid } from "./dom.js";
import { emptyBox, frame, keepPainted } from "./frame.js";
import { showOptions } from "./options.js";
import { drawFigure } from "./picture.js";
import { problemBox } from "./problems.js";
import { read } from "./state.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {{ title: string }} Compared */

/**
 * Draw the comparison.
 * @param {View} view
 */
export function compareJobs(view) {
  const { model } = view;
  const { root, config, say, outbox } = frame(view);
  /** @type {Record<string, string>} */
  const labels = config.labels;
  /** @type {Map<string, ReturnType<typeof drawCompared>>} */
  const drawn = new Map();
  const problems = problemBox(say);
  const list = h("div");
  const checker = button(WORDS.check, check);
  const empty = emptyBox(config.empty);
  empty.tabIndex = -1;
  const figure = drawFigure();
  const notes = h("ul", { class: "ck-notes" });
  const valued = h("p");
  const values = h("div", { class: "ck-note" }, h("h3", {}, labels.values), valued, h("p", {}, labels.values_hint));
  const firstId = uid("first");
  const first = h("select", {
    id: firstId,
    "aria-describedby": `${firstId}-hint`,
    onchange: () => outbox.edit(model, "directions.first", first.value),
  });
  const choosing = h(
    "div",
    { class: "ck-field" },
    h("label", { htmlFor: firstId }, labels.choose),
    h("span", { class: "ck-hint", id: `${firstId}-hint` }, labels.choose_hint),
    first,
  );
  const actions = h("div", { class: "ck-actions" }, checker);
  root.append(problems.element, list, actions, empty, figure.element, notes, values, choosing);

  /** @returns {[key: string, job: Compared][]} */
  function jobs() {
    /** @type {Record<string, Compared>} */
    const all = read(model, "directions.jobs") ?? {};
    return Object.entries(all).filter(([, { title }]) => title?.trim());
  }

  function check() {
    problems.show(jobs().flatMap(([key], i) => drawn.get(key)?.record.check({ n: i + 1 }) ?? []));
  }

  return keepPainted(view, () => {
    const now = jobs();
    const { factors = [], values: top = [], where = "", drawing = {}, notes: told = [] } = model.get("view");
    for (const key of drawn.keys()) if (!now.some(([id]) => id === key)) drawn.delete(key);
    for (const [key] of now) {
      if (!drawn.has(key)) drawn.set(key, drawCompared(model, /** @type {any} */ (config), key));
    }
    keepFocus(
      root,
      () => {
        arrange(list, now.flatMap(([key]) => drawn.get(key)?.element ?? []));
        empty.hidden = Boolean(drawing.svg);
        actions.hidden = !now.length;
        values.hidden = !now.length || !top.length;
        choosing.hidden = !now.length;
      },
      empty,
    );
    now.forEach(([key, { title }], i) => {
      drawn.get(key)?.show(`${config.noun} ${i + 1}: ${title.trim()}`, factors, where);
    });
    figure.show(drawing);
    const lines = told.map((/** @type {string} */ line, /** @type {number} */ i) => {
      const item = notes.children[i] ?? h("li");
      setText(item, line);
      return item;
    });
    arrange(notes, lines);
    setText(valued, top.join(", "));
    const titled = now.map(([id, { title }]) => ({ id, title: title.trim() }));
    showOptions(first, [{ id: "", title: labels.undecided }, ...titled], read(model, "directions.first") ?? "");
  });
}
