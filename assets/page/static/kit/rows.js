// A form with one record per row: add, remove with undo, put in another order.

import { drawCoach } from "./coach.js";
import { dateField } from "./date_field.js";
import { button, fill, h, newId, setText } from "./dom.js";
import { drawFacts } from "./facts.js";
import { addFieldKind } from "./field.js";
import { emptyBox, frame, keepPainted } from "./frame.js";
import { problemBox } from "./problems.js";
import { allowTicks, drawRecord } from "./record.js";
import { removalOf } from "./removal.js";
import { read, rowsInOrder } from "./state.js";
import { drawTicks } from "./ticks.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types.js").View} View */

addFieldKind("date", dateField);
allowTicks(drawTicks);

/**
 * What a list may know better than a form does: which rows there are and in which order, what each is
 * called, what is told of it while it is folded, and what stands below its fields.
 * @typedef {object} RowsMore
 * @property {() => string[]} [ids]
 * @property {(id: string) => string} [name]
 * @property {(id: string) => string} [about]
 * @property {(id: string, field: string) => boolean} [hides] a field of a row that is not asked now
 * @property {(path: string) => { element: HTMLElement, show: () => void }} [extra]
 */
/** @typedef {ReturnType<typeof drawRecord> & { extra: ReturnType<NonNullable<RowsMore["extra"]>> | undefined, coach: ReturnType<typeof drawCoach> | null, element: HTMLDetailsElement, head: HTMLElement, name: HTMLElement, answers: HTMLElement, facts: ReturnType<typeof drawFacts>, moves: HTMLButtonElement[], remover: HTMLButtonElement | null, named: HTMLButtonElement[] }} Row */

/**
 * Draw a repeatable form over the records of one section; in a frame that is there already, if
 * something else stands in it too.
 * @param {View} view
 * @param {import("./frame.js").Frame} [framed]
 * @param {RowsMore} [more]
 */
