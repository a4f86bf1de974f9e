// A picture of what a person said: its finding, the drawing, and the same as a table.

import { h, setText, uid } from "./dom.js";
import { emptyBox, frame, keepPainted } from "./frame.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types.js").View} View */

const NOTHING = "—"; // what an empty cell says
const BROKEN = /\S{20}/; // a word that may have to be broken
const SIDE_BY_SIDE = 8; // columns; with more of them the cells of a row stand below each other

/**
 * A picture, as in careerkit.figures.Drawing.
 * @typedef {object} DrawingView
 * @property {string} title
 * @property {string} alt
 * @property {string} svg
 * @property {TableView} [table] of something else, to stand below
 * @property {string[]} columns
 * @property {(string | number)[][]} rows
 */

/** @typedef {Pick<DrawingView, "title" | "columns" | "rows">} TableView */

/**
 * Draw a picture; in a frame that is there already, if something else stands in it too.
 * @param {View} view
 * @param {import("./frame.js").Frame} [framed]
 */
export function picture(view, framed = frame(view)) {
  const { model } = view;
  const { root, config } = framed;
  const empty = emptyBox(config.empty);
  empty.tabIndex = -1;
  const figure = drawFigure();
  const other = drawTable();
  /** @type {import("./types.js").Option[]} */
  const explained = config.explained ?? [];
  const meanings = h("dl", { class: "ck-facts" }, explained.flatMap(meaningOf));
  root.append(empty, figure.element, meanings, other.element);

  return keepPainted(view, () => {
    const { table, ...drawing } = model.get("view");
    const lost = !drawing.svg && figure.element.contains(document.activeElement);
    other.show(table);
    empty.hidden = Boolean(drawing.svg);
    figure.show(drawing);
    meanings.hidden = !drawing.svg || !explained.length;
    if (lost) empty.focus();
  });
}

/** Make the place of a drawing, hidden while there is none. */
export function drawFigure() {
  const id = uid("picture");
  const title = h("h3", { id });
  const stage = h("div", { class: "ck-drawing" });
  const table = h("table");
  const element = h(
    "figure",
    { class: "ck-picture", "aria-labelledby": id, hidden: true },
    h("figcaption", {}, title),
    stage,
    h("details", {}, h("summary", {}, WORDS.skipTable), h("div", { class: "ck-table" }, table)),
  );
  let shown = "";
  /** @param {Partial<DrawingView>} drawing */
  const show = (drawing) => {
    element.hidden = !drawing.svg;
    const key = JSON.stringify(drawing);
    if (!drawing.svg || key === shown) return;
    shown = key;
    const whole = /** @type {DrawingView} */ (drawing);
    setText(title, whole.title);
    stage.replaceChildren(parseDrawing(whole));
    table.replaceChildren(...tableParts(whole));
  };
  return { element, show };
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

/**
 * What a part of the picture means.
 * @param {import("./types.js").Option} part
 */
function meaningOf({ label, hint }) {
  return [h("dt", {}, label), h("dd", {}, hint)];
}

/** A table of its own, with what it says above it; `show` what should stand in it. */
function drawTable() {
  const id = uid("table");
  const title = h("h3", { id });
  const table = h("table");
  const element = h("div", { class: "ck-picture ck-own-table", hidden: true }, title, table);
  let shown = "";
  /** @param {TableView | undefined} now */
  const show = (now) => {
    element.hidden = !now;
    const key = JSON.stringify(now);
    if (!now || key === shown) return;
    shown = key;
    setText(title, now.title);
    table.replaceChildren(...tableParts(now));
    table.classList.toggle("ck-many", now.columns.length > SIDE_BY_SIDE);
    makeStackable(table, now.columns);
  };
  return { element, show };
}

/**
 * Let the cells of a row stand below each other where there is no room beside, each with the name of
 * its column. A table that is drawn otherwise is one only if it says so.
 * @param {HTMLTableElement} table
 * @param {string[]} columns
 */
function makeStackable(table, columns) {
  table.setAttribute("role", "table");
  for (const group of [...table.tBodies, table.tHead]) group?.setAttribute("role", "rowgroup");
  for (const row of table.rows) {
    row.setAttribute("role", "row");
    [...row.cells].forEach((cell, i) => {
      const head = row.parentElement === table.tHead ? "columnheader" : "rowheader";
      cell.setAttribute("role", cell.tagName === "TD" ? "cell" : head);
      if (cell.tagName === "TD") cell.dataset.column = columns[i];
      cell.classList.toggle("ck-nothing", cell.textContent === NOTHING);
    });
  }
}

/** @param {TableView} drawing */
function tableParts({ title, columns, rows }) {
  const heads = columns.map((column) => h("th", { scope: "col" }, column));
  const lines = rows.map(([name, ...cells]) =>
    h(
      "tr",
      {},
      h("th", { scope: "row", dir: "auto" }, String(name)),
      cells.map((cell) => h("td", BROKEN.test(String(cell)) ? { class: "ck-long" } : {}, String(cell))),
    ),
  );
  return [
    h("caption", { class: "ck-hidden" }, title),
    h("thead", {}, h("tr", {}, heads)),
    h("tbody", {}, lines),
  ];
}
