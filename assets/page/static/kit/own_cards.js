// Blank cards that the person names.

import { arrange, keepFocus } from "./arrange.js";
import { button, h, hidden, newId, setText } from "./dom.js";
import { outboxOf } from "./outbox.js";
import { read } from "./state.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types.js").Model} Model */

/**
 * Draw the list of own cards. `remove` hears which one should go.
 * @param {Model} model
 * @param {Record<string, string>} labels
 * @param {(id: string) => void} remove
 */
export function drawOwnCards(model, labels, remove) {
  const outbox = outboxOf(model);
  /** @type {Map<string, ReturnType<typeof drawOne>>} */
  const drawn = new Map();
  const list = h("ul");
  const box = h("fieldset", { class: "ck-field ck-own" }, h("legend", {}, labels.own_label), list);
  const adder = button(labels.add_own, add);
  const element = h("div", {}, box, h("div", { class: "ck-actions" }, adder));

  function add() {
    const id = newId();
    outbox.edit(model, `values.own_cards.${id}`, { name: "" });
    drawn.get(id)?.input.focus();
  }

  /** @param {string} id */
  function drawOne(id) {
    const path = `values.own_cards.${id}.name`;
    const input = h("input", {
      type: "text",
      autocomplete: "off",
      oninput: () => outbox.type(model, path, input.value),
      onblur: () => outbox.flush(),
    });
    const which = hidden("");
    const row = h("li", {}, input, button(WORDS.remove, () => remove(id)));
    row.lastElementChild?.append(" ", which);
    return { row, input, which };
  }

  return {
    element,
    /** @param {{ id: string, name: string }[]} cards */
    show(cards) {
      for (const { id } of cards) if (!drawn.has(id)) drawn.set(id, drawOne(id));
      const rows = cards.flatMap(({ id, name }, i) => {
        const one = drawn.get(id);
        if (!one) return [];
        const title = `${labels.own_unnamed} ${i + 1}`;
        one.input.setAttribute("aria-label", title);
        setText(one.which, name || title);
        const text = String(read(model, `values.own_cards.${id}.name`) ?? "");
        if (one.input.value !== text) one.input.value = text;
        return [one.row];
      });
      keepFocus(
        element,
        () => {
          arrange(list, rows);
          box.hidden = !rows.length;
        },
        adder,
      );
      for (const id of drawn.keys()) if (!cards.some((card) => card.id === id)) drawn.delete(id);
    },
  };
}
