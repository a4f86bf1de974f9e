// A form with one record per row: add, remove with undo, put in another order.

import { drawCoach } from "./coach.js";
import { button, fill, h, newId, setText } from "./dom.js";
import { emptyBox, frame, keepPainted } from "./frame.js";
import { problemBox } from "./problems.js";
import { drawRecord } from "./record.js";
import { read, rowsInOrder } from "./state.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {ReturnType<typeof drawRecord> & { element: HTMLDetailsElement, head: HTMLElement, moves: HTMLButtonElement[], named: HTMLButtonElement[] }} Row */

/**
 * Draw a repeatable form over the records of one section.
 * @param {View} view
 */
export function rowsForm(view) {
  const { model } = view;
  const { root, config, say, outbox } = frame(view);
  /** @type {string} */
  const section = config.rows;
  /** @type {Map<string, Row>} */
  const drawn = new Map();
  const problems = problemBox(say);
  const list = h("div");
  const empty = emptyBox(config.empty);
  const adder = config.fixed ? null : button(config.labels.add, add);
  const checker = config.fields.some((/** @type {any} */ field) => field.wanted)
    ? button(WORDS.check, check)
    : null;
  root.append(problems.element, empty, list, h("div", { class: "ck-actions" }, adder, checker));

  /** @returns {{ id: string, title: string }[]} rows that begin with the first word typed in them */
  const seeds = () => model.get("view").seeds ?? [];
  const titleOf = (/** @type {string} */ id) =>
    read(model, `${section}.${id}`)?.title ?? seeds().find((seed) => seed.id === id)?.title ?? "";

  function ids() {
    const rows = rowsInOrder(model, section);
    const wanted = config.only
      ? rows.filter((id) => read(model, `${section}.${id}`)[config.only])
      : rows;
    return [...wanted, ...seeds().map((seed) => seed.id).filter((id) => !rows.includes(id))];
  }

  function add() {
    const id = newId();
    outbox.edit(model, `${section}.${id}`, {});
    const row = drawn.get(id);
    if (!row) return;
    row.element.open = true;
    row.drawn[0].target().focus();
  }

  /** @param {string} id */
  function begin(id) {
    if (read(model, `${section}.${id}`) === undefined) {
      outbox.edit(model, `${section}.${id}`, { title: titleOf(id) });
    }
  }

  /** @param {string} id @param {-1 | 1} step */
  function move(id, step) {
    const order = ids();
    const from = order.indexOf(id);
    const to = from + step;
    if (to < 0 || to >= order.length) return;
    [order[from], order[to]] = [order[to], order[from]];
    outbox.edit(model, `orders.${section}`, order);
    say(fill(WORDS.moved, { name: nameOf(id), n: to + 1, total: order.length }));
    const moves = drawn.get(id)?.moves ?? [];
    const [pressed, other] = step < 0 ? moves : [...moves].reverse();
    (pressed.disabled ? other : pressed).focus();
  }

  /** @param {string} id */
  function nameOf(id) {
    const title = titleOf(id);
    return `${config.noun} ${ids().indexOf(id) + 1}${title && `: ${title}`}`;
  }

  /** @param {string} id */
  function remove(id) {
    const path = `${section}.${id}`;
    const kept = read(model, path);
    const name = nameOf(id);
    const undo = button(WORDS.undo, putBack, { more: name });
    const gone = h("div", { class: "ck-gone" }, h("p", {}, fill(WORDS.removed, { name })), undo);
    drawn.get(id)?.element.before(gone);
    outbox.flush();
    outbox.edit(model, path, null);
    undo.focus();
    say(fill(WORDS.removed, { name }));

    async function putBack() {
      const problem = outbox.withdraw(path) ? "" : await outbox.ask(model, { do: "put_back", path });
      if (problem) return say(WORDS.failed);
      outbox.edit(model, path, kept); // what was typed last may not have been sent with the rest
      gone.remove();
      const row = drawn.get(id);
      if (row) row.element.open = true;
      row?.drawn[0].target().focus();
      say(fill(WORDS.restored, { name }));
    }
  }

  function check() {
    problems.show(ids().flatMap((id, i) => rowOf(id).check({ n: i + 1, title: titleOf(id) })));
  }

  /** @param {string} id @returns {Row} */
  function rowOf(id) {
    const former = drawn.get(id);
    if (former) return former;
    const record = drawRecord(model, outbox, /** @type {any} */ (config), `${section}.${id}`, () => begin(id));
    const head = h("summary");
    const moves = config.fixed
      ? []
      : [
          button(WORDS.up, () => move(id, -1), { more: nameOf(id) }),
          button(WORDS.down, () => move(id, 1), { more: nameOf(id) }),
        ];
    const coach = config.coach && drawCoach(model, id, config.labels, record.drawn, say);
    const remover = config.fixed ? null : button(WORDS.remove, () => remove(id), { more: nameOf(id) });
    const element = h(
      "details",
      { class: "ck-row" },
      head,
      h("div", {}, record.elements, coach, h("div", { class: "ck-actions" }, moves, remover)),
    );
    const named = [...moves, ...(remover ? [remover] : [])];
    const row = { ...record, element, head, moves, named };
    drawn.set(id, row);
    return row;
  }

  return keepPainted(view, () => {
    const now = ids();
    empty.hidden = now.length > 0;
    for (const [id, row] of drawn) {
      if (now.includes(id)) continue;
      const lost = row.element.contains(document.activeElement);
      row.element.remove();
      drawn.delete(id);
      if (lost) (adder ?? checker)?.focus(); // another page removed it
    }
    now.forEach((id, i) => {
      const fresh = !drawn.has(id);
      const row = rowOf(id);
      // moving an element drops its focus: only those that stand wrong are moved, the focused one last
      if (list.querySelectorAll(":scope > details")[i] !== row.element) placeRow(list, row.element, i);
      if (fresh && now.length === 1) row.element.open = true;
      setText(row.head, nameOf(id));
      for (const { lastElementChild: which } of row.named) if (which) setText(which, ` ${nameOf(id)}`);
      for (const mover of row.moves) mover.hidden = now.length < 2;
      if (row.moves.length) {
        row.moves[0].disabled = i === 0;
        row.moves[1].disabled = i === now.length - 1;
      }
      row.show();
    });
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
