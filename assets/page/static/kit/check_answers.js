// Everything that was answered, page by page, each answer with the way to where it can be changed.

import { fill, h, hidden, setText } from "./dom.js";
import { emptyBox, frame, keepPainted } from "./frame.js";
import { pageLink } from "./link.js";
import { seek } from "./sought.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {{ label: string, text: string, more: number, path: string }} ListedAnswer */
/** @typedef {{ exercise: string, part: string, title: string, answers: ListedAnswer[] }} ListedGroup */
/** @typedef {{ step: string, title: string, groups: ListedGroup[], count: number, more: number }} ListedPage */
/** @typedef {Record<string, import("./link.js").Place>} Places */

/**
 * Draw the list.
 * @param {View} view
 */
export function checkAnswers(view) {
  const { model } = view;
  const { root, config } = frame(view);
  /** @type {Record<string, string>} */
  const labels = config.labels;
  /** @type {Map<string, ReturnType<typeof drawListedPage>>} */
  const drawn = new Map();
  const empty = emptyBox(config.empty);
  const list = h("div", { class: "ck-checks" });
  root.append(empty, list);

  return keepPainted(view, () => {
    /** @type {ListedPage[]} */
    const pages = model.get("view").pages ?? [];
    empty.hidden = pages.length > 0;
    for (const [step, page] of drawn) {
      if (pages.some((shown) => shown.step === step)) continue;
      page.element.remove();
      drawn.delete(step);
    }
    pages.forEach((shown, i) => {
      const page = drawn.get(shown.step) ?? drawListedPage(config.places, labels, shown.step);
      drawn.set(shown.step, page);
      if (list.children[i] !== page.element) list.insertBefore(page.element, list.children[i] ?? null);
      page.show(shown);
    });
  });
}

/**
 * One page of the course, folded.
 * @param {Places} places
 * @param {Record<string, string>} labels
 * @param {string} step
 */
function drawListedPage(places, labels, step) {
  const place = places[step];
  const title = h("span");
  const count = h("span", { class: "ck-hint" });
  const body = h("div");
  const summary = h("summary", {}, title, hidden(", "), count);
  const element = h("details", { class: "ck-row" }, summary, body);
  let shown = "";
  /** @param {ListedPage} page */
  function show(page) {
    const words = JSON.stringify(page);
    if (words === shown) return;
    shown = words;
    setText(title, page.title);
    setText(count, page.count === 1 ? labels.count_one : fill(labels.count, { n: page.count }));
    const focused = /** @type {HTMLElement | null} */ (body.contains(document.activeElement) && document.activeElement);
    const path = focused ? focused.dataset.path : undefined;
    body.replaceChildren(
      ...page.groups.flatMap((group) => listedGroup(group)),
      page.more ? h("p", { class: "ck-hint" }, fill(labels.more_answers, { n: page.more })) : "",
      place ? h("p", {}, pageLink(place, {}, labels.go, hidden(`: ${page.title}`))) : "",
    );
    const same = [...body.querySelectorAll("a")].find((link) => path && link.dataset.path === path);
    if (focused) (same ?? summary).focus(); // the answer may be gone
  }

  /** @param {ListedGroup} group */
  function listedGroup(group) {
    const name = group.title || group.part;
    return [
      h("h3", { dir: "auto" }, name),
      h("dl", { class: "ck-check" }, group.answers.map((answer) => listedAnswer(answer, group))),
    ];
  }

  /** @param {ListedAnswer} answer @param {ListedGroup} of */
  function listedAnswer({ label, text, more, path }, of) {
    const about = [label, of.title].filter(Boolean).join(", ");
    const link = !place
      ? null
      : pageLink(withField(place, hashOf(path, of.exercise)), {}, labels.change, hidden(` ${about}`));
    if (link) link.dataset.path = path;
    link?.addEventListener("click", () => {
      if (link.href === location.href) seek(); // the address does not change
    });
    return h(
      "div",
      {},
      h("dt", { dir: "auto" }, label),
      h("dd", { dir: "auto" }, text, more > 0 && h("span", { class: "ck-hint" }, ` ${fill(labels.words_more, { n: more })}`)),
      h("dd", {}, link),
    );
  }
  return { element, show };
}

/**
 * The same page at one field; in JupyterLab it opens where it was left.
 * @param {import("./link.js").Place} place
 * @param {string} hash
 */
function withField(place, hash) {
  return place.notebook ? place : { ...place, href: place.href + hash };
}

/**
 * Return what `seek` looks for, as the end of an address.
 * @param {string} path of a field
 * @param {string} exercise that it belongs to
 */
function hashOf(path, exercise) {
  return `#${[path, exercise].map(encodeURIComponent).join("/")}`;
}
