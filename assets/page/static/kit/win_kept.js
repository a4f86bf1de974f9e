// What is said when a win is kept; if its words make it small, a kind question about its worth.

import { fill, h, setText } from "./dom.js";
import { drawRecord } from "./record.js";
import { read } from "./state.js";

/** @typedef {import("./types.js").Model} Model */

/**
 * Draw the notice, hidden until the first win is kept.
 * @param {Model} model
 * @param {import("./frame.js").Frame} framed
 */
export function drawWinKept(model, { config, outbox }) {
  const line = h("p", { dir: "auto" });
  const quoted = h("b", { dir: "auto" });
  const why = h("p");
  const question = h("div", { hidden: true }, h("p", {}, quoted), why);
  const element = h("div", { class: "ck-notice", tabIndex: -1, hidden: true }, line, question);
  const worth = config.fields.filter((/** @type {any} */ field) => field.id === "worth");
  let id = "";
  /** @type {ReturnType<typeof drawRecord> | null} */
  let asked = null;

  /** @param {string} win */
  function keep(win) {
    id = win;
    asked?.elements.forEach((one) => one.remove());
    asked = null;
    question.hidden = true;
    show();
    element.focus();
  }

  function show() {
    const win = id ? read(model, `${config.rows}.${id}`) : undefined;
    const lost = !win && element.contains(document.activeElement);
    element.hidden = !win;
    if (!win) return lost;
    setText(line, fill(config.labels.kept, { name: win.title ?? "" }));
    const [doubt] = model.get("view").facts?.[id] ?? [];
    if (doubt) {
      setText(quoted, doubt.label);
      setText(why, doubt.text);
      question.hidden = false;
      if (!asked) {
        asked = drawRecord(model, outbox, { fields: worth, labels: config.labels }, `${config.rows}.${id}`);
        question.append(...asked.elements);
      }
    }
    asked?.show();
    return false;
  }

  return { element, keep, show };
}
