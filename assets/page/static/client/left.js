// What is on a page whose person has left this device or deleted their workbook: nothing of theirs,
// and the way in.

import { h } from "../kit/dom.js";
import { WORDS } from "../kit/words.js";

/** @typedef {import("../kit/outbox.js").Outbox} Outbox */

/**
 * Empty a page, with the words that were not saved: the next person may sit before it.
 * @param {HTMLElement} main
 * @param {Outbox} outbox
 * @param {string} entrance
 * @param {boolean} deleted
 */
export function emptyPage(main, outbox, entrance, deleted) {
  document.getElementById("ck-save-slot")?.replaceChildren();
  for (const ways of document.querySelectorAll("header nav, footer nav")) ways.remove();
  const heading = h("h1", { tabIndex: -1 }, deleted ? WORDS.deleted : WORDS.left);
  main.replaceChildren(
    h("div", { class: "ck" }, heading, h("p", {}, deleted ? WORDS.deletedWords : WORDS.leftWords), h("p", {}, h("a", { href: entrance }, WORDS.leftLink))),
  );
  main.removeAttribute("aria-busy");
  outbox.listeners.clear();
  // last, because a field that goes may still hand in what was typed
  for (const words of [outbox.pending, outbox.sent, outbox.refused]) words.clear();
  document.title = heading.textContent ?? "";
  heading.focus();
}
