// Delete everything: what goes and what stays, a copy first, a word to type, and that it is gone.

import { button, h, uid } from "./dom.js";
import { complainer } from "./field_parts.js";
import { forgeryMark } from "./forgery.js";
import { frame } from "./frame.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {import("./types.js").Option} Option */

/**
 * Draw it, folded.
 * @param {View} view
 */
export function deleteEverything(view) {
  const { model } = view;
  const { root, config, say, outbox } = frame(view);
  /** @type {Record<string, string>} */
  const labels = config.labels;
  const id = uid("delete");
  const error = h("span", { class: "ck-error", id: `${id}-error`, hidden: true });
  const input = h("input", { id, type: "text", autocomplete: "off", autocapitalize: "none", spellcheck: false, maxLength: 50, oninput: () => complain("") });
  const field = h("div", { class: "ck-field" }, h("label", { htmlFor: id }, labels.word), error, input);
  const complain = complainer(field, input, error, []);
  const title = h("h3", { tabIndex: -1 }, labels.open);
  const asking = h(
    "form",
    { class: "ck-confirm", hidden: true, onsubmit: submit, onkeydown: escape },
    title,
    h(
      "dl",
      { class: "ck-facts" },
      config.options.flatMap((/** @type {Option} */ { label, hint }) => [h("dt", {}, label), h("dd", {}, hint)]),
    ),
    h("p", {}, button(labels.export_first, toFiles, { class: "ck-link" })),
    field,
    h("div", { class: "ck-actions" }, h("button", { class: "ck-danger" }, labels.delete), button(labels.cancel, close)),
  );
  const opener = button(labels.open, open);
  root.append(h("div", { class: "ck-actions" }, opener), asking);

  function open() {
    asking.hidden = false;
    opener.hidden = true;
    title.focus();
  }

  function close() {
    opener.hidden = false;
    opener.focus();
    asking.hidden = true;
    input.value = "";
    complain("");
  }

  /** @param {KeyboardEvent} event */
  function escape(event) {
    if (event.key === "Escape") close();
  }

  function toFiles() {
    /** @type {HTMLElement | null} */
    const saver = document.querySelector(`[data-file="${config.first}"] button`);
    saver?.focus();
    saver?.scrollIntoView({ block: "center" });
  }

  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    const word = bareWord(input.value, config.marks);
    if (word.toLowerCase() !== config.word) {
      complain(labels.wrong);
      input.focus();
      return say(labels.wrong);
    }
    if (config.address) {
      await outbox.settled(); // if nothing is deleted, nothing is lost either
      return sendForm(config.address, word);
    }
    let traces = "";
    /** @param {{ traces?: string }} message */
    const hear = (message) => (traces = message.traces ?? traces);
    const putBack = outbox.setAside(); // these words go as well, and need no saving before
    model.on("msg:custom", hear);
    const problem = await outbox.ask(model, { do: "delete", word });
    model.off("msg:custom", hear);
    if (problem) {
      putBack();
      complain(problem);
      return say(problem);
    }
    outbox.setAside();
    showGone(traces);
  }

  /**
   * Elsewhere than on our server the page stays; there is nothing on it any more.
   * @param {string} traces
   */
  function showGone(traces) {
    const heading = h("h2", { tabIndex: -1 }, labels.done);
    const note = traces ? h("p", {}, traces) : "";
    const gone = h("section", { class: "ck" }, heading, h("p", {}, labels.done_text), note);
    root.replaceWith(gone);
    heading.focus();
  }
}

/**
 * Return a word without what people type around it.
 * @param {string} typed
 * @param {string} marks
 */
function bareWord(typed, marks) {
  const letters = [...typed.trim()];
  while (marks.includes(letters[0] ?? " ")) letters.shift();
  while (marks.includes(letters[letters.length - 1] ?? " ")) letters.pop();
  return letters.join("");
}

/**
 * Leave the page with a form, so that what comes back is a page of its own.
 * @param {string} action
 * @param {string} word
 */
function sendForm(action, word) {
  const form = h(
    "form",
    { method: "post", action, hidden: true },
    h("input", { name: "word", value: word }),
    h("input", { name: "_xsrf", value: forgeryMark() }),
  );
  document.body.append(form);
  form.submit();
}
