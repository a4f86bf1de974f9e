// One question and its answer: a line, a long text, or a choice.

import { countWords, fill, h, setText, uid } from "./dom.js";
import { complainer, fieldParts } from "./field_parts.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types.js").Field} FieldSpec */
/** @typedef {import("./types.js").Option} Option */

const RADIOS_UP_TO = 5; // options; more of them become a list to choose from

/**
 * A drawn field. Its elements are made once and only updated, so focus and caret stay.
 * @typedef {object} DrawnField
 * @property {HTMLElement} element
 * @property {FieldSpec} spec
 * @property {() => HTMLElement} target where focus goes
 * @property {(value: string) => void} show
 * @property {(options: Option[]) => void} [offer] what can be chosen now
 * @property {(message: string) => void} complain a message beside the field, "" for none
 */

/** @type {Record<string, typeof drawField>} kinds of field that not every page has */
const SPECIAL_FIELDS = {};

/**
 * Let forms draw one more kind of field. What needs it says so, and other pages do not load it.
 * @param {string} kind
 * @param {typeof drawField} draw
 */
export function addFieldKind(kind, draw) {
  SPECIAL_FIELDS[kind] = draw;
}

/**
 * Draw a field. `change(value, typing)` hears every change (a date may be `null`), `leave` when the
 * field is left.
 * @param {FieldSpec} spec
 * @param {(value: string | number | null, typing: boolean) => void} change
 * @param {() => void} leave
 * @param {(text: string) => string} [extra] says more about a counted text
 * @returns {DrawnField}
 */
export function drawField(spec, change, leave, extra) {
  const { kind, options } = spec;
  const special = SPECIAL_FIELDS[kind];
  if (special) return special(spec, change, leave);
  if (kind === "live") return selectField(spec, change, leave);
  if (kind !== "choice") return textField(spec, change, leave, extra);
  return (options.length <= RADIOS_UP_TO ? radioField : selectField)(spec, change, leave);
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
  const select = h("select", { id, onchange: () => change(select.value, false), onblur: leave });
  const element = h("div", { class: "ck-field" }, label, hint, error, select, meanings(spec.options));
  let shown = "";
  offerOptions(select, spec.options);
  return {
    element,
    spec,
    target: () => select,
    show: (value) => {
      shown = value;
      if (select.value !== value) select.value = value;
    },
    offer: spec.kind !== "live" ? undefined : (options) => offerOptions(select, options, shown),
    complain: complainer(element, select, error, [hint?.id ?? false]),
  };
}

/**
 * Make these the options of a select, after "Choose one"; those that stay are not touched.
 * @param {HTMLSelectElement} select
 * @param {Option[]} options
 * @param {string} [chosen]
 */
function offerOptions(select, options, chosen = "") {
  const all = [{ id: "", label: WORDS.chooseOne }, ...options];
  while (select.options.length > all.length) select.remove(select.options.length - 1);
  all.forEach(({ id, label }, i) => {
    const option = select.options[i] ?? select.appendChild(h("option"));
    if (option.value !== id || !i) option.value = id;
    setText(option, label);
  });
  if (select.value !== chosen) select.value = chosen;
}

/**
 * What each of many answers means, folded away; nothing if they need no words.
 * @param {Option[]} options
 */
function meanings(options) {
  if (!options.some((option) => option.hint)) return null;
  const lines = options.flatMap(({ label, hint }) => [h("dt", {}, label), h("dd", {}, hint)]);
  return h("details", { class: "ck-meanings" }, h("summary", {}, WORDS.meanings), h("dl", {}, lines));
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
