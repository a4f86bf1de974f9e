// The piles that cards were sorted onto; each card can be moved.

import { arrange, keepFocus } from "./arrange.js";
import { h, setText, uid } from "./dom.js";
import { emptyBox } from "./frame.js";

/** @typedef {import("./types.js").Option} Option */
/** @typedef {{ id: string, name: string, text: string }} Sortable */
/**
 * @typedef {{ row: Element, label: Element, select: HTMLSelectElement, card: Sortable }} Sorted
 */

const TO_DECK = ""; // the choice that puts a card back into the deck

/**
 * Draw one list per pile. `move` hears where a card should go, `null` for back to the deck.
 * @param {Option[]} options
 * @param {Record<string, string>} labels
 * @param {string} nothing what it says while nothing is sorted
 * @param {(card: Sortable, pile: string | null) => void} move
 */
export function drawPiles(options, labels, nothing, move) {
  /** @type {Map<string, Sorted>} */
  const drawn = new Map();
  const piles = options.map(({ id, label }) => {
    const headId = uid("pile");
    const count = h("span", { class: "ck-hint" });
    const head = h("h4", { id: headId, tabIndex: -1 }, `${label} `, count);
    const list = h("ul");
    const attributes = { class: "ck-pile", "aria-labelledby": headId, "data-pile": id };
    const element = h("section", attributes, head, list);
    return { id, head, count, list, element };
  });
  const lists = h(
    "div",
    { class: "ck-piles" },
    piles.map((pile) => pile.element),
  );
  const empty = emptyBox(nothing);
  const element = h("div", {}, h("h3", {}, labels.piles), empty, lists);

  /** @param {Sortable} card @returns {Sorted} */
  function drawOne(card) {
    const id = uid("sorted");
    const label = h("label", { htmlFor: id });
    const choices = options.map((option) => h("option", { value: option.id }, option.label));
    const select = h("select", { id }, choices, h("option", { value: TO_DECK }, labels.back_to_deck));
    const row = h("li", {}, label, select);
    const one = { row, label, select, card };
    select.addEventListener("change", () => move(one.card, select.value || null));
    return one;
  }

  /** What stands beside a card, for the focus when the card goes away. @param {Element | null} row */
  function beside(row) {
    const other = row?.nextElementSibling ?? row?.previousElementSibling;
    const head = row?.closest("section")?.querySelector("h4");
    return [other?.querySelector("select"), head];
  }

  return {
    element,
    /** @param {Sortable[]} cards @param {Record<string, string>} sorted card -> pile */
    show(cards, sorted) {
      const byName = [...cards].sort((a, b) => a.name.localeCompare(b.name));
      keepFocus(
        element,
        () => {
          empty.hidden = Object.keys(sorted).length > 0;
          lists.hidden = !empty.hidden;
          for (const pile of piles) {
            const rows = byName
              .filter((card) => sorted[card.id] === pile.id)
              .map((card) => {
                const one = drawn.get(card.id) ?? drawOne(card);
                drawn.set(card.id, one);
                one.card = card;
                setText(one.label, card.name);
                if (one.select.value !== pile.id) one.select.value = pile.id;
                return one.row;
              });
            arrange(pile.list, rows);
            setText(pile.count, `(${rows.length})`);
          }
        },
        ...beside(document.activeElement?.closest("li") ?? null),
      );
      for (const id of drawn.keys()) {
        if (!cards.some((card) => card.id === id && sorted[id])) drawn.delete(id);
      }
    },
  };
}
