// Give out 100 points.

import { arrange, keepFocus } from "./arrange.js";
import { button, fill, h, newId, setText, uid } from "./dom.js";
import { frame, keepPainted } from "./frame.js";
import { problemBox } from "./problems.js";
import { shareRest } from "./share.js";
import { read } from "./state.js";
import { drawWeight } from "./weight_row.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {{ id: string, name: string, text: string, own: boolean }} Factor */

const ALL_POINTS = 100;
const QUIET = 1000; // ms without a change before the new remainder is read out

/**
 * Draw one number per factor, what is left to give, and the person's own factors.
 * @param {View} view
 */
export function weights(view) {
  const { model } = view;
  const { root, config, say, outbox } = frame(view);
  /** @type {Record<string, string>} */
  const labels = config.labels;
  /** @type {{ id: string, name: string, text: string }[]} */
  const deck = config.factors;
  /** @type {Map<string, ReturnType<typeof drawWeight>>} */
  const drawn = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let calm;

  /** @returns {Factor[]} */
  function factors() {
    /** @type {Record<string, { name: string }>} */
    const own = read(model, "values.own_factors") ?? {};
    const named = Object.entries(own).map(([id, { name }]) => {
      return { id, name: name.trim() || labels.own_unnamed, text: "", own: true };
    });
    return [...deck.map((factor) => ({ ...factor, own: false })), ...named];
  }

  /** @returns {Record<string, number>} */
  const given = () => read(model, "values.weights") ?? {};

  /** Points that are not given yet; below 0 if there are too many. */
  function left() {
    const points = given();
    return factors().reduce((rest, { id }) => rest - (points[id] ?? 0), ALL_POINTS);
  }

  function remainder() {
    const n = left();
    if (!n) return labels.exact;
    return fill(n > 0 ? labels.left : labels.over, { n: Math.abs(n) });
  }

  /** @param {string} [first] what to say before the remainder */
  function tellSoon(first = "") {
    clearTimeout(calm);
    calm = setTimeout(() => say(`${first} ${remainder()}`.trim()), QUIET);
  }

  function share() {
    const ids = factors().map((factor) => factor.id);
    const shares = Object.entries(shareRest(ids, given(), ALL_POINTS));
    for (const row of drawn.values()) row.forget();
    for (const [id, points] of shares) outbox.edit(model, `values.weights.${id}`, points);
    tellSoon();
  }

  function add() {
    const id = newId();
    outbox.edit(model, `values.own_factors.${id}`, { name: "" });
    drawn.get(id)?.naming?.focus();
  }

  /** @param {string} id */
  function remove(id) {
    /** @type {[path: string, value: unknown][]} */
    const kept = [];
    for (const path of [`values.own_factors.${id}`, `values.weights.${id}`]) {
      kept.push([path, read(model, path) ?? null]);
    }
    const name = factors().find((factor) => factor.id === id)?.name ?? "";
    const undo = button(WORDS.undo, putBack, { more: name });
    const line = h("li", { class: "ck-gone" }, h("p", {}, fill(WORDS.removed, { name })), undo);
    gone.set(line, id);
    for (const [path] of kept) outbox.edit(model, path, null);
    undo.focus();
    say(fill(WORDS.removed, { name }));

    function putBack() {
      gone.delete(line);
      for (const [path, value] of kept) outbox.edit(model, path, value);
      drawn.get(id)?.target().focus();
      say(fill(WORDS.restored, { name }));
    }
  }

  function check() {
    const rows = [...drawn.values()];
    const wrong = rows
      .filter((row) => row.check())
      .map((row) => ({ message: `${row.name()}: ${row.problem()}`, target: row.target }));
    const n = left();
    const sum = fill(n > 0 ? labels.check_left : labels.check_over, { n: Math.abs(n) });
    const first = rows[0];
    problems.show(n && first ? [...wrong, { message: sum, target: first.target }] : wrong);
  }

  /** @type {Map<HTMLElement, string>} a line that offers Undo -> the factor that was removed */
  const gone = new Map();
  const problems = problemBox(say);
  const list = h("ul", { class: "ck-weights" });
  const restId = uid("rest");
  const rest = h("p", { id: restId });
  const bar = h("progress", { max: ALL_POINTS, "aria-labelledby": restId });
  const total = h("div", { class: "ck-rest" }, rest, bar);
  const sharer = button(labels.share_rest, share);
  const adder = button(labels.add_own, add);
  const checker = button(WORDS.check, check);
  root.append(
    problems.element,
    h("div", {}, list, total), // the remainder stays in sight as long as the list is
    h("div", { class: "ck-actions" }, sharer, adder, checker),
  );

  const stop = keepPainted(view, () => {
    const [now, points, n] = [factors(), given(), left()];
    const rows = now.map((factor) => {
      const row = drawn.get(factor.id) ?? drawWeight(model, labels, factor, tellSoon, remove);
      drawn.set(factor.id, row);
      row.show(factor.name, points[factor.id]);
      return row.element;
    });
    for (const [line, id] of gone) if (now.some((factor) => factor.id === id)) gone.delete(line);
    keepFocus(root, () => arrange(list, [...rows, ...gone.keys()]), adder);
    for (const id of drawn.keys()) if (!now.some((factor) => factor.id === id)) drawn.delete(id);
    setText(rest, remainder());
    total.dataset.rest = n ? (n > 0 ? "left" : "over") : "exact";
    bar.value = Math.min(ALL_POINTS, ALL_POINTS - n);
    keepFocus(root, () => (sharer.disabled = n <= 0), checker);
    if (!n && [...drawn.values()].every((row) => !row.problem())) problems.element.hidden = true;
  });
  return () => {
    clearTimeout(calm);
    stop();
  };
}
