// What is saved and what is not, in words; and what to do when the workbook does not answer.

import { announcer, button, fill, h, setText } from "./dom.js";
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
  const element = h("span", { class: "ck-save" }, sign, text);
  const say = announcer(element);
  const banner = drawBanner(outbox);
  banners.append(banner);
  let announced = 0;
  let worried = false;
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
    if (bad ? changed : state === "saved" && (calm || worried)) {
      announced = Date.now();
      worried = bad; // then the next good news is told at once
      say(state === "trouble" && why ? `${line} ${why}` : line);
    }
    if (state !== "trouble") {
      clearTimeout(giving);
      giving = undefined;
      banner.hidden = true;
    } else {
      showBanner(banner, outbox, why);
      giving ??= setTimeout(() => offerUnsaved(banner, outbox), GIVEN_UP);
    }
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

/** @param {Outbox} outbox */
function drawBanner(outbox) {
  const retry = () => outbox.send();
  return h(
    "div",
    { class: "ck-banner", hidden: true },
    h("p", {}),
    h("p", {}, WORDS.kept),
    h("div", { class: "ck-actions" }, button(WORDS.tryNow, retry)),
  );
}

/**
 * @param {HTMLElement} banner
 * @param {Outbox} outbox
 * @param {string} why
 */
function showBanner(banner, outbox, why) {
  banner.hidden = false;
  setText(/** @type {Element} */ (banner.firstElementChild), why || WORDS.noAnswer);
  const box = banner.querySelector("textarea");
  if (box) box.value = unsavedWords(outbox);
}

/**
 * Nothing may be lost even if this page never saves again: let the person copy their words.
 * @param {HTMLElement} banner
 * @param {Outbox} outbox
 */
function offerUnsaved(banner, outbox) {
  if (banner.querySelector("details")) return;
  const box = h("textarea", { readOnly: true, rows: 6, "aria-label": WORDS.unsaved });
  box.value = unsavedWords(outbox);
  const summary = h("summary", {}, WORDS.unsaved);
  banner.append(h("details", {}, summary, h("p", {}, WORDS.unsavedHow), box));
}

/**
 * Return every text that is not saved, those inside new records too.
 * @param {Outbox} outbox
 */
function unsavedWords(outbox) {
  const texts = [...outbox.pending.values()].flatMap((value) =>
    typeof value === "object" && value !== null ? Object.values(value) : [value],
  );
  return texts.filter((text) => typeof text === "string" && text).join("\n\n");
}
