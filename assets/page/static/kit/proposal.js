// Something that is proposed to a person, with what speaks for it: to keep or to leave.

import { h, setText, uid } from "./dom.js";
import { radioOptions } from "./field.js";

/**
 * Draw a proposal. `decide` hears "yes" or "no"; `show` what it is called, what it says, the lines
 * that speak for it, and what was decided.
 * @param {{ keep: string, leave: string, because: string }} words
 * @param {(keep: string) => void} decide
 */
export function drawProposal(words, decide) {
  const name = h("b", { dir: "auto" });
  const about = h("span", { class: "ck-hint" });
  const because = h("p", { class: "ck-hint" });
  const lines = h("ul");
  const id = uid("keep");
  const choices = ["yes", "no"].map((each) => ({ id: each, label: each === "yes" ? words.keep : words.leave, hint: "" }));
  const { options, inputs } = radioOptions(id, choices, decide);
  const below = h("div", { class: "ck-below" });
  const element = h(
    "li",
    { class: "ck-proposal" },
    h("fieldset", { class: "ck-field" }, h("legend", {}, name), about, because, lines, options),
    below,
  );
  return {
    element,
    inputs,
    below,
    /** @param {{ name: string, about: string, because?: string, lines: string[], keep: string }} what */
    show(what) {
      setText(name, what.name);
      setText(about, what.about);
      setText(because, what.because ?? words.because);
      because.hidden = lines.hidden = !what.lines.length;
      while (lines.children.length > what.lines.length) lines.lastElementChild?.remove();
      what.lines.forEach((line, i) => setText(lines.children[i] ?? lines.appendChild(h("li", { dir: "auto" })), line));
      for (const input of inputs) input.checked = input.value === what.keep;
      element.dataset.keep = what.keep;
    },
  };
}

/**
 * Words as they were typed, in quotation marks.
 * @param {string[]} typed
 */
export function quoted(typed) {
  return typed.map((words) => `“${words}”`).join(", ");
}
