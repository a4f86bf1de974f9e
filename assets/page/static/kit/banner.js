// The banner over a page that cannot save just now: why, what to do, and the words not saved so far.

import { button, h, setText } from "./dom.js";
import { WORDS } from "./words.js";

/** @typedef {import("./outbox.js").Outbox} Outbox */

/**
 * Return a banner, the way to it from where it is out of sight, and what updates both. They are
 * shown while there is trouble or no connection.
 * @param {Outbox} outbox
 */
export function drawBanner(outbox) {
  const what = h("p", { tabIndex: -1 });
  const way = button(WORDS.whatToDo, () => what.focus(), { hidden: true });
  const todo = h("p");
  const back = h("a", { target: "_blank", rel: "noopener" }, WORDS.comeBack);
  const retry = button(WORDS.tryNow, () => outbox.tryNow());
  const box = h("textarea", { readOnly: true, rows: 6, "aria-label": WORDS.unsaved });
  const how = h("p");
  const unsaved = h("details", { hidden: true }, h("summary", {}, WORDS.unsaved), how, box);
  const element = h("div", { class: "ck-banner", hidden: true }, what, todo, h("div", { class: "ck-actions" }, retry, back), unsaved);
  /** @param {boolean} copying whether the words should be offered for copying by now */
  const show = (copying) => {
    const { line, news } = outbox;
    const ended = line === "ended";
    const shown = news.state === "trouble" || line !== "up";
    const active = document.activeElement;
    if (!shown && (active === way || element.contains(active))) document.getElementById("content")?.focus();
    element.hidden = way.hidden = !shown;
    setText(what, lineWords(outbox) || news.why || WORDS.noAnswer);
    setText(todo, ended ? endedAdvice(outbox) : line === "up" ? WORDS.kept : WORDS.lineKept);
    retry.hidden = ended;
    back.href = outbox.back;
    back.hidden = !ended || !outbox.back;
    const words = unsavedWords(outbox);
    unsaved.hidden = !words || !(copying || ended || !unsaved.hidden);
    setText(how, ended ? WORDS.unsavedCopy : WORDS.unsavedHow);
    if (box.value !== words) box.value = words;
  };
  return { element, way, show };
}

/**
 * What is wrong with the line to the workbook, if anything.
 * @param {Outbox} outbox
 */
export function lineWords({ line }) {
  if (line === "offline") return WORDS.lineOffline;
  if (line === "full") return WORDS.lineFull;
  if (line === "ended") return WORDS.lineEnded;
  return line === "up" ? "" : WORDS.noAnswer;
}

/** @param {Outbox} outbox */
function endedAdvice({ back }) {
  return back ? WORDS.endedWords : WORDS.endedHome;
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
