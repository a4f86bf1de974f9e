// The whole career on one page.

import { h, setText } from "./dom.js";
import { emptyBox, frame, keepPainted } from "./frame.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {{ text: string, beside: string }} GlanceLine */

/**
 * Draw the page; a part appears when it has something in it.
 * @param {View} view
 */
export function careerPage(view) {
  const { model } = view;
  const { root, config } = frame(view);
  const empty = emptyBox(config.empty);
  const parts = ["direction", "values", "themes", "stories", "actions", "wins"].map((name) => {
    const list = h(name === "values" || name === "actions" ? "ol" : "ul");
    const element = h("div", { class: `ck-glance-${name}` }, h("h3", {}, config.labels[name]), list);
    return { name, list, element };
  });
  const sheet = h("div", { class: "ck-glance" }, parts.map(({ element }) => element));
  root.append(empty, sheet);
  return keepPainted(view, () => {
    /** @type {Record<string, GlanceLine[]>} */
    const seen = model.get("view").parts ?? {};
    empty.hidden = Object.keys(seen).length > 0;
    for (const { name, list, element } of parts) {
      const lines = seen[name] ?? [];
      element.hidden = !lines.length;
      while (list.children.length > lines.length) list.lastElementChild?.remove();
      lines.forEach(({ text, beside }, i) => {
        const item = list.children[i] ?? list.appendChild(h("li", { dir: "auto" }, h("span"), h("span", { class: "ck-hint" })));
        setText(item.children[0], text);
        setText(item.children[1], beside);
      });
    }
    sheet.hidden = !Object.keys(seen).length;
  });
}
