// What a page says while it is not open yet: that it opens, waits, or cannot.

import { h } from "../kit/dom.js";
import { WORDS } from "../kit/words.js";

/** @typedef {import("../kit/outbox.js").LineState} LineState */

const LONG = 45_000; // ms after which a page that does not come up offers to be loaded again

const OPENING = {
  opening: WORDS.opening,
  up: WORDS.opening,
  away: WORDS.openingAway,
  offline: WORDS.openingOffline,
  full: WORDS.openingFull,
  ended: WORDS.openingEnded,
};

/**
 * Say in `place`, which is read out politely, how far a page is.
 * @param {HTMLElement} place
 * @param {string} back where people sign in again, "" if there is no such page
 */
export function openingNotice(place, back) {
  /** @type {LineState} */
  let state = "opening";
  let reason = "";
  let long = false;
  const timer = setTimeout(() => {
    long = true;
    show();
  }, LONG);

  function show() {
    const ended = state === "ended";
    const link = ended && back ? h("a", { href: back }, WORDS.comeBack) : null;
    const again = long && !ended && h("a", { href: location.href }, WORDS.loadAgain);
    place.replaceChildren(reason || OPENING[state], ...[link, again].flatMap((one) => (one ? [" ", one] : [])));
  }

  return {
    /** @param {LineState} now @param {string} why */
    tell(now, why) {
      state = now;
      reason = why;
      show();
    },
    done() {
      clearTimeout(timer);
      place.remove();
    },
  };
}
