// The ipywidgets that a page draws without Voila's scripts; a notebook that needs another one says
// so in its metadata.

import { button, h } from "../kit/dom.js";
import { safeNodes } from "./safe_html.js";
import { drawCheckbox, drawDropdown, drawIntText, drawText, drawTextarea } from "./stock_fields.js";

/** @typedef {import("./widget_model.js").WidgetModel} WidgetModel */
/** @typedef {{ element: HTMLElement, paint: () => void, keys: string[] }} Drawn */

/** @type {Record<string, (model: WidgetModel) => Drawn>} */
const STOCK_WIDGETS = {
  ButtonModel: drawButton,
  CheckboxModel: drawCheckbox,
  DropdownModel: drawDropdown,
  HTMLModel: drawHtml,
  ImageModel: drawImage,
  IntTextModel: drawIntText,
  TextModel: drawText,
  TextareaModel: drawTextarea,
};

/**
 * Draw a stock widget. Returns its element and what ends it, or nothing if it is not one of them.
 * @param {WidgetModel} model
 */
export function drawStock(model) {
  const draw = STOCK_WIDGETS[model.get("_model_name")];
  if (!draw) return null;
  const { element, paint, keys } = draw(model);
  for (const key of keys) model.on(`change:${key}`, paint);
  paint();
  const stop = () => keys.forEach((key) => model.off(`change:${key}`, paint));
  return { element, stop };
}

/** @param {WidgetModel} model */
function drawButton(model) {
  const element = button("", () => model.sendOnce({ event: "click" }));
  const paint = () => {
    element.textContent = model.get("description") ?? "";
    element.title = model.get("tooltip") ?? "";
    element.disabled = Boolean(model.get("disabled"));
    element.className = model.get("button_style") === "primary" ? "ck-button" : "";
  };
  return { element, paint, keys: ["description", "tooltip", "disabled", "button_style"] };
}

/** @param {WidgetModel} model */
function drawHtml(model) {
  const element = h("div", { class: "ck-text" });
  const paint = () => {
    const name = model.get("description");
    element.replaceChildren(...(name ? [h("strong", {}, name), " "] : []), ...safeNodes(model.get("value") ?? ""));
  };
  return { element, paint, keys: ["value", "description"] };
}

/** @param {WidgetModel} model */
function drawImage(model) {
  const element = h("img", { class: "ck-image" });
  const paint = () => {
    const bytes = model.get("value");
    const address = bytes instanceof DataView ? dataAddress(bytes, model.get("format")) : "";
    if (address) element.src = address;
    else element.removeAttribute("src");
    element.alt = model.get("tooltip") ?? "";
    for (const side of /** @type {const} */ (["width", "height"])) {
      if (/^\d+$/.test(model.get(side))) element.setAttribute(side, model.get(side));
    }
  };
  return { element, paint, keys: ["value", "format", "tooltip", "width", "height"] };
}

/**
 * Return an address that is the picture itself. Other pictures than those of this page are not shown.
 * @param {DataView} bytes
 * @param {string} format
 */
function dataAddress(bytes, format) {
  if (!/^[a-z+-]+$/.test(format) || format === "url") return "";
  const type = { jpg: "jpeg", svg: "svg+xml" }[format] ?? format;
  let characters = "";
  for (let i = 0; i < bytes.byteLength; i++) characters += String.fromCharCode(bytes.getUint8(i));
  return `data:image/${type};base64,${btoa(characters)}`;
}
