// The cards that matter most, in order, and how each one showed lately.

import { arrange, keepFocus } from "./arrange.js";
import { button, fill, h, hidden, setText } from "./dom.js";
import { drawField } from "./field.js";
import { outboxOf } from "./outbox.js";
import { read } from "./state.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types.js").Model} Model */

/**
 * Draw the list. `cardOf` knows the cards by id.
 * @param {Model} model
 * @param {Record<string, string>} labels
 * @param {(id: string) => { name: string, text: string }} cardOf
 * @param {(message: string) => void} say
 */
export function drawTop(model, labels, cardOf, say) {
  const outbox = outboxOf(model);
  /** @type {Map<string, ReturnType<typeof drawOne>>} */
  const drawn = new Map();
  /** @type {string[]} */
  let worked = [];
  const head = h("h3", { tabIndex: -1 }, labels.top_title);
  const note = h("p", { class: "ck-note" });
  const list = h("ol", { class: "ck-top" });
  const element = h("div", {}, head, note, h("p", { class: "ck-hint" }, labels.shown_hint), list);

  /** The list with moves that the kernel has not seen yet; only the known cards can stand in it. */
  function now() {
    /** @type {string[]} */
    const own = read(model, "values.top") ?? [];
    const moved = own.filter((id) => worked.includes(id));
    return worked.map((id) => (own.includes(id) ? moved.shift() ?? id : id));
  }

  /** @param {string} id @param {-1 | 1} step */
  function move(id, step) {
    const order = now();
    const from = order.indexOf(id);
    const other = order[from + step];
    if (other === undefined) return;
    order[from] = other;
    order[from + step] = id;
    outbox.edit(model, "values.top", order);
    const gaps = { name: cardOf(id).name, n: from + step + 1, total: order.length };
    say(fill(WORDS.moved, gaps));
    const moves = [...(drawn.get(id)?.moves ?? [])];
    const [pressed, opposite] = step < 0 ? moves : moves.reverse();
    (pressed?.disabled ? opposite : pressed)?.focus();
  }

  /** @param {string} id */
  function drawOne(id) {
    const path = `values.shown.${id}`;
    const name = h("b");
    const text = h("span", { class: "ck-hint" });
    const which = [hidden(""), hidden(""), hidden("")];
    const field = drawField(
      { id, label: labels.shown, hint: "", kind: "long", options: [], wanted: "", words: 0 },
      (value) => outbox.type(model, path, value),
      () => outbox.flush(),
    );
    field.element.querySelector("label")?.append(which[0]);
    const moves = [button(labels.up, () => move(id, -1)), button(labels.down, () => move(id, 1))];
    moves.forEach((mover, i) => mover.append(which[i + 1]));
    const row = h(
      "li",
      {},
      h(
        "div",
        { class: "ck-top-head" },
        h("p", {}, name, " ", text),
        h("div", { class: "ck-moves" }, moves),
      ),
      field.element,
    );
    return { row, name, text, which, field, moves, path };
  }

  return {
    element,
    head,
    /** @param {string[]} top @param {[same: number, total: number]} repeats */
    show(top, [same, total]) {
      worked = top;
      const order = now();
      const rows = order.map((id, i) => {
        const one = drawn.get(id) ?? drawOne(id);
        drawn.set(id, one);
        const card = cardOf(id);
        setText(one.name, `${i + 1}. ${card.name}`);
        setText(one.text, card.text);
        for (const which of one.which) setText(which, ` ${card.name}`);
        one.field.show(String(read(model, one.path) ?? ""));
        one.field.complain(outbox.refused.get(one.path)?.why ?? "");
        one.moves.forEach((mover, j) => (mover.disabled = i === (j ? order.length - 1 : 0)));
        return one.row;
      });
      keepFocus(element, () => arrange(list, rows), head);
      note.hidden = !total;
      if (same === total) setText(note, labels.consistent);
      else setText(note, fill(labels.mixed, { n: total - same, total }));
      for (const id of drawn.keys()) if (!order.includes(id)) drawn.delete(id);
    },
  };
}