export function rowsForm(view, framed = frame(view), more = {}) {
  const { model } = view;
  const { root, config, say, outbox } = framed;
  const orderPath = `orders.${config.order}`;
  /** @type {string} */
  const section = config.rows;
  /** @type {Map<string, Row>} */
  const drawn = new Map();
  /** @type {Map<string, HTMLElement>} id -> the line that offers to undo its removal */
  const undone = new Map();
  const problems = problemBox(say);
  let painted = false;
  const list = h("div");
  const empty = emptyBox(config.empty);
  const adder = config.fixed || !config.labels.add ? null : button(config.labels.add, add);
  const checker = config.fields.some((/** @type {any} */ field) => field.wanted)
    ? button(WORDS.check, check)
    : null;
  root.append(problems.element, empty, list, h("div", { class: "ck-actions" }, adder, checker));

  /** @returns {{ id: string, title: string }[]} rows that begin with the first word typed in them */
  const seeds = () => model.get("view").seeds ?? [];
  /** @returns {[id: string, name: string][]} rows that are known elsewhere, with their names */
  const names = () => model.get("view").names ?? [];
  const titleOf = (/** @type {string} */ id) =>
    names().find(([named]) => named === id)?.[1] ??
    (read(model, `${section}.${id}`)?.title || (seeds().find((seed) => seed.id === id)?.title ?? ""));

  /** What a record begins with. @param {string} id @returns {Record<string, unknown>} */
  const startOf = (id) => model.get("view").starts?.[id] ?? (config.named ? {} : { title: titleOf(id) });

  function ids() {
    if (more.ids) return more.ids();
    if (config.named) return names().map(([id]) => id);
    const rows = rowsInOrder(model, section, seeds().map((seed) => seed.id), config.order);
    return config.only ? rows.filter((id) => read(model, `${section}.${id}`)?.[config.only]) : rows;
  }

  function add() {
    const id = newId();
    outbox.edit(model, `${section}.${id}`, {});
    for (const [each, { element }] of drawn) element.open = each === id;
    drawn.get(id)?.drawn[0].target().focus();
  }

  /** Enter in the first line of a list that is filled in quickly begins the next one. */
  function addOnEnter(/** @type {KeyboardEvent} */ event) {
    if (event.key !== "Enter" || event.isComposing || !adder || config.coach) return;
    event.preventDefault();
    add();
  }

  /** @param {string} id @param {-1 | 1} step */
  function move(id, step) {
    const shown = ids();
    const from = shown.indexOf(id);
    const to = from + step;
    if (to < 0 || to >= shown.length) return;
    [shown[from], shown[to]] = [shown[to], shown[from]];
    // ids that are not shown keep their place: a removed record comes back where it stood
    /** @type {string[]} */
    const former = read(model, orderPath) ?? [];
    const moved = [...shown];
    const all = [...new Set([...former, ...shown])];
    const order = all.map((each) => (shown.includes(each) ? moved.shift() : each));
    outbox.edit(model, orderPath, order);
    say(fill(WORDS.moved, { name: nameOf(id), n: to + 1, total: shown.length }));
    const moves = drawn.get(id)?.moves ?? [];
    const [pressed, other] = step < 0 ? moves : [...moves].reverse();
    (pressed.disabled ? other : pressed).focus();
  }

  /** @param {string} id */
  function nameOf(id) {
    if (more.name) return more.name(id);
    const title = titleOf(id);
    if (!config.noun) return title;
    const numbered = `${config.noun} ${ids().indexOf(id) + 1}`;
    return title ? `${numbered}: ${title}` : numbered;
  }

  /** What was chosen so far, for those who only see the folded row. @param {string} id */
  function answersOf(id) {
    if (more.about) return more.about(id);
    const record = read(model, `${section}.${id}`) ?? {};
    /** @type {import("./types.js").Field[]} */
    const fields = config.fields.filter((/** @type {any} */ field) => config.shown.includes(field.id));
    const chosen = fields.map((field) => field.options.find((option) => option.id === record[field.id])?.label);
    return chosen.filter(Boolean).join(" · ");
  }

  /** @param {string} id */
  function remove(id) {
    const path = `${section}.${id}`;
    const order = ids();
    const name = nameOf(id);
    const removal = removalOf(outbox, model, path);
    const undo = button(WORDS.undo, putBack, { more: name });
    const message = h("p", {}, fill(WORDS.removed, { name }));
    const gone = h("div", { class: "ck-gone" }, message, undo);
    drawn.get(id)?.element.before(gone);
    undone.set(id, gone);
    removal.remove();
    undo.focus();
    say(fill(WORDS.removed, { name }));

    async function putBack() {
      const problem = await removal.putBack();
      if (problem) {
        setText(message, `${WORDS.failed} ${problem}`);
        return say(WORDS.failed);
      }
      if (ids().join() !== order.join()) outbox.edit(model, orderPath, order);
      showAgain(id);
      say(fill(WORDS.restored, { name }));
    }
  }

  /** @param {string} id */
  function showAgain(id) {
    const row = drawn.get(id);
    if (row) row.element.open = true;
    row?.drawn[0].target().focus();
    undone.get(id)?.remove();
    undone.delete(id);
  }

  function check() {
    problems.show(ids().flatMap((id, i) => rowOf(id).check({ n: i + 1, title: titleOf(id) })));
  }

  /** @param {string} id @returns {Row} */
  function rowOf(id) {
    const former = drawn.get(id);
    if (former) return former;
    const record = drawRecord(model, outbox, /** @type {any} */ (config), `${section}.${id}`, () => startOf(id));
    const first = record.drawn[0].target();
    if (first.matches("input[type=text]")) first.addEventListener("keydown", addOnEnter);
    const name = h("span", { dir: "auto" });
    const answers = h("span", { class: "ck-hint" });
    const head = h("summary", {}, name, (config.shown.length > 0 || more.about) && answers);
    const facts = drawFacts();
    const moves = config.fixed || more.ids
      ? []
      : [
          button(WORDS.up, () => move(id, -1), { more: nameOf(id) }),
          button(WORDS.down, () => move(id, 1), { more: nameOf(id) }),
        ];
    const coach = config.coach ? drawCoach(model, id, config.labels, record.drawn, say) : null;
    const extra = more.extra?.(`${section}.${id}`);
    const remover = config.fixed ? null : button(WORDS.remove, () => remove(id), { more: nameOf(id) });
    const element = h(
      "details",
      { class: "ck-row" },
      head,
      h("div", {}, facts.element, record.elements, coach?.element, extra?.element, h("div", { class: "ck-actions" }, moves, remover)),
    );
    const named = [...moves, ...(remover ? [remover] : [])];
    const row = { ...record, coach, extra, element, head, name, answers, facts, moves, remover, named };
    drawn.set(id, row);
    return row;
  }

  return keepPainted(view, () => {
    const now = ids();
    empty.hidden = now.length > 0 || !config.empty;
    for (const [id, row] of drawn) {
      if (now.includes(id)) continue;
      const lost = row.element.contains(document.activeElement);
      if (row.remover && !row.remover.hidden && !undone.has(id)) {
        const told = fill(WORDS.removedElsewhere, { name: row.name.textContent ?? "" });
        row.element.before(h("p", { class: "ck-gone" }, told));
        say(told);
      }
      row.element.remove();
      drawn.delete(id);
      if (lost) (adder ?? checker)?.focus();
    }
    for (const [id, gone] of undone) {
      if (read(model, `${section}.${id}`) === undefined) continue;
      if (gone.contains(document.activeElement)) showAgain(id);
      gone.remove(); // it came back, here or on another page
      undone.delete(id);
    }
    now.forEach((id, i) => {
      const fresh = !drawn.has(id);
      const row = rowOf(id);
      // moving an element drops its focus: only those that stand wrong are moved, the focused one last
      if (list.querySelectorAll(":scope > details")[i] !== row.element) placeRow(list, row.element, i);
      const first = !i && (config.coach || config.named);
      if (fresh && !more.ids && (now.length === 1 || (first && !painted))) row.element.open = true;
      setText(row.name, nameOf(id));
      setText(row.answers, answersOf(id));
      row.facts.show(model.get("view").facts?.[id] ?? []);
      for (const { lastElementChild: which } of row.named) if (which) setText(which, ` ${nameOf(id)}`);
      if (row.remover) row.remover.hidden = read(model, `${section}.${id}`) === undefined;
      for (const mover of row.moves) mover.hidden = now.length < 2;
      if (row.moves.length) {
        row.moves[0].disabled = i === 0;
        row.moves[1].disabled = i === now.length - 1;
      }
      row.show();
      if (more.hides) for (const { element, spec } of row.drawn) element.hidden = more.hides(id, spec.id);
      row.coach?.show();
      row.extra?.show();
    });
    if (checker && checker !== document.activeElement) checker.hidden = !now.length;
    painted = true;
  });
}

/**
 * Put a row in its place, and keep the focus where it was.
 * @param {HTMLElement} list
 * @param {HTMLElement} row
 * @param {number} place
 */
function placeRow(list, row, place) {
  const focused = document.activeElement;
  list.insertBefore(row, list.querySelectorAll(":scope > details")[place] ?? null);
  if (focused instanceof HTMLElement && row.contains(focused)) focused.focus();
}
