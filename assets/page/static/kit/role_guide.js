// One role guide: what a page shows of it, most of it folded away.

import { keepFocus } from "./arrange.js";
import { button, fill, h } from "./dom.js";
import { monthOf } from "./job_card.js";
import { openGuide } from "./open_guide.js";
import { drawDuties } from "./role_duties.js";
import { read } from "./state.js";

/** @typedef {import("./types.js").Model} Model */
/** @typedef {{ intro: string, points: { name: string, text: string, role?: string }[] }} GuidePart */
/** @typedef {{ kind: string, asked: string, name: string, text: string, way: string }} GateView */

/**
 * A guide, as careerkit.widgets.role_guides sends it.
 * @typedef {object} GuideView
 * @property {string} slug
 * @property {string} job
 * @property {string} soc
 * @property {string} title
 * @property {string[]} also
 * @property {string} summary
 * @property {GuidePart} overview
 * @property {string} duties_intro
 * @property {{ id: string, text: string }[]} duties
 * @property {GuidePart} skills
 * @property {GateView[]} gates
 * @property {{ as_of: string, zone: number, skills: string[], knowledge: string[], interests: string[], credits: string[] } | null} figures
 * @property {GuidePart} qualifications
 * @property {GuidePart} environment
 * @property {GuidePart} stages
 * @property {GuidePart} challenges
 * @property {GuidePart} rewards
 * @property {GuidePart} trends
 * @property {GuidePart} preparing
 * @property {GuidePart} hiring
 * @property {GuidePart} associations
 * @property {GuidePart} related
 * @property {{ name: string, credit: string }[]} sources
 */

const FOLDED = /** @type {const} */ (["environment", "stages", "challenges", "rewards", "trends", "preparing", "hiring", "associations"]);

/**
 * Draw a guide. `keep` hears that its job should be on the list.
 * @param {Model} model
 * @param {{ options: import("./types.js").Option[], labels: Record<string, string> }} config
 * @param {GuideView} guide
 * @param {(guide: GuideView) => void} keep
 */
export function drawGuide(model, config, guide, keep) {
  const { labels } = config;
  const duties = drawDuties(model, config, guide.slug, guide.duties);
  const keeper = button(labels.keep, () => keep(guide), { more: guide.title });
  const kept = h("span", { class: "ck-onlist" }, labels.kept);
  const head = h("h3", { tabIndex: -1 }, guide.title);
  const element = h(
    "div",
    { class: "ck-guide" },
    head,
    guide.also.length > 0 && h("p", { class: "ck-hint" }, `${labels.also}: ${guide.also.join(", ")}`),
    h("p", {}, h("b", {}, guide.summary)),
    h("div", { class: "ck-actions" }, keeper, kept),
    h("h4", {}, labels.overview),
    partOf(guide.overview),
    h("h4", {}, labels.responsibilities),
    h("p", {}, guide.duties_intro),
    duties.element,
    foldedPart(labels.skills, partOf(guide.skills)),
    foldedPart(labels.gates, gatesOf(labels, guide.gates), partOf(guide.qualifications, labels.qualifications)),
    guide.figures && foldedPart(labels.figures, figuresOf(labels, guide.figures)),
    FOLDED.map((name) => foldedPart(labels[name], partOf(guide[name]))),
    foldedPart(labels.related, partOf(guide.related, "", (/** @type {string} */ slug) => [
      button(labels.open_guide, () => openGuide(model, slug)),
    ])),
    foldedPart(labels.sources, h("ul", {}, guide.sources.map(({ name, credit }) => h("li", {}, h("b", {}, name), `. ${credit}`)))),
  );
  return {
    element,
    /** @param {import("./role_duties.js").StoryName[]} stories */
    show(stories) {
      duties.show(stories);
      const on = read(model, `directions.jobs.${guide.job}`) !== undefined;
      keepFocus(element, () => {
        keeper.hidden = on;
        kept.hidden = !on;
      }, head);
    },
  };
}

/** @param {string} title @param {...(HTMLElement | HTMLElement[])} children */
function foldedPart(title, ...children) {
  return h("details", { class: "ck-row" }, h("summary", {}, title), h("div", {}, ...children));
}

/**
 * @param {GuidePart} part
 * @param {string} [title]
 * @param {(role: string) => HTMLElement[]} [more] what stands below a point that has a guide
 */
function partOf({ intro, points }, title = "", more = () => []) {
  return h(
    "div",
    {},
    title && h("h5", {}, title),
    h("p", {}, intro),
    h(
      "dl",
      { class: "ck-points-of" },
      points.flatMap(({ name, text, role }) => [
        h("dt", {}, name),
        h("dd", {}, text, role ? h("div", { class: "ck-actions" }, more(role)) : null),
      ]),
    ),
  );
}

/** @param {Record<string, string>} labels @param {GateView[]} gates */
function gatesOf(labels, gates) {
  if (!gates.length) return h("p", {}, labels.gates_none);
  const lines = gates.flatMap(({ kind, asked, name, text, way }) => [
    h("dt", {}, name),
    h(
      "dd",
      {},
      h("span", { class: "ck-hint" }, `${labels["kind_" + kind]}. ${labels["asked_" + asked]}.`),
      h("p", {}, text),
      h("p", {}, `${labels.way}: ${way}`),
    ),
  ]);
  return h("dl", { class: "ck-points-of" }, lines);
}

/** @param {Record<string, string>} labels @param {NonNullable<GuideView["figures"]>} figures */
function figuresOf(labels, { as_of: month, skills, knowledge, interests, credits }) {
  const named = [
    [labels.figures_skills, skills.join(", ")],
    [labels.figures_knowledge, knowledge.join(", ")],
    [labels.figures_interests, interests.join(", ")],
  ];
  return [
    h("p", { class: "ck-hint" }, fill(labels.figures_as_of, { date: monthOf(month) })),
    h("dl", { class: "ck-points-of" }, named.flatMap(([term, words]) => [h("dt", {}, term), h("dd", {}, words)])),
    ...credits.map((credit) => h("p", { class: "ck-hint ck-credit" }, credit)),
  ];
}
