// The whole list of skills, folded away: a tick beside each.

import { h } from "./dom.js";

/** @typedef {import("./find_skills.js").Skill} Skill */

/**
 * Draw the list. `choose` hears which skill was ticked or not; `show` which ones are.
 * @param {Skill[]} skills
 * @param {Record<string, string>} labels
 * @param {(key: string, kept: boolean) => void} choose
 */
export function drawWholeList(skills, labels, choose) {
  const boxes = new Map(
    skills.map(({ key }) => {
      const box = h("input", { type: "checkbox", value: key, onchange: () => choose(key, box.checked) });
      return [key, box];
    }),
  );

  /** @param {Skill} skill */
  function line({ key, name, text, library }) {
    const called = library && h("span", { class: "ck-hint" }, `${labels.library_names}: ${library}`);
    const words = h("span", {}, name, h("span", { class: "ck-hint" }, text), called);
    return h("label", { class: "ck-option" }, boxes.get(key), words);
  }

  /** @param {string} kind @param {string} legend */
  function group(kind, legend) {
    const lines = skills.filter((skill) => skill.kind === kind).map(line);
    return h("fieldset", { class: "ck-field" }, h("legend", {}, legend), h("div", { class: "ck-options" }, lines));
  }

  const element = h(
    "details",
    { class: "ck-row" },
    h("summary", {}, labels.list),
    h("div", {}, group("skill", labels.list_skill), group("knowledge", labels.list_knowledge)),
  );
  return {
    element,
    /** @param {(key: string) => boolean} kept */
    show(kept) {
      for (const [key, box] of boxes) box.checked = kept(key);
    },
  };
}
