// What one must have for a job: from its role guide, and what the person found in adverts.

import { arrange, keepFocus } from "./arrange.js";
import { h, hidden, setText, uid } from "./dom.js";
import { radioOptions } from "./field.js";
import { drawOwnNeeds } from "./own_needs.js";
import { outboxOf } from "./outbox.js";
import { read } from "./state.js";

/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./gaps.js").GuideGate} GuideGate */

const PASSED = new Set(["have", "elsewhere"]);

/** Whether nothing is left to do about a gate. @param {string} standing */
export function isPassed(standing) {
  return PASSED.has(standing);
}

/**
 * Draw the gates, each with how one stands with it.
 * @param {Model} model
 * @param {{ labels: Record<string, string>, options: import("./types.js").Option[] }} config
 * @param {(message: string) => void} say
 */
export function drawGates(model, { labels, options }, say) {
  const outbox = outboxOf(model);
  /** @type {Map<string, ReturnType<typeof drawGate>>} */
  const drawn = new Map();
  const none = h("p", {});
  const list = h("div");
  const own = drawOwnNeeds(model, { labels, options, paper: true }, say);
  const passed = h("p", { class: "ck-picked" });
  const element = h(
    "div",
    {},
    h("h3", {}, labels.gates),
    h("p", { class: "ck-hint" }, labels.gates_hint),
    none,
    list,
    own.element,
    passed,
  );

  /** @param {GuideGate} gate */
  function drawGate({ key, name, text, way, asked }) {
    const id = uid("gate");
    const { options: radios, inputs } = radioOptions(id, options, (standing) =>
      outbox.edit(model, `gap.gates.${key}`, standing),
    );
    const field = h(
      "fieldset",
      { class: "ck-field ck-gate", "aria-describedby": `${id}-text` },
      h("legend", {}, name),
      h("p", { class: "ck-hint", id: `${id}-text` }, h("b", {}, labels[`asked_${asked}`]), `. ${text}`),
      h("details", {}, h("summary", {}, labels.way, hidden(` ${name}`)), h("p", {}, way)),
      radios,
    );
    return { element: field, inputs, words: JSON.stringify([name, text, way, asked]) };
  }

  return {
    element,
    /** @param {import("./gaps.js").GapsView} seen @param {import("./target.js").TargetJob} target */
    show({ guide, gates }, target) {
      /** @type {Record<string, string>} */
      const said = read(model, "gap.gates") ?? {};
      const rows = gates.map((gate) => {
        const row = drawn.get(gate.key) ?? drawGate(gate);
        drawn.set(gate.key, row);
        for (const input of row.inputs) input.checked = input.value === said[gate.key];
        return row.element;
      });
      keepFocus(element, () => arrange(list, rows), own.adder);
      own.show(target);
      none.hidden = gates.length > 0;
      setText(none, guide ? labels.gates_none : labels.gates_unknown);
      const standings = [...gates.map(({ key }) => said[key] ?? ""), ...own.standings(target)];
      passed.hidden = !standings.length || !standings.every(isPassed);
      setText(passed, labels.gates_passed);
    },
  };
}
