// Skills in the person's own words; each may come near to one of the list.

import { arrange, keepFocus } from "./arrange.js";
import { button, h, hidden, newId, setText, uid } from "./dom.js";
import { outboxOf } from "./outbox.js";
import { removedBox } from "./removal.js";
import { read } from "./state.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./find_skills.js").Skill} Skill */
/** @typedef {{ title?: string, like?: string, keep?: string, stories?: Record<string, boolean> }} Said as far as it is saved */

/**
 * Draw the list of own skills.
 * @param {Model} model
 * @param {Record<string, string>} labels
 * @param {Map<string, Skill>} known
 * @param {(message: string) => void} say
 */
export function drawOwnSkills(model, labels, known, say) {
  const outbox = outboxOf(model);
  /** @type {Map<string, ReturnType<typeof drawOwnSkill>>} */
  const drawn = new Map();
  const hintId = uid("hint");
  const list = h("ul");
  const box = h(
    "fieldset",
    { class: "ck-field ck-own-skills", "aria-describedby": hintId },
    h("legend", {}, labels.own_label),
    h("span", { class: "ck-hint", id: hintId }, labels.own_hint),
    list,
  );
  const adder = button(labels.add_own, add);
  const gone = removedBox(outbox, model, say);
  const element = h("div", {}, box, gone.element, h("div", { class: "ck-actions" }, adder));

  function add() {
    const id = newId();
    outbox.edit(model, `skills.${id}`, { keep: "yes" });
    drawn.get(id)?.input.focus();
  }

  /** @param {string} id */
  function remove(id) {
    const path = `skills.${id}`;
    const name = read(model, path)?.title?.trim() || labels.own_unnamed;
    gone.remove(path, name, () => (drawn.get(id)?.input ?? adder).focus());
  }

  /** @param {string} id */
  function drawOwnSkill(id) {
    const path = `skills.${id}`;
    const likeId = uid("like");
    const input = h("input", {
      type: "text",
      autocomplete: "off",
      oninput: () => outbox.type(model, `${path}.title`, input.value),
      onblur: () => outbox.flush(),
    });
    const which = hidden("");
    const remover = button(WORDS.remove, () => remove(id));
    remover.append(" ", which);
    const select = h("select", { id: likeId, onchange: () => outbox.edit(model, `${path}.like`, select.value) });
    const alike = h("div", { hidden: true }, h("label", { htmlFor: likeId }, labels.same_as), select);
    return { row: h("li", {}, input, remover, alike), input, which, select, alike };
  }

  /** @param {HTMLSelectElement} select @param {string[]} keys @param {string} chosen */
  function offerAlike(select, keys, chosen) {
    const options = [["", labels.same_as_none], ...keys.map((key) => [key, known.get(key)?.name ?? ""])];
    while (select.options.length > options.length) select.remove(select.options.length - 1);
    options.forEach(([value, name], i) => {
      const option = select.options[i] ?? select.appendChild(h("option"));
      option.value = value;
      setText(option, name);
    });
    if (select.value !== chosen) select.value = chosen;
  }

  return {
    element,
    /** @param {Record<string, Said>} said @param {Record<string, string[]>} alike */
    show(said, alike) {
      const own = Object.entries(said).filter(([key, { keep }]) => !key.includes("-") && keep === "yes");
      const rows = own.map(([id, { title = "", like = "" }], i) => {
        const one = drawn.get(id) ?? drawOwnSkill(id);
        drawn.set(id, one);
        const name = `${labels.own_unnamed} ${i + 1}`;
        one.input.setAttribute("aria-label", name);
        setText(one.which, title.trim() || name);
        if (one.input.value !== title) one.input.value = title;
        const keys = [...new Set([...(alike[id] ?? []), ...(like ? [like] : [])])].filter((key) => known.has(key));
        offerAlike(one.select, keys, like);
        one.alike.hidden = !keys.length;
        return one.row;
      });
      keepFocus(
        element,
        () => {
          arrange(list, rows);
          box.hidden = !rows.length;
        },
        adder,
      );
      for (const id of drawn.keys()) if (!own.some(([key]) => key === id)) drawn.delete(id);
    },
  };
}
