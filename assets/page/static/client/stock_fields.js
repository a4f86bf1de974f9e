// ipywidgets' fields as the browser's own: Text, Textarea, IntText, Dropdown and Checkbox.

import { h, uid } from "../kit/dom.js";

/** @typedef {import("./widget_model.js").WidgetModel} WidgetModel */
/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

/** @param {WidgetModel} model */
export function drawText(model) {
  const input = h("input", { type: "text", autocomplete: "off" });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    model.enter("value", input.value);
    model.sendOnce({ event: "submit" });
  });
  return textControl(model, input, (text) => text);
}

/** @param {WidgetModel} model */
export function drawTextarea(model) {
  return textControl(model, h("textarea", { rows: model.get("rows") ?? 4 }), (text) => text);
}

/** @param {WidgetModel} model */
export function drawIntText(model) {
  const step = String(model.get("step") ?? 1);
  const input = h("input", { type: "number", autocomplete: "off", inputMode: "numeric", step });
  const whole = (/** @type {string} */ text) => (text.trim() === "" ? NaN : Math.trunc(Number(text)));
  return textControl(model, input, whole);
}

/** @param {WidgetModel} model */
export function drawDropdown(model) {
  const select = h("select", { autocomplete: "off" });
  select.addEventListener("change", () => {
    model.enter("index", select.value === "" ? null : Number(select.value));
  });
  return stockField(model, select, ["index", "_options_labels"], () => {
    /** @type {string[]} */
    const labels = model.get("_options_labels") ?? [];
    const index = model.get("index");
    const options = labels.map((label, i) => h("option", { value: String(i) }, label));
    if (index === null) options.unshift(h("option", { value: "" })); // nothing is chosen yet
    const same = options.length === select.options.length && options.every((option, i) => option.isEqualNode(select.options[i]));
    if (!same) select.replaceChildren(...options);
    select.value = index === null ? "" : String(index);
  });
}

/** @param {WidgetModel} model */
export function drawCheckbox(model) {
  const input = h("input", { type: "checkbox", autocomplete: "off" });
  input.addEventListener("change", () => model.enter("value", input.checked));
  return stockField(model, input, ["value"], () => (input.checked = Boolean(model.get("value"))));
}

/**
 * A field in which one types. What is no value yet stays where it is and is not sent.
 * @param {WidgetModel} model
 * @param {HTMLInputElement | HTMLTextAreaElement} input
 * @param {(text: string) => string | number} valueOf
 */
function textControl(model, input, valueOf) {
  /** @param {boolean} typing */
  const enter = (typing) => {
    const value = valueOf(input.value);
    if (Number.isNaN(value)) return;
    if (value !== model.get("value")) model.enter("value", value, typing);
    else if (!typing) model.flush();
  };
  input.addEventListener("input", () => model.get("continuous_update") !== false && enter(true));
  input.addEventListener("change", () => enter(false));
  return stockField(model, input, ["value", "placeholder"], () => {
    input.placeholder = model.get("placeholder") ?? "";
    const value = model.get("value");
    if (valueOf(input.value) === value) return; // as it was typed: "007", and the caret
    input.value = String(value ?? "");
  });
}

/**
 * A control with its label, and what keeps both as the model says.
 * @param {WidgetModel} model
 * @param {Control} control
 * @param {string[]} keys
 * @param {() => void} show
 */
function stockField(model, control, keys, show) {
  const label = h("label", { htmlFor: (control.id = uid("stock")) });
  const isCheckbox = control.type === "checkbox";
  const parts = isCheckbox ? [control, label] : [label, control];
  const element = h("div", { class: isCheckbox ? "ck-field ck-tick" : "ck-field" }, parts);
  const paint = () => {
    const name = model.get("description") ?? "";
    label.textContent = name;
    label.hidden = !name;
    const other = name ? "" : model.get("tooltip") || model.get("placeholder");
    if (other) control.setAttribute("aria-label", other);
    else control.removeAttribute("aria-label");
    control.disabled = Boolean(model.get("disabled"));
    show();
  };
  return { element, paint, keys: [...keys, "description", "disabled", "tooltip"] };
}
