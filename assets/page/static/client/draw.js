// Draw a model: an activity of the kit, a stock widget, or a box with more models in it.

import { h } from "../kit/dom.js";
import { draws, renderActivity } from "../kit/kit.js";

/** @typedef {import("./models.js").Models} Models */
/** @typedef {import("./widget_model.js").WidgetModel} WidgetModel */
/** @typedef {() => void} Stop */

const BOXES = new Map([
  ["BoxModel", "ck-box"],
  ["HBoxModel", "ck-box ck-row-box"],
  ["VBoxModel", "ck-box"],
]);

/**
 * Draws the models of one page.
 * @typedef {object} Drawer
 * @property {Models} models
 * @property {() => Promise<typeof import("../kit/kit.js")>} wholeKit what this page's script left out
 * @property {() => Promise<typeof import("./stock.js")>} stock what draws ipywidgets' own
 * @property {string} missing what stands where nothing can be drawn
 */

/**
 * Draw a model into an element. Returns what ends it.
 * @param {Drawer} drawer
 * @param {string} id
 * @param {HTMLElement} place
 * @returns {Promise<Stop>}
 */
export async function drawModel(drawer, id, place) {
  try {
    return await drawWhatItIs(drawer, drawer.models.find(id), place);
  } catch (error) {
    console.error(error); // the other parts of the page can be used
    return drawNothing(drawer, place);
  }
}

/**
 * @param {Drawer} drawer
 * @param {WidgetModel | undefined} model
 * @param {HTMLElement} place
 * @returns {Promise<Stop>}
 */
async function drawWhatItIs(drawer, model, place) {
  const box = BOXES.get(model?.get("_model_name"));
  if (model && box) return drawBox(drawer, model, place, box);
  if (model?.get("kind")) return drawActivity(drawer, model, place);
  const stock = model && (await drawer.stock()).drawStock(model);
  if (!stock) return drawNothing(drawer, place);
  place.replaceChildren(h("div", { class: "ck ck-stock" }, stock.element));
  return stock.stop;
}

/**
 * @param {Drawer} drawer
 * @param {HTMLElement} place
 * @returns {Stop}
 */
function drawNothing({ missing }, place) {
  place.replaceChildren(h("div", { class: "ck" }, h("p", { class: "ck-empty" }, missing)));
  return () => {};
}

/**
 * @param {Drawer} drawer
 * @param {WidgetModel} model
 * @param {HTMLElement} el
 * @returns {Promise<Stop>}
 */
async function drawActivity(drawer, model, el) {
  const render = draws(model.get("kind")) ? renderActivity : (await drawer.wholeKit()).renderActivity;
  return render({ model, el });
}

/**
 * Rows that stay keep their element, hence focus and text.
 * @param {Drawer} drawer
 * @param {WidgetModel} model
 * @param {HTMLElement} place
 * @param {string} look
 * @returns {Promise<Stop>}
 */
async function drawBox(drawer, model, place, look) {
  const box = h("div", { class: look });
  place.replaceChildren(box);
  /** @type {Map<string, { element: HTMLElement, stop: Promise<Stop> }>} */
  const drawn = new Map();

  /** @param {string} id */
  const remove = (id) => {
    const child = drawn.get(id);
    drawn.delete(id);
    child?.element.remove();
    child?.stop.then((stop) => stop());
  };

  const paint = () => {
    /** @type {string[]} */
    const ids = model.get("children") ?? [];
    for (const id of [...drawn.keys()]) if (!ids.includes(id)) remove(id);
    ids.forEach((id, i) => {
      const child = drawn.get(id) ?? { element: h("div"), stop: Promise.resolve(() => {}) };
      if (!drawn.has(id)) child.stop = drawModel(drawer, id, child.element);
      drawn.set(id, child);
      if (box.children[i] !== child.element) box.insertBefore(child.element, box.children[i] ?? null);
    });
    return Promise.all([...drawn.values()].map(({ stop }) => stop));
  };

  model.on("change:children", paint);
  await paint();
  return () => {
    model.off("change:children", paint);
    for (const id of [...drawn.keys()]) remove(id);
  };
}
