// What is saved and what is not, in words; and what to do when the workbook does not answer.

import { drawBanner, lineWords } from "./banner.js";
import { announcer, fill, h, setText } from "./dom.js";
import { WORDS } from "./words.js";

/** @typedef {import("./outbox.js").Outbox} Outbox */

const CALM = 15_000; // ms between two announcements that all is well
const GIVEN_UP = 15_000; // ms of trouble until the banner offers the unsaved words

const SIGNS = { idle: "", saving: "", saved: "✓", trouble: "!", refused: "!" };

/**
 * Draw the save status of a page. Returns its element and what ends it.
 * @param {Outbox} outbox
 * @param {HTMLElement} banners where the banner goes
 */
export function drawSaveStatus(outbox, banners) {
  const sign = h("span", { "aria-hidden": "true" });
  const text = h("span");
  const banner = drawBanner(outbox);
  const element = h("span", { class: "ck-save" }, sign, text, banner.way);
  const say = announcer(element);
  banners.append(banner.element);
  let announced = 0;
  let worried = false;
  let told = outbox.line;
  let copying = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let giving;

  function show() {
    const { state, at, why } = outbox.news;
    const time = at.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
    const line = {
      idle: WORDS.saveIdle,
      saving: WORDS.saveSaving,
      saved: fill(WORDS.saveSaved, { time }),
      trouble: WORDS.saveTrouble,
      refused: `${WORDS.saveRefused}: ${why}`,
    }[state];
    const changed = element.dataset.state !== state;
    element.dataset.state = state;
    setText(sign, SIGNS[state]);
    setText(text, line);
    const bad = state === "trouble" || state === "refused";
    const calm = Date.now() - announced > CALM;
    const news = [];
    if (told !== outbox.line) {
      told = outbox.line;
      news.push(lineWords(outbox) || WORDS.lineUp);
    }
    const worse = changed || (news.length > 0 && told !== "up");
    if (bad ? worse : state === "saved" && (calm || worried)) {
      announced = Date.now();
      worried = bad; // then the next good news is told at once
      news.push(state === "trouble" && why ? `${line} ${why}` : line);
    }
    if (news.length) say(news.join(" "));
    if (state !== "trouble") {
      clearTimeout(giving);
      giving = undefined;
      copying = false;
    } else giving ??= setTimeout(offerUnsaved, GIVEN_UP);
    banner.show(copying);
  }

  /** Nothing may be lost even if this page never saves again: let the person copy their words. */
  function offerUnsaved() {
    copying = true;
    banner.show(copying);
  }

  outbox.listeners.add(show);
  show();
  return {
    element,
    stop: () => {
      clearTimeout(giving);
      outbox.listeners.delete(show);
    },
  };
}
