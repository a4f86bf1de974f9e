// Which of two? Again and again, until the five that matter most are known.

import { keepFocus } from "./arrange.js";
import { button, fill, h, hidden, onSinglePress, setText, uid } from "./dom.js";
import { emptyBox, frame, keepPainted } from "./frame.js";
import { read } from "./state.js";
import { drawTop } from "./top_list.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {{ name: string, text: string }} Shown */

/**
 * As careerkit.coach.ranking.Question: `after` has an entry per answer, none where the look-ahead
 * ends.
 * @typedef {Pair & { after: Record<string, Pending | null> }} Pending
 */

/** @typedef {{ path: string, left: string, right: string }} Pair */
/** @typedef {Pair & { answer: string }} Asked */

/**
 * What the kernel worked out.
 * @typedef {object} Ranking
 * @property {number} candidates how many cards there are to compare
 * @property {Asked[]} asked answered questions that count, first one first
 * @property {Pending | null} next
 * @property {number} about how many questions there are in all, about
 * @property {string[]} top
 * @property {[same: number, total: number]} repeats
 */

const MANY = 31; // questions; more of them take patience

/**
 * Draw the questions, then the five.
 * @param {View} view
 */
export function eitherOr(view) {
  const { model } = view;
  const { root, config, say, outbox } = frame(view);
  /** @type {Record<string, string>} */
  const labels = config.labels;
  /** @type {Record<string, Shown>} */
  const deck = config.cards;
  /** @type {[path: string, value: unknown][] | null} what "Compare again" cleared */
  let cleared = null;

  /** @returns {Ranking} */
  const ranking = () => model.get("view");

  /** @param {string} id @returns {Shown} */
  function cardOf(id) {
    const own = read(model, `values.own_cards.${id}.name`);
    return deck[id] ?? { name: String(own ?? "").trim() || labels.own_unnamed, text: "" };
  }

  /** @param {string} path @returns {string | undefined} */
  const answerTo = (path) => read(model, path);

  /**
   * Where we stand: the answers so far, unsent ones included, and the question that is next.
   * `question` is null when all are answered, undefined while only the kernel knows.
   * @returns {{ asked: Pair[], question: Pair | null | undefined }}
   */
  function stand() {
    const { asked: known, next } = ranking();
    /** @type {Pair[]} */
    const asked = [];
    for (const question of known) {
      const answer = answerTo(question.path);
      if (answer === undefined) return { asked, question }; // taken back just now
      asked.push(question);
      if (answer !== question.answer) return { asked, question: undefined };
    }
    /** @type {Pending | null | undefined} */
    let question = next;
    while (question) {
      const answer = answerTo(question.path);
      if (answer === undefined) break;
      asked.push(question);
      question = question.after[answer];
    }
    return { asked, question };
  }

  /** @param {0 | 1} side */
  function choose(side) {
    const { question } = stand();
    if (!question) return;
    outbox.edit(model, question.path, side ? question.right : question.left);
    tell();
  }

  function tell() {
    const { asked, question } = stand();
    if (!question) return say(""); // the last one must not stand there to be read again
    const [one, other] = [cardOf(question.left).name, cardOf(question.right).name];
    say(`${progressOf(asked.length)}. ${fill(WORDS.or, { one, other })}`);
  }

  function back() {
    const last = stand().asked.pop();
    if (!last) return;
    outbox.edit(model, last.path, null);
    tell();
  }

  function again() {
    /** @type {[path: string, value: unknown][]} */
    const before = [];
    for (const kind of ["choices", "repeats"]) {
      for (const [pair, winner] of Object.entries(read(model, `values.${kind}`) ?? {})) {
        before.push([`values.${kind}.${pair}`, winner]);
      }
    }
    cleared = [...before, ["values.top", read(model, "values.top") ?? []]];
    for (const [path] of before) outbox.edit(model, path, null);
    outbox.edit(model, "values.top", []);
    tell();
  }

  function restore() {
    const before = cleared ?? [];
    cleared = null;
    for (const { path } of stand().asked) outbox.edit(model, path, null);
    for (const [path, value] of before) outbox.edit(model, path, value);
  }

  /** @param {number} answered */
  function progressOf(answered) {
    const total = Math.max(ranking().about, answered + 1);
    return fill(labels.progress, { n: answered + 1, total });
  }

  const progressId = uid("progress");
  const questionId = uid("question");
  const progress = h("p", { id: progressId });
  const bar = h("progress", { "aria-labelledby": progressId });
  const many = h("p", { class: "ck-hint" }, labels.many);
  const moment = h("p", { class: "ck-hint" }, WORDS.oneMoment);
  const sides = [sideButton(0, "←"), sideButton(1, "→")];
  const quiz = h(
    "div",
    { class: "ck-deck", role: "group", "aria-labelledby": questionId, onkeydown: pressed },
    h("h3", { id: questionId }, labels.question),
    h(
      "div",
      { class: "ck-sides" },
      sides.map((side) => side.element),
    ),
    moment,
  );
  const counting = h("div", { class: "ck-progress" }, progress, bar);
  const result = drawTop(model, labels, cardOf, say);
  const empty = emptyBox(config.empty);
  const backer = button(labels.back, back);
  const clearer = button(labels.again, again);
  const restorer = button(WORDS.undo, restore);
  restorer.append(hidden(` ${labels.again}`));
  root.append(
    empty,
    many,
    counting,
    quiz,
    h("div", { class: "ck-actions" }, backer, restorer),
    result.element,
    h("div", { class: "ck-actions" }, clearer),
  );

  /** @param {0 | 1} side @param {string} key */
  function sideButton(side, key) {
    const name = h("b");
    const text = h("span");
    const element = button("", onSinglePress(() => choose(side)), {
      class: "ck-side",
      "aria-keyshortcuts": `${side + 1} Arrow${side ? "Right" : "Left"}`,
    });
    element.append(name, " ", text, h("kbd", { "aria-hidden": "true" }, key));
    return { element, name, text };
  }

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    const keys = [["1", "ArrowLeft"], ["2", "ArrowRight"]];
    const side = keys.findIndex((names) => names.includes(event.key));
    if (side < 0) return;
    event.preventDefault();
    choose(side ? 1 : 0);
  }

  return keepPainted(view, () => {
    const { candidates, about, top, repeats } = ranking();
    const { asked, question } = stand();
    const enough = candidates > 1;
    const finished = enough && question === null && !ranking().next;
    if (finished) cleared = null;
    if (question) {
      for (const [i, id] of [question.left, question.right].entries()) {
        setText(sides[i].name, cardOf(id).name);
        setText(sides[i].text, cardOf(id).text);
      }
    }
    setText(progress, progressOf(asked.length));
    bar.max = Math.max(about, asked.length + 1);
    bar.value = asked.length;
    for (const { element } of sides) {
      if (question) element.removeAttribute("aria-disabled");
      else element.setAttribute("aria-disabled", "true");
    }
    keepFocus(
      root,
      () => {
        empty.hidden = enough;
        many.hidden = !enough || finished || about <= MANY;
        counting.hidden = quiz.hidden = !enough || finished;
        moment.hidden = Boolean(question);
        const kept = (read(model, "values.top") ?? []).length > 0;
        result.element.hidden = !enough || !(finished || kept);
        backer.hidden = !enough || !asked.length;
        clearer.hidden = !finished || !asked.length;
        restorer.hidden = !cleared;
      },
      finished ? result.head : sides[0].element,
    );
    result.show(top, finished ? repeats : [0, 0]);
  });
}
