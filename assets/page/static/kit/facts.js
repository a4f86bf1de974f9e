// What stands above the fields of a row: a few labels, each with what the workbook says.

import { h, setText } from "./dom.js";

/** @typedef {{ label: string, text: string }} Fact */

/** Draw the list; `show` what should stand in it. */
export function drawFacts() {
  const element = h("dl", { class: "ck-facts", hidden: true });
  return {
    element,
    /** @param {Fact[]} facts */
    show(facts) {
      const lines = facts.flatMap(({ label, text }) => [label, text]);
      element.hidden = !lines.length;
      while (element.children.length > lines.length) element.lastElementChild?.remove();
      lines.forEach((words, i) => {
        setText(element.children[i] ?? element.appendChild(h(i % 2 ? "dd" : "dt", { dir: "auto" })), words);
      });
    },
  };
}
