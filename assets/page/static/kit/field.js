// One question and its answer: a line, a long text, or a choice.

import { countWords, fill, h, hidden, setText, uid } from "./dom.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types.js").Field} FieldSpec */

const RADIOS_UP_TO = 5; // options; more of them become a list to choose from

/**
 * A drawn field. Its elements are made once and only updated, so focus and caret stay.
 * @typedef {object} DrawnField
 * @property {HTMLElement} element
 * @property {FieldSpec} spec
 * @property {() => HTMLElement} target where focus goes
 * @property {(value: string) => void} show
 * @property {(message: string) => void} complain a message beside the field, "" for none
 */

/**
 * Draw a field. `change(value, typing)` hears every change, `leave` when the field is left.
 * @param {FieldSpec} spec
 * @param {(value: string, typing: boolean) => void} change
 * @param {() => void} leave
 * @param {(text: string) => string} [extra] says more about a counted text
 * @returns {DrawnField}
 */
export function drawField(spec, change, leave, extra) {
  const radios = spec.kind === "choice" && spec.options.length <= RADIOS_UP_TO;
  const draw = radios ? radioField : spec.kind === "choice" ? selectField : textField;
  return draw(spec, change, leave, extra);
}

/**
 * @param {FieldSpec} spec
 * @param {"label" | "legend"} tag
 * @param {string} id
 */
function fieldParts(spec, tag, id) {
  const hint = h("span", { class: "ck-hint", id: `${id}-hint` }, spec.hint);
  const error = h("span", { class: "ck-error", id: `${id}-error`, hidden: true });
  const label = h(tag, tag === "label" ? { htmlFor: id } : {}, spec.label);
  return { label, hint: spec.hint ? hint : null, error };
}

/**
 * @param {HTMLElement} element
 * @param {HTMLElement} described
 * @param {HTMLElement} error
 * @param {(string | false)[]} about ids of what describes the field
 */
function complainer(element, described, error, about) {
  const rest = about.filter(Boolean);
  /** @param {string} message */
  const complain = (message) => {
    error.hidden = !message;
    error.replaceChildren(...(message ? [hidden(WORDS.errorPrefix), message] : []));
    element.classList.toggle("ck-wrong", Boolean(message));
    const ids = [...(message ? [error.id] : []), ...rest].join(" ");
    if (ids) described.setAttribute("aria-describedby", ids);
    else described.removeAttribute("aria-describedby");
    if (described.tagName === "FIELDSET") return;
    if (message) described.setAttribute("aria-invalid", "true");
    else described.removeAttribute("aria-invalid");
  };
  complain("");
  return complain;
}

/** @type {typeof drawField} */
function textField(spec, change, leave, extra) {
  const id = uid("field");
  const { label, hint, error } = fieldParts(spec, "label", id);
  const count = spec.words ? h("span", { class: "ck-count", id: `${id}-count` }) : null;
  /** @param {Event} event */
  const oninput = (event) => {
    const { value } = /** @type {HTMLInputElement} */ (event.target);
    recount(value);
    change(value, true);
  };
  const common = { id, autocomplete: "off", oninput, onblur: leave };
  const input =
    spec.kind === "long" ? h("textarea", { ...common, rows: 3 }) : h("input", { ...common, type: "text" });
  const element = h("div", { class: "ck-field" }, label, hint, error, input, count);
  /** @param {string} value */
  const recount = (value) => {
    if (!count) return;
    const left = spec.words - countWords(value);
    const line = !value.trim()
      ? fill(WORDS.wordsEnough, { n: spec.words })
      : left < 0
        ? fill(WORDS.wordsOver, { n: -left })
        : left === 1
          ? WORDS.wordLeft
          : fill(WORDS.wordsLeft, { n: left });
    setText(count, [line, value.trim() && extra?.(value)].filter(Boolean).join(" · "));
  };
  recount("");
  return {
    element,
    spec,
    target: () => input,
    show(value) {
      if (input.value === value) return;
      const { selectionStart: start, selectionEnd: end } = input;
      input.value = value;
      if (input === document.activeElement) input.setSelectionRange(start, end);
      recount(value);
    },
    complain: complainer(element, input, error, [hint && hint.id, count && count.id].map((x) => x ?? false)),
  };
}

/** @type {typeof drawField} */
function selectField(spec, change, leave) {
  const id = uid("field");
  const { label, hint, error } = fieldParts(spec, "label", id);
  const select = h(
    "select",
    { id, onchange: () => change(select.value, false), onblur: leave },
    h("option", { value: "" }, WORDS.chooseOne),
    spec.options.map((option) => h("option", { value: option.id }, option.label)),
  );
  const element = h("div", { class: "ck-field" }, label, hint, error, select);
  return {
    element,
    spec,
    target: () => select,
    show: (value) => {
      if (select.value !== value) select.value = value;
    },
    complain: complainer(element, select, error, [hint?.id ?? false]),
  };
}

/** @type {typeof drawField} */
function radioField(spec, change, leave) {
  const id = uid("field");
  const { label, hint, error } = fieldParts(spec, "legend", id);
  const { options, inputs } = radioOptions(id, spec.options, (value) => change(value, false));
  const element = h("fieldset", { class: "ck-field", onfocusout: leave }, label, hint, error, options);
  return {
    element,
    spec,
    target: () => inputs.find((input) => input.checked) ?? inputs[0],
    show: (value) => inputs.forEach((input) => (input.checked = input.value === value)),
    complain: complainer(element, element, error, [hint?.id ?? false]),
  };
}

/**
 * Radio buttons with words and hints.
 * @param {string} name
 * @param {import("./types.js").Option[]} options
 * @param {(value: string) => void} choose
 */
export function radioOptions(name, options, choose) {
  const inputs = options.map((option) =>
    h("input", { type: "radio", name, value: option.id, onchange: () => choose(option.id) }),
  );
  const lines = options.map((option, i) =>
    h(
      "label",
      { class: "ck-option" },
      inputs[i],
      h("span", {}, option.label, option.hint && h("span", { class: "ck-hint" }, option.hint)),
    ),
  );
  return { options: h("div", { class: "ck-options" }, lines), inputs };
}
