// Favourites among a person's own records: a tick beside each title, in groups.

import { fill, h, setText } from "./dom.js";
import { emptyBox, frame, keepPainted } from "./frame.js";
import { read, rowsInOrder } from "./state.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {import("./types.js").Option} Option */
/** @typedef {{ element: HTMLElement, box: HTMLInputElement, title: HTMLElement }} Pick */

const GOOD = [5, 6]; // favourites: enough to choose from in an interview, few enough to tell well

/**
 * Draw the ticks.
 * @param {View} view
 */
export function pickRows(view) {
  const { model } = view;
  const { root, config, say, outbox } = frame(view);
  /** @type {Record<string, string>} */
  const labels = config.labels;
  /** @type {Option[]} */
  const groups = config.groups;
  /** @type {Map<string, Pick>} */
  const drawn = new Map();
  const empty = emptyBox(config.empty);
  empty.tabIndex = -1;
  const count = h("p", { class: "ck-picked" });
  const missing = h("p", { class: "ck-hint" });
  const lists = new Map([...groups.map(({ id }) => id), ""].map((id) => [id, h("div", { class: "ck-options" })]));
  const fieldsets = [...lists].map(([id, list]) => {
    const label = groups.find((group) => group.id === id)?.label ?? labels.no_place ?? "";
    return h("fieldset", { class: "ck-field" }, h("legend", {}, label), list);
  });
  root.append(empty, ...fieldsets, count, missing);

  const rowOf = (/** @type {string} */ id) => read(model, `${config.section}.${id}`);
  const titled = () => rowsInOrder(model, config.section).filter((id) => rowOf(id).title?.trim());
  const picked = () => titled().filter((id) => rowOf(id)[config.field]);

  function countLine() {
    const n = picked().length;
    const label = n < GOOD[0] ? labels.few : n <= GOOD[1] ? labels.enough : labels.many;
    return fill(label, { n });
  }

  /** What to say about the groups that have no favourite yet, once there is one. */
  function missingLine() {
    const ids = picked();
    const there = new Set(ids.map((id) => rowOf(id)[config.group]));
    const lines = groups.map(({ id }) => !there.has(id) && labels[`missing_${id}`]);
    return ids.length ? lines.filter(Boolean).join(" ") : "";
  }

  /** @param {string} id @returns {Pick} */
  function pickOf(id) {
    const former = drawn.get(id);
    if (former) return former;
    const title = h("span", { dir: "auto" });
    const box = h("input", {
      type: "checkbox",
      onchange: () => {
        outbox.edit(model, `${config.section}.${id}.${config.field}`, box.checked);
        say(`${countLine()} ${missingLine()}`);
      },
    });
    const pick = { element: h("label", { class: "ck-option" }, box, title), box, title };
    drawn.set(id, pick);
    return pick;
  }

  return keepPainted(view, () => {
    const now = titled();
    const focused = document.activeElement;
    const before = [...drawn.keys()];
    let lost = -1;
    for (const [id, pick] of drawn) {
      if (now.includes(id)) continue;
      if (pick.box === focused) lost = before.indexOf(id);
      pick.element.remove();
      drawn.delete(id);
    }
    for (const [group, list] of lists) {
      const here = now.filter((id) => inGroup(rowOf(id)) === group);
      if (list.parentElement) list.parentElement.hidden = !here.length;
      here.forEach((id, i) => {
        const { element, box, title } = pickOf(id);
        if (list.children[i] !== element) list.insertBefore(element, list.children[i] ?? null);
        setText(title, rowOf(id).title);
        box.checked = Boolean(rowOf(id)[config.field]);
      });
    }
    empty.hidden = now.length > 0;
    count.hidden = !now.length;
    setText(count, countLine());
    setText(missing, missingLine());
    missing.hidden = !missing.textContent;
    if (lost >= 0) {
      const near = drawn.get(before.slice(lost).find((id) => drawn.has(id)) ?? now[now.length - 1]);
      (near?.box ?? empty).focus();
    } else if (focused instanceof HTMLElement && focused !== document.activeElement && root.contains(focused)) {
      focused.focus(); // it was moved to another group
    }
  });

  /** @param {any} row */
  function inGroup(row) {
    return lists.has(row[config.group]) ? row[config.group] : "";
  }
}
