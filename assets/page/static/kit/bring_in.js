// Bring in a file: choose it, look at what it would change, take what one wants, and the way back.

import { button, fill, h, setText, uid } from "./dom.js";
import { complainer } from "./field_parts.js";
import { frame, keepPainted } from "./frame.js";
import { drawOffers } from "./offers.js";
import { largestSize, uploadFile } from "./upload.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {{ number: number, at: string, changed: boolean }} LastImport */

/**
 * Draw it.
 * @param {View} view
 */
export function bringIn(view) {
  const { model } = view;
  const { root, config, say, outbox } = frame(view);
  /** @type {Record<string, string>} */
  const labels = config.labels;
  const ask = (/** @type {Record<string, unknown>} */ action) => outbox.ask(model, action);
  const id = uid("file");
  const hint = h("span", { class: "ck-hint", id: `${id}-hint` }, labels.choose_hint);
  const error = h("span", { class: "ck-error", id: `${id}-error`, hidden: true });
  const input = h("input", { id, type: "file", accept: ".json,.csv,.zip", onchange: chosen });
  const choosing = h("div", { class: "ck-field" }, h("label", { htmlFor: id }, labels.choose), hint, error, input);
  const complain = complainer(choosing, input, error, [hint.id]);
  const news = h("p", { class: "ck-notice", tabIndex: -1, hidden: true });
  const sealed = drawUnlocking(labels, ask, () => act({ do: "cancel" }));
  const offers = drawOffers(labels, {
    take: (ids) => act({ do: "take", chosen: ids }),
    cancel: () => act({ do: "cancel" }),
    say,
  });
  const last = drawLastImport(labels, async (number) => {
    if (await act({ do: "take_back", number })) tell(labels.undone);
  });
  root.append(choosing, news, sealed.element, offers.element, last.element);
  let state = "";
  let uploading = new AbortController();

  async function chosen() {
    const [file] = input.files ?? [];
    if (!file) return;
    uploading.abort(); // of two files the later one counts
    const { signal } = (uploading = new AbortController());
    const problem = await send(file, signal).catch(() => WORDS.failed);
    if (signal.aborted) return;
    if (problem) fail(problem);
    input.value = ""; // the same file can be chosen again
  }

  /**
   * @param {File} file
   * @param {AbortSignal} signal
   */
  async function send(file, signal) {
    complain("");
    const largest = await largestSize(file, config.largest);
    if (file.size > largest) return fill(labels.too_large, { n: largest / 1_000_000 });
    if (signal.aborted) return "";
    tell(labels.reading);
    const progress = (/** @type {number} */ share) => {
      if (!signal.aborted) setText(news, `${labels.reading}: ${Math.round(share * 100)} %`);
    };
    return uploadFile(ask, file, progress, signal);
  }

  /** @param {Record<string, unknown>} action */
  async function act(action) {
    complain("");
    const problem = await ask(action);
    if (problem) fail(problem);
    return !problem;
  }

  /** @param {string} problem */
  function fail(problem) {
    news.hidden = true;
    complain(problem);
    say(problem);
  }

  /** @param {string} message */
  function tell(message) {
    news.hidden = false;
    setText(news, message);
    say(message);
  }

  return keepPainted(view, () => {
    const seen = model.get("view");
    const changed = seen.state !== state;
    state = seen.state;
    sealed.element.hidden = state !== "sealed";
    sealed.complain(state === "sealed" ? seen.why : "");
    offers.show(state === "offered" ? seen : null);
    last.show(seen.last ?? null);
    if (!changed) return;
    if (state === "none" && seen.why) fail(seen.why);
    else if (state === "sealed") {
      news.hidden = true;
      say(labels.sealed);
      sealed.focus();
    } else if (state === "offered") {
      news.hidden = true;
      offers.focus();
    } else if (state === "taken") {
      tell(seen.count === 1 ? labels.took_one : fill(labels.took, { n: seen.count }));
      news.focus();
    } else if (state === "none") {
      news.hidden = true;
      if (root.contains(document.activeElement)) input.focus();
    }
  });
}

/**
 * The field for the six words that open a file.
 * @param {Record<string, string>} labels
 * @param {(action: Record<string, unknown>) => Promise<string>} ask
 * @param {() => void} cancel
 */
function drawUnlocking(labels, ask, cancel) {
  const id = uid("unlock");
  const error = h("span", { class: "ck-error", id: `${id}-error`, hidden: true });
  const input = h("textarea", { id, rows: 2, maxLength: 300, autocomplete: "off", autocapitalize: "none", spellcheck: false });
  const open = async () => {
    const problem = await ask({ do: "unlock", words: input.value });
    complain(problem);
    if (problem) input.focus();
  };
  const field = h("div", { class: "ck-field" }, h("label", { htmlFor: id }, labels.words), error, input);
  const complain = complainer(field, input, error, []);
  const element = h("div", { class: "ck-note", hidden: true }, h("p", {}, labels.sealed), field, h("div", { class: "ck-actions" }, button(labels.open, open), button(labels.stay_locked, cancel)));
  return { element, complain, focus: () => input.focus() };
}

/**
 * The way back from the last import.
 * @param {Record<string, string>} labels
 * @param {(number: number) => void} takeBack
 */
function drawLastImport(labels, takeBack) {
  const told = h("p");
  const changed = h("p", {}, labels.undo_changed);
  let number = 0;
  const element = h("div", { class: "ck-note", hidden: true }, told, changed, button(labels.undo, () => takeBack(number)));
  /** @param {LastImport | null} last */
  function show(last) {
    element.hidden = !last;
    if (!last) return;
    number = last.number;
    const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" });
    setText(told, fill(labels.undo_hint, { date: format.format(new Date(last.at)) }));
    changed.hidden = !last.changed;
  }
  return { element, show };
}
