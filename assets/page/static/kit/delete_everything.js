// Delete everything: what goes and what stays, a copy first, a word to type, and that it is gone.

import { button, h, uid } from "./dom.js";
import { complainer } from "./field_parts.js";
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
    const here = [...document.querySelectorAll("section.ck h2")].find((heading) => heading.textContent === config.first);
    if (!(here instanceof HTMLElement)) return;
    here.tabIndex = -1;
    here.focus();
    here.scrollIntoView();
  }

  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    const word = input.value.trim();
    if (word.toLowerCase() !== config.word) {
      complain(labels.wrong);
      input.focus();
      return say(labels.wrong);
    }
    for (const words of [outbox.pending, outbox.sent, outbox.refused]) words.clear(); // they go as well
    if (config.address) return sendForm(config.address, word);
    const problem = await outbox.ask(model, { do: "delete", word });
    if (problem) {
      complain(problem);
      return say(problem);
    }
    showGone();
  }

  /** Elsewhere than on our server the page stays; there is nothing on it any more. */
  function showGone() {
    const heading = h("h2", { tabIndex: -1 }, labels.done);
    const gone = h("section", { class: "ck" }, heading, h("p", {}, labels.done_text));
    root.replaceWith(gone);
    heading.focus();
  }
}

/**
 * Leave the page with a form, so that what comes back is a page of its own.
 * @param {string} action
 * @param {string} word
 */
function sendForm(action, word) {
  const [, token = ""] = document.cookie.match(/(?:^|; )_xsrf=([^;]*)/) ?? [];
  const form = h(
    "form",
    { method: "post", action, hidden: true },
    h("input", { name: "word", value: word }),
    h("input", { name: "_xsrf", value: token }),
  );
  document.body.append(form);
  form.submit();
}
