// What somebody likes doing: one activity at a time, then the themes they lean towards.

import { keepFocus } from "./arrange.js";
import { button, fill, h, onSinglePress, setText, uid } from "./dom.js";
import { emptyBox, frame, keepPainted } from "./frame.js";
import { read } from "./state.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {import("./types.js").Option} Option */
/** @typedef {{ id: string, text: string }} Liked */
/** @typedef {{ name: string, text: string, share: number, liking: string }} Leaning */

/**
 * Draw the activity that is next, the answers so far, and the leanings.
 * @param {View} view
 */
export function likings(view) {
  const { model } = view;
  const { root, config, say, outbox } = frame(view);
  /** @type {{ labels: Record<string, string>, activities: Liked[], answers: Option[] }} */
  const { labels, activities, answers } = /** @type {any} */ (config);
  /** @type {string[]} what Undo takes back, the last one first */
  const given = [];

  /** @returns {Record<string, string>} */
  const likes = () => read(model, "directions.likes") ?? {};
  const current = () => activities.find(({ id }) => !likes()[id]);

  /** @param {string} answer */
  function answerCurrent(answer) {
    const activity = current();
    if (!activity) return;
    given.push(activity.id);
    outbox.edit(model, `directions.likes.${activity.id}`, answer);
    tell();
  }

  function takeBack() {
    const id = given.pop();
    if (!id) return;
    outbox.edit(model, `directions.likes.${id}`, null);
    tell();
  }

  function tell() {
    const next = current();
    say(next ? `${progressLine()}. ${next.text}` : ""); // the last line has the focus, and is read
  }

  function progressLine() {
    const known = likes();
    const n = activities.filter(({ id }) => known[id]).length;
    return fill(labels.progress, { n, total: activities.length });
  }

  const progressId = uid("progress");
  const progress = h("p", { id: progressId });
  const bar = h("progress", { "aria-labelledby": progressId, max: activities.length });
  const nameId = uid("activity");
  const text = h("p", { class: "ck-card-name", id: nameId });
  const buttons = answers.map(({ id }) =>
    button("", onSinglePress(() => answerCurrent(id)), { "aria-keyshortcuts": id, "data-answer": id }),
  );
  buttons.forEach((one, i) => {
    one.append(answers[i].label, h("kbd", { "aria-hidden": "true" }, answers[i].id));
  });
  const onTop = h(
    "div",
    {},
    h("div", { class: "ck-liked" }, text),
    h("div", { class: "ck-likings" }, buttons),
  );
  const done = h("p", { class: "ck-done", tabIndex: -1 }, labels.done);
  const undoer = button(labels.undo, takeBack);
  const deck = h(
    "div",
    { class: "ck-deck", role: "group", "aria-labelledby": nameId, onkeydown: pressed },
    onTop,
    done,
    h("div", { class: "ck-actions" }, undoer),
  );
  const said = activities.map((activity) => drawAnswered(activity));
  const list = h("ul", { class: "ck-answered" }, said.map(({ element }) => element));
  const folded = h("details", { class: "ck-row ck-likes-row" }, h("summary", {}, labels.answers), h("div", {}, list));
  const empty = emptyBox(config.empty);
  const leaning = drawLeaning(labels);
  root.append(
    h("div", { class: "ck-progress" }, progress, bar),
    deck,
    folded,
    h("h3", {}, labels.result),
    empty,
    leaning.element,
    h("p", { class: "ck-hint" }, labels.no_test),
  );

  /** @param {Liked} activity */
  function drawAnswered({ id, text: words }) {
    const field = uid("liking");
    const select = h(
      "select",
      { id: field, onchange: () => outbox.edit(model, `directions.likes.${id}`, select.value || null) },
      h("option", { value: "" }, labels.not_yet),
      answers.map((answer) => h("option", { value: answer.id }, answer.label)),
    );
    return { element: h("li", {}, h("label", { htmlFor: field }, words), select), select, id };
  }

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!answers.some(({ id }) => id === event.key)) return;
    event.preventDefault();
    answerCurrent(event.key);
  }

  return keepPainted(view, () => {
    const known = likes();
    const next = current();
    setText(progress, progressLine());
    bar.value = activities.filter(({ id }) => known[id]).length;
    if (next) setText(text, next.text);
    keepFocus(
      root,
      () => {
        onTop.hidden = !next;
        done.hidden = Boolean(next);
        undoer.disabled = !given.length;
        folded.hidden = !Object.keys(known).length;
      },
      next ? buttons[0] : done,
    );
    for (const { element, select, id } of said) {
      element.hidden = !known[id] && select !== document.activeElement;
      if (select.value !== (known[id] ?? "")) select.value = known[id] ?? "";
    }
    const { themes = [], lean = [] } = model.get("view");
    empty.hidden = themes.length > 0;
    leaning.show(themes, lean);
  });
}

/**
 * The themes as a table with a bar in each row.
 * @param {Record<string, string>} labels
 */
function drawLeaning(labels) {
  const finding = h("p", { class: "ck-picked" });
  const rows = h("tbody");
  const table = h(
    "table",
    { class: "ck-leaning" },
    h("caption", { class: "ck-hidden" }, labels.result),
    h("thead", {}, h("tr", {}, [labels.column_theme, labels.column_liking].map((name) => h("th", { scope: "col" }, name)))),
    rows,
  );
  const element = h("div", {}, finding, table);
  let shown = "";
  return {
    element,
    /** @param {Leaning[]} themes @param {string[]} lean */
    show(themes, lean) {
      element.hidden = !themes.length;
      const key = JSON.stringify([themes, lean]);
      if (key === shown) return;
      shown = key;
      const names = lean.length > 1 ? `${lean.slice(0, -1).join(", ")} ${labels.and} ${lean[lean.length - 1]}` : lean[0];
      const all = themes.length === 6;
      setText(finding, names ? fill(labels.finding, { name: names }) : all ? labels.finding_none : labels.finding_early);
      rows.replaceChildren(...themes.map(themeRow));
    },
  };
}

/** @param {Leaning} theme */
function themeRow({ name, text, share, liking }) {
  const bar = h("span", { class: "ck-bar", "aria-hidden": "true" }, h("span"));
  /** @type {HTMLElement} */ (bar.firstElementChild).style.inlineSize = `${Math.max(2, share * 100)}%`;
  return h(
    "tr",
    {},
    h("th", { scope: "row" }, h("b", {}, name), h("span", { class: "ck-hint" }, text)),
    h("td", {}, bar, liking),
  );
}
