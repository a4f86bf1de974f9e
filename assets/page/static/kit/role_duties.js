// The tasks of a role: done, would like to, or not for me; and which story shows one that is done.

import { keepFocus } from "./arrange.js";
import { fill, h, setText, uid } from "./dom.js";
import { drawField } from "./field.js";
import { showOptions } from "./options.js";
import { outboxOf } from "./outbox.js";
import { read } from "./state.js";

/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./types.js").Option} Option */
/** @typedef {{ id: string, title: string }} StoryName */
/** @typedef {{ id: string, text: string }} DutyText */

/**
 * Draw the tasks of one guide.
 * @param {Model} model
 * @param {{ options: Option[], labels: Record<string, string> }} config
 * @param {string} slug
 * @param {DutyText[]} duties
 */
export function drawDuties(model, { options, labels }, slug, duties) {
  const outbox = outboxOf(model);
  const count = h("p", { class: "ck-picked" });
  const drawn = duties.map(({ id, text }) => {
    const at = `directions.duties.${slug}~${id}`;
    const shownAt = `directions.shown.${slug}~${id}`;
    const answer = drawField(
      { id, label: text, hint: "", kind: "choice", options, wanted: "", words: 0 },
      (value) => outbox.edit(model, at, value),
      () => outbox.flush(),
    );
    const selectId = uid("shows");
    const select = h("select", {
      id: selectId,
      "aria-label": `${labels.which_story} ${text}`,
      onchange: () => outbox.edit(model, shownAt, select.value || null),
    });
    const which = h("div", { class: "ck-field" }, h("label", { htmlFor: selectId }, labels.which_story), select);
    const element = h("div", { class: "ck-stand" }, answer.element, which);
    return { element, answer, select, which, at, shownAt };
  });

  return {
    element: h("div", {}, h("div", { class: "ck-stands" }, drawn.map((one) => one.element)), count),
    /** @param {StoryName[]} stories */
    show(stories) {
      const found = { done: 0, want: 0, not: 0 };
      for (const { element, answer, select, which, at, shownAt } of drawn) {
        /** @type {"" | "done" | "want" | "not"} */
        const value = read(model, at) ?? "";
        if (value) found[value] += 1;
        answer.show(value);
        keepFocus(element, () => (which.hidden = value !== "done" || !stories.length), answer.target());
        showOptions(select, [{ id: "", title: labels.no_story }, ...stories], read(model, shownAt) ?? "");
      }
      setText(count, countLine(labels, found, drawn.length));
    },
  };
}

/**
 * @param {Record<string, string>} labels
 * @param {{ done: number, want: number, not: number }} found
 * @param {number} total
 */
function countLine(labels, found, total) {
  if (!found.done && !found.want && !found.not) return labels.all_open;
  const lines = [
    fill(labels.result, { n: found.done, total }),
    found.want && fill(labels.result_want, { n: found.want }),
    found.not && fill(found.not === 1 ? labels.result_not_one : labels.result_not, { n: found.not }),
    found.not > total / 2 && labels.mostly_not,
  ];
  return lines.filter(Boolean).join(" ");
}
