// Sort cards onto piles, one at a time.

import { keepFocus } from "./arrange.js";
import { button, fill, h, onSinglePress, setText, uid } from "./dom.js";
import { draggable } from "./drag.js";
import { radioOptions } from "./field.js";
import { frame, keepPainted } from "./frame.js";
import { drawOwnCards } from "./own_cards.js";
import { drawPiles } from "./piles.js";
import { read } from "./state.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {import("./types.js").Option} Option */
/** @typedef {{ id: string, name: string, text: string, work?: boolean }} Card */
/** @typedef {{ name: string, edits: [path: string, before: unknown][] }} Step */

/**
 * Draw the deck, the person's own cards and the piles.
 * @param {View} view
 */
export function cardSort(view) {
  const { model } = view;
  const { root, config, say, outbox } = frame(view);
  /** @type {{ labels: Record<string, string>, options: Option[], cards: Card[] }} */
  const { labels, options, cards } = /** @type {any} */ (config);
  const deckCards = new Map(cards.map((card) => [card.id, card]));
  /** @type {Step[]} what Undo takes back, the last one first */
  const steps = [];

  /** @returns {Record<string, string>} card -> pile */
  const piles = () => read(model, "values.piles") ?? {};
  const pileName = (/** @type {string | undefined} */ pile) =>
    options.find((option) => option.id === pile)?.label ?? labels.back_to_deck;

  /** @returns {Card[]} the person's own cards; a blank one has no name yet */
  function ownCards() {
    /** @type {Record<string, { name: string }>} */
    const own = read(model, "values.own_cards") ?? {};
    return Object.entries(own).map(([id, { name }]) => ({ id, name: name.trim(), text: "" }));
  }

  /** Every card that stands somewhere: their own first, then the deck in this person's order. */
  function allCards() {
    const full = read(model, "values.deck") === "full";
    const sorted = piles();
    /** @type {string[]} */
    const order = model.get("view").order;
    const shuffled = order.flatMap((id) => deckCards.get(id) ?? []);
    return [
      ...ownCards()
        .filter((card) => card.name || sorted[card.id])
        .map((card) => ({ ...card, name: card.name || labels.own_unnamed })),
      ...shuffled.filter((card) => full || card.work || sorted[card.id]),
    ];
  }

  /** The card on top of the deck. */
  function current() {
    const sorted = piles();
    return allCards().find((card) => !sorted[card.id]);
  }

  /** @param {Step} step @param {[path: string, value: unknown][]} edits */
  function change(step, edits) {
    steps.push(step);
    for (const [path, value] of edits) outbox.edit(model, path, value);
  }

  /** @param {Card} card @param {string | null} pile */
  function put(card, pile) {
    const path = `values.piles.${card.id}`;
    const before = piles()[card.id] ?? null;
    change({ name: card.name, edits: [[path, before]] }, [[path, pile]]);
    tell(card.name, pile);
  }

  /** @param {string} pile */
  function putCurrent(pile) {
    const card = current();
    if (card) put(card, pile);
  }

  /** @param {string} name @param {string | null} pile */
  function tell(name, pile) {
    const next = current();
    const then = next ? fill(WORDS.nextCard, { name: next.name, text: next.text }) : labels.all_sorted;
    say(`${fill(WORDS.sorted, { name, pile: pileName(pile ?? undefined) })} ${then}`);
  }

  /** @param {string} id */
  function removeOwn(id) {
    const card = read(model, `values.own_cards.${id}`);
    const name = card.name.trim() || labels.own_unnamed;
    const path = `values.own_cards.${id}`;
    const pile = `values.piles.${id}`;
    change({ name, edits: [[path, card], [pile, piles()[id] ?? null]] }, [[path, null], [pile, null]]);
    undoer.focus();
    say(fill(WORDS.removed, { name }));
  }

  function undo() {
    const step = steps.pop();
    if (!step) return;
    for (const [path, before] of step.edits) outbox.edit(model, path, before);
    say(fill(WORDS.restored, { name: step.name }));
  }

  const progressId = uid("progress");
  const progress = h("p", { id: progressId });
  const bar = h("progress", { "aria-labelledby": progressId });
  const nameId = uid("card");
  const name = h("p", { class: "ck-card-name", id: nameId });
  const text = h("p", { class: "ck-card-text" });
  const handle = h("span", { class: "ck-handle", "aria-hidden": "true" });
  const card = h("div", { class: "ck-card", tabIndex: -1 }, name, text, handle);
  const buttons = options.map((option, i) =>
    button("", onSinglePress(() => putCurrent(option.id)), {
      "aria-keyshortcuts": String(i + 1),
      "data-pile": option.id,
    }),
  );
  buttons.forEach((one, i) => {
    one.append(options[i].label, h("kbd", { "aria-hidden": "true" }, String(i + 1)));
  });
  const onTop = h("div", {}, card, h("div", { class: "ck-answers" }, buttons));
  const done = h("p", { class: "ck-done", tabIndex: -1 }, labels.all_sorted);
  const undoer = button(labels.undo, undo);
  const deck = h(
    "div",
    { class: "ck-deck", role: "group", "aria-labelledby": nameId, onkeydown: pressed },
    onTop,
    done,
    h("div", { class: "ck-actions" }, undoer),
  );
  const full = config.private ? labels.deck_full : labels.deck_shared;
  const which = radioOptions(
    uid("deck"),
    Object.entries({ work: labels.deck_work, full }).map(([id, label]) => ({ id, label, hint: "" })),
    (id) => outbox.edit(model, "values.deck", id),
  );
  const own = drawOwnCards(model, labels, removeOwn);
  const sortedPiles = drawPiles(options, labels, config.empty, (moved, pile) => put(moved, pile));
  root.append(
    h("div", { class: "ck-progress" }, progress, bar),
    deck,
    own.element,
    h("fieldset", { class: "ck-field ck-which" }, h("legend", {}, labels.which_deck), which.options),
    sortedPiles.element,
  );
  draggable(card, handle, root, putCurrent);

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    const option = options[Number(event.key) - 1];
    if (!option || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    putCurrent(option.id);
  }

  return keepPainted(view, () => {
    const [all, sorted, next] = [allCards(), piles(), current()];
    const count = all.filter(({ id }) => sorted[id]).length;
    setText(progress, fill(labels.progress, { n: count, total: all.length }));
    bar.max = Math.max(1, all.length);
    bar.value = count;
    if (next) {
      setText(name, next.name);
      setText(text, next.text);
    }
    keepFocus(
      deck,
      () => {
        onTop.hidden = !next;
        done.hidden = Boolean(next);
        undoer.disabled = !steps.length;
      },
      next ? buttons[0] : done,
    );
    const chosen = read(model, "values.deck") ?? "work";
    for (const input of which.inputs) input.checked = input.value === chosen;
    own.show(ownCards());
    sortedPiles.show(all, sorted);
  });
}
