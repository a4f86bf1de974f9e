// The coach of a story: one question at a time, when asked, and never a mark.

import { button, h } from "./dom.js";
import { outboxOf } from "./outbox.js";

/** @typedef {import("./types.js").Model} Model */
/** @typedef {{ flag: string, field: string, question: string, hint: string, words: string }} Question */

/**
 * Draw the coach of one row; `show` when something changed. Its questions are worked out by the kernel from what is saved.
 * @param {Model} model
 * @param {string} row
 * @param {Record<string, string>} labels
 * @param {import("./field.js").DrawnField[]} fields
 * @param {(message: string) => void} say
 */
export function drawCoach(model, row, labels, fields, say) {
  let turn = -1;
  let shown = ""; // the flag of the question that stands there
  const box = h("div", { class: "ck-coach", hidden: true });
  const asker = button(labels.ask, ask);
  const element = h("div", {}, h("div", { class: "ck-actions" }, asker), box);

  /** @returns {Question[]} */
  const questions = () => model.get("view").questions?.[row] ?? [];

  async function ask() {
    await outboxOf(model).settled();
    const all = questions();
    turn = all.length ? (turn + 1) % all.length : -1;
    const question = all[turn];
    shown = question?.flag ?? "";
    box.hidden = false;
    box.replaceChildren(...(question ? asked(question) : [h("p", {}, labels.none)]));
    asker.textContent = all.length > 1 ? labels.next : labels.ask;
    say(question ? `${question.question} ${question.hint}` : labels.none);
  }

  /** Put away what no longer holds: a question that was answered, or that there are none. */
  function show() {
    const flags = questions().map((question) => question.flag);
    if (box.hidden || (shown ? flags.includes(shown) : !flags.length)) return;
    const inside = box.contains(document.activeElement);
    box.hidden = true;
    if (inside) asker.focus();
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

  return { element, show };
}
