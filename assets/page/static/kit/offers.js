// What a file would change, piece by piece, to tick.

import { button, fill, h, hidden } from "./dom.js";

/** @typedef {{ id: string, section: string, title: string, now: string, then: string, kind: "new" | "differs" }} OfferView */
/** @typedef {{ offers: OfferView[], same: number, more: number, left_out: string[] }} OffersView */

/**
 * Draw the list. What only adds something is ticked from the beginning.
 * @param {Record<string, string>} labels
 * @param {{ take: (ids: string[]) => void, cancel: () => void, say: (message: string) => void }} actions
 */
export function drawOffers(labels, { take, cancel, say }) {
  const heading = h("h3", { tabIndex: -1 }, labels.found);
  const nothing = h("p", {}, labels.nothing);
  const list = h("div");
  const leftOut = h("ul", { class: "ck-bullets" });
  const leftOuts = h("details", { class: "ck-row" }, h("summary", {}, labels.left_out), leftOut);
  const missing = h("p", { class: "ck-error", hidden: true }, labels.none_ticked);
  const taker = button(labels.take, () => {
    const ids = ticked();
    missing.hidden = ids.length > 0;
    if (ids.length) take(ids);
    else say(labels.none_ticked);
  });
  const ticking = h(
    "div",
    { class: "ck-actions" },
    button(labels.tick_all, () => tick(true)),
    button(labels.tick_none, () => tick(false)),
  );
  const element = h(
    "div",
    { class: "ck-note ck-offers", hidden: true },
    heading,
    nothing,
    ticking,
    list,
    leftOuts,
    missing,
    h("div", { class: "ck-actions" }, taker, button(labels.cancel, cancel)),
  );
  /** @type {Map<string, HTMLInputElement>} */
  let boxes = new Map();
  let shown = "";

  const ticked = () => [...boxes].filter(([, box]) => box.checked).map(([id]) => id);

  /** @param {boolean} on */
  function tick(on) {
    for (const box of boxes.values()) box.checked = on;
  }

  /** @param {OffersView | null} view */
  function show(view) {
    element.hidden = !view;
    const { offers, same, more, left_out: left } = view ?? { offers: [], same: 0, more: 0, left_out: [] };
    const words = JSON.stringify([offers, same, left]);
    if (words === shown) return;
    shown = words;
    boxes = new Map();
    missing.hidden = true;
    nothing.hidden = offers.length > 0;
    taker.hidden = ticking.hidden = !offers.length;
    const sections = [...new Set(offers.map(({ section }) => section))];
    list.replaceChildren(
      ...sections.map((section) => {
        const inIt = offers.filter((offer) => offer.section === section);
        const options = h("div", { class: "ck-options" }, inIt.map(drawOffer));
        if (inIt.length === 1 && !inIt[0].title) return options; // its name is that of the section
        return h("fieldset", { class: "ck-field" }, h("legend", {}, section), options);
      }),
    );
    leftOuts.hidden = !left.length;
    leftOut.replaceChildren(...left.map((line) => h("li", {}, line)));
    if (same && offers.length) list.append(h("p", { class: "ck-hint" }, fill(labels.same, { n: same })));
    if (more) list.append(h("p", { class: "ck-hint" }, fill(labels.more, { n: more })));
  }

  /** @param {OfferView} offer */
  function drawOffer({ id, title, section, now, then, kind }) {
    const box = h("input", { type: "checkbox", checked: kind === "new" });
    boxes.set(id, box);
    const mark = h("span", { class: "ck-format" }, kind === "new" ? labels.kind_new : labels.kind_differs);
    /** @param {string} label @param {string} text */
    const line = (label, text) => text && h("span", { class: "ck-hint ck-offer", dir: "auto" }, label && h("b", {}, label), label ? `\n${text}` : text);
    return h(
      "label",
      { class: "ck-option" },
      box,
      h(
        "span",
        {},
        h("span", { dir: "auto" }, title || section),
        hidden(", "),
        mark,
        kind === "differs" && line(labels.now, now),
        line(kind === "differs" ? labels.then : "", then === title ? "" : then),
      ),
    );
  }

  return {
    element,
    show,
    focus() {
      heading.focus();
    },
  };
}
