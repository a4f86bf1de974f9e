// A message about one win, and ways to send it. It goes from this device, never through the workbook's
// server, and stands in no log.

import { copyText } from "./copying.js";
import { button, fill, h, setText, uid } from "./dom.js";
import { fieldParts } from "./field_parts.js";
import { drawRecord } from "./record.js";
import { read } from "./state.js";

/** @typedef {import("./types.js").Model} Model */

const LONGEST_LINK = 1500; // characters; mail programs cut longer addresses

/**
 * Draw the message for the win at `path`.
 * @param {Model} model
 * @param {import("./frame.js").Frame} framed
 * @param {string} path
 */
export function drawWinMessage(model, { config, outbox, say }, path) {
  const { labels, fields } = config;
  const field = (/** @type {string} */ id) => fields.find((/** @type {any} */ one) => one.id === id);
  const part = (/** @type {string} */ id) => drawRecord(model, outbox, { fields: [field(id)], labels }, path);
  const [person, sharing] = [part("tell"), part("sharing")];
  const id = uid("message");
  const { label, hint } = fieldParts(field("message"), "label", id);
  const box = h("textarea", {
    id,
    rows: 4,
    autocomplete: "off",
    "aria-describedby": hint?.id,
    oninput: () => outbox.type(model, `${path}.message`, box.value),
    onblur: () => (outbox.flush(), show()),
  });
  const done = h("p", { class: "ck-hint", hidden: true });
  const mail = h("a", { class: "ck-send", onclick: keepWords }, labels.mail);
  const text = h("a", { class: "ck-send", onclick: keepWords }, labels.text);
  const share = typeof navigator.share === "function" ? button(labels.share, shareIt) : null;
  const element = h(
    "div",
    {},
    person.elements,
    h("div", { class: "ck-field" }, label, hint, box),
    h("div", { class: "ck-actions" }, share, button(labels.copy, copy), mail, text),
    done,
    sharing.elements,
  );

  /** What can be said, as long as the person has not written something else. */
  function ready() {
    const win = read(model, path) ?? {};
    const name = win.tell?.trim() ?? "";
    const hello = name ? fill(labels.hello, { name }) : labels.hello_nobody;
    const worth = win.worth?.trim();
    return [hello, fill(labels.message, { win: stopped(win.title) }), worth && fill(labels.worth, { win: stopped(worth) })]
      .filter(Boolean)
      .join(" ");
  }

  /** A message that was sent is kept, even if the person changed nothing in it. */
  function keepWords() {
    if (!read(model, `${path}.message`)?.trim()) outbox.edit(model, `${path}.message`, box.value);
  }

  /** @param {string} sentence */
  function tell(sentence) {
    done.hidden = false;
    setText(done, sentence);
    say(sentence);
  }

  async function copy() {
    keepWords();
    tell((await copyText(box.value)) ? labels.copied : labels.not_copied);
  }

  async function shareIt() {
    keepWords();
    try {
      await navigator.share({ text: box.value });
    } catch {
      return; // closed without sending, or not allowed here: the other ways stay
    }
    outbox.edit(model, `${path}.sharing`, "told");
    tell(labels.shared);
  }

  function show() {
    person.show();
    sharing.show();
    const message = read(model, `${path}.message`);
    const words = message?.trim() ? message : ready();
    if (box !== document.activeElement && box.value !== words) box.value = words;
    const body = inAddress(box.value.slice(0, LONGEST_LINK));
    mail.href = `mailto:?subject=${inAddress(labels.subject)}&body=${body}`;
    text.href = `sms:?&body=${body}`;
  }

  return { element, show };
}

/**
 * End a text with a full stop, unless it has an end.
 * @param {string} words
 */
function stopped(words) {
  const line = words.trim();
  return /[.!?…)”"]$/.test(line) ? line : `${line}.`;
}

/**
 * A text as it stands in an address; half a character cannot stand there.
 * @param {string} words
 */
function inAddress(words) {
  return encodeURIComponent(words.replace(/\p{Surrogate}/gu, "\ufffd"));
}
