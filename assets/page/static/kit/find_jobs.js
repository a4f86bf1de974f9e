// Jobs that fit, in bands; a search for any job; and the short-list.

import { arrange, keepFocus } from "./arrange.js";
import { fill, h, setText } from "./dom.js";
import { emptyBox, frame, keepPainted } from "./frame.js";
import { drawJob } from "./job_card.js";
import { drawJobList } from "./job_list.js";
import { drawSearch } from "./job_search.js";
import { drawRecord } from "./record.js";
import { openGuide } from "./open_guide.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {import("./types.js").Option} Option */
/** @typedef {import("./job_card.js").FitView} FitView */

/**
 * What the kernel worked out.
 * @typedef {object} FitsView
 * @property {FitView[]} jobs
 * @property {number} told
 * @property {number} unsteady
 * @property {string[]} talk
 * @property {Record<string, string>} guides key of a job -> its guide
 * @property {import("./job_search.js").FoundJobs | null} found
 * @property {string} credit
 */

/**
 * Draw the jobs.
 * @param {View} view
 */
export function findJobs(view) {
  const { model } = view;
  const { root, config, say, outbox } = frame(view);
  /** @type {Record<string, string>} */
  const labels = config.labels;
  /** @type {Map<string, ReturnType<typeof drawJob>>} a job's words -> its element */
  const drawn = new Map();

  /** @returns {FitsView} */
  const seen = () => model.get("view");
  const open = (/** @type {string} */ guide) => openGuide(model, guide);

  const record = drawRecord(model, outbox, /** @type {any} */ (config), config.base);
  const list = drawJobList(model, labels, say, open);
  const search = drawSearch(labels, say, {
    ask: (text) => outbox.ask(model, { do: "search", text }),
    keep: ({ key, soc, title }) => keep(key, soc, title),
    drop: list.remove,
  });
  const empty = emptyBox(config.empty);
  const bands = config.options.map((/** @type {Option} */ { id, label, hint }) => {
    const rows = h("ul", { class: "ck-jobs" });
    const none = h("p", { class: "ck-hint" }, labels.none_here);
    const element = h("div", { class: "ck-band" }, h("h3", {}, label), h("p", { class: "ck-hint" }, hint), none, rows);
    return { id, rows, none, element };
  });
  const sure = h("p");
  const unsteady = h("p");
  const talk = h("p");
  const talking = h("div", { class: "ck-note" }, h("h3", {}, labels.values_talk), talk);
  const fits = h(
    "div",
    {},
    bands.map((/** @type {any} */ band) => band.element),
    h("details", {}, h("summary", {}, labels.how_sure), sure, unsteady),
    talking,
  );
  const credit = h("p", { class: "ck-hint ck-credit" });
  root.append(...record.elements, empty, fits, search.element, list.element, credit);

  /** @param {string} key @param {string} soc @param {string} title */
  function keep(key, soc, title) {
    list.keep(key, { title, soc, role: seen().guides[key] ?? "" });
  }

  /** @param {FitView} job */
  function jobOf(job) {
    const words = JSON.stringify(job);
    const former = drawn.get(words);
    if (former) return former;
    const made = drawJob(labels, job, {
      keep: () => keep(job.key, job.soc, job.title),
      drop: () => list.remove(job.key),
      read: open,
    });
    drawn.set(words, made);
    return made;
  }

  return keepPainted(view, () => {
    const { jobs = [], told = 0, unsteady: left = 0, talk: about = [], found = null, credit: owed = "" } = seen();
    record.show();
    keepFocus(
      root,
      () => {
        empty.hidden = told > 0;
        fits.hidden = !told;
        for (const { id, rows, none } of bands) {
          const here = jobs.filter((job) => job.band === id);
          arrange(rows, here.map((job) => jobOf(job).element));
          none.hidden = here.length > 0;
        }
      },
      record.drawn[0].target(),
    );
    const shown = new Set(jobs.map((job) => JSON.stringify(job)));
    for (const words of drawn.keys()) if (!shown.has(words)) drawn.delete(words);
    for (const job of jobs) jobOf(job).keep.show(list.has(job.key));
    setText(sure, fill(labels.sure, { n: told }));
    setText(unsteady, left ? fill(labels.unsteady, { n: left }) : "");
    talking.hidden = !about.length;
    setText(talk, fill(labels.values_hint, { name: about.join(", ") }));
    search.show(found, list.has);
    list.show();
    setText(credit, owed);
    credit.hidden = !owed;
  });
}
