// One job that fits: what it would use, and folded away what the person brings and what is missing.

import { button, fill, h, hidden, setText } from "./dom.js";

/** @typedef {{ name: string, stories: string[], duties: string[], own: string }} Brought */

/**
 * A job that fits, as careerkit.widgets.find_jobs sends it.
 * @typedef {object} FitView
 * @property {string} key
 * @property {string} soc
 * @property {string} title
 * @property {string} band
 * @property {number} zone
 * @property {string} rated
 * @property {boolean} old
 * @property {string[]} uses
 * @property {Brought[]} bring
 * @property {string[]} missing
 * @property {string[]} unwanted
 * @property {string[]} untold
 * @property {number} told percent of what matters in the job that the person has rated
 * @property {string[]} likes
 * @property {string} guide
 */

/** @typedef {{ keep: () => void, drop: () => void, read: (guide: string) => void }} JobActions */

/**
 * A button that puts a job on the list or takes it off.
 * @param {Record<string, string>} labels
 * @param {string} title
 * @param {{ keep: () => void, drop: () => void }} actions
 */
export function keepButton(labels, title, { keep, drop }) {
  let kept = false;
  const words = h("span");
  const element = button("", () => (kept ? drop() : keep()));
  element.append(words, hidden(` ${title}`));
  const mark = h("span", { class: "ck-onlist", hidden: true }, labels.kept);
  return {
    element: h("div", { class: "ck-listing" }, mark, element),
    button: element,
    /** @param {boolean} on */
    show(on) {
      kept = on;
      setText(words, on ? labels.drop : labels.keep);
      mark.hidden = !on;
    },
  };
}

/**
 * Draw a job. Its words do not change while it stands there; a changed job is drawn anew.
 * @param {Record<string, string>} labels
 * @param {FitView} job
 * @param {JobActions} actions
 */
export function drawJob(labels, job, actions) {
  const keep = keepButton(labels, job.title, actions);
  const reader = job.guide
    ? button(labels.open_guide, () => actions.read(job.guide), { more: job.title })
    : null;
  const details = h(
    "details",
    {},
    h("summary", {}, labels.why_this, hidden(` ${job.title}`)),
    h("p", {}, fill(labels.share_told, { n: job.told })),
    h("dl", {}, broughtPart(labels, job), jobParts(labels, job)),
    h("p", { class: "ck-hint" }, fill(job.old ? labels.rated_old : labels.rated, { date: monthOf(job.rated) })),
    reader && h("div", { class: "ck-actions" }, reader),
  );
  const element = h(
    "li",
    { class: "ck-job" },
    h("div", { class: "ck-job-head" }, h("h4", {}, job.title), keep.element),
    job.uses.length > 0 && h("p", {}, `${labels.uses} ${job.uses.join(", ")}.`),
    h("p", { class: "ck-hint" }, `${labels["preparation_" + job.zone]}.`),
    details,
  );
  return { element, keep, details };
}

/**
 * @param {Record<string, string>} labels
 * @param {FitView} job
 */
function broughtPart(labels, { bring }) {
  if (!bring.length) return [];
  const lines = bring.map(({ name, stories, duties, own }) => {
    const shown = [
      ...stories.map((title) => fill(labels.from_story, { name: title })),
      ...duties.map((duty) => fill(labels.from_guide, { name: duty })),
      own && fill(labels.in_words, { name: own }),
    ].filter(Boolean);
    return h("li", {}, h("b", {}, name), shown.length > 0 && ` – ${shown.join("; ")}`);
  });
  return [h("dt", {}, labels.you_bring), h("dd", {}, h("ul", { class: "ck-brought" }, lines))];
}

/**
 * @param {Record<string, string>} labels
 * @param {FitView} job
 */
function jobParts(labels, job) {
  const named = [
    [labels.missing, job.missing],
    [labels.unwanted, job.unwanted],
    [labels.untold, job.untold],
    [labels.likes, job.likes],
  ];
  return named.flatMap(([term, names]) =>
    names.length ? [h("dt", {}, String(term)), h("dd", {}, /** @type {string[]} */ (names).join(", "))] : [],
  );
}

/**
 * A month as the reader writes it: "2017-07" is "July 2017".
 * @param {string} month
 */
export function monthOf(month) {
  const [year, number] = month.split("-").map(Number);
  return new Intl.DateTimeFormat([], { month: "long", year: "numeric" }).format(new Date(year, number - 1, 1));
}
