// The coach of a story: one question at a time, when asked, and never a mark.

import { button, h } from "./dom.js";
import { outboxOf } from "./outbox.js";

/** @typedef {import("./types.js").Model} Model */
/** @typedef {{ flag: string, field: string, question: string, hint: string, words: string }} Question */

/**
 * Draw the coach of one row. Its questions are worked out by the kernel from what is saved.
 * @param {Model} model
 * @param {string} row
 * @param {Record<string, string>} labels
 * @param {import("./field.js").DrawnField[]} fields
 * @param {(message: string) => void} say
 */
export function drawCoach(model, row, labels, fields, say) {
  let turn = -1;
  const box = h("div", { class: "ck-coach", hidden: true });
  const asker = button(labels.ask, ask);
  const element = h("div", {}, h("div", { class: "ck-actions" }, asker), box);

  async function ask() {
    await outboxOf(model).settled();
    /** @type {Question[]} */
    const questions = model.get("view").questions?.[row] ?? [];
    turn = questions.length ? (turn + 1) % questions.length : -1;
    const question = questions[turn];
    box.hidden = false;
    box.replaceChildren(...(question ? asked(question) : [h("p", {}, labels.none)]));
    asker.textContent = questions.length > 1 ? labels.next : labels.ask;
    say(question ? `${question.question} ${question.hint}` : labels.none);
  }

  /** @param {Question} question */
  function asked({ field, question, hint, words }) {
    const target = fields.find(({ spec }) => spec.id === field);
    return [
      h("p", {}, h("strong", {}, question)),
      words && h("p", { class: "ck-hint" }, `“${words}”`),
      hint && h("p", { class: "ck-hint" }, hint),
      target && button(`${labels.go_to_field} ${target.spec.label}`, () => target.target().focus()),
    ].filter((part) => part instanceof HTMLElement);
  }

  return element;
}
