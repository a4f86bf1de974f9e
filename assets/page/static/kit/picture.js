// A picture of what a person said: its finding, the drawing, and the same as a table.

import { h, setText, uid } from "./dom.js";
import { emptyBox, frame, keepPainted } from "./frame.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types.js").View} View */

/**
 * A picture, as in careerkit.figures.Drawing.
 * @typedef {object} DrawingView
 * @property {string} title
 * @property {string} alt
 * @property {string} svg
 * @property {string[]} columns
 * @property {(string | number)[][]} rows
 */

/**
 * Draw a picture.
 * @param {View} view
 */
export function picture(view) {
  const { model } = view;
  const { root, config } = frame(view);
  const id = uid("picture");
  const empty = emptyBox(config.empty);
  empty.tabIndex = -1;
  const title = h("h3", { id });
  const stage = h("div", { class: "ck-drawing" });
  const table = h("table");
  const figure = h(
    "figure",
    { class: "ck-picture", "aria-labelledby": id },
    h("figcaption", {}, title),
    stage,
    h("details", {}, h("summary", {}, WORDS.skipTable), h("div", { class: "ck-table" }, table)),
  );
  root.append(empty, figure);
  let shown = "";

  return keepPainted(view, () => {
    /** @type {Partial<DrawingView>} */
    const { svg, ...rest } = model.get("view");
    const lost = !svg && figure.contains(document.activeElement);
    empty.hidden = Boolean(svg);
    figure.hidden = !svg;
    if (lost) empty.focus();
    const key = JSON.stringify([svg, rest]);
    if (!svg || key === shown) return;
    shown = key;
    const drawing = /** @type {DrawingView} */ ({ svg, ...rest });
    setText(title, drawing.title);
    stage.replaceChildren(parseDrawing(drawing));
    table.replaceChildren(...tableParts(drawing));
  });
}

/**
 * Make the drawing an element. It was written by an XML writer, so what a person typed is text in it.
 * @param {DrawingView} drawing
 */
function parseDrawing({ svg, alt }) {
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  const element = document.importNode(parsed, true);
  element.setAttribute("role", "img");
  element.setAttribute("aria-label", alt);
  return element;
}

/** @param {DrawingView} drawing */
function tableParts({ title, columns, rows }) {
  const heads = columns.map((column) => h("th", { scope: "col" }, column));
  const lines = rows.map(([name, ...cells]) =>
    h(
      "tr",
      {},
      h("th", { scope: "row", dir: "auto" }, String(name)),
      cells.map((cell) => h("td", {}, String(cell))),
    ),
  );
  return [
    h("caption", { class: "ck-hidden" }, title),
    h("thead", {}, h("tr", {}, heads)),
    h("tbody", {}, lines),
  ];
}
