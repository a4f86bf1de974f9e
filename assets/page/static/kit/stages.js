// What happened to an application, and on which day.

import { arrange, keepFocus } from "./arrange.js";
import { button, fill, h, uid } from "./dom.js";
import { drawField } from "./field.js";
import { showOptions } from "./options.js";
import { read } from "./state.js";
import { dayInWords, today } from "./today.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./types.js").Option} Option */
/** @typedef {{ options: Option[], labels: Record<string, string> }} StagesConfig */

/**
 * Return the stages of an application by their days, those of one day as the options stand.
 * @param {Model} model
 * @param {StagesConfig} config
 * @param {string} path of the application
 * @returns {[option: Option, day: string][]}
 */
function stagesOf(model, { options }, path) {
  /** @type {Record<string, string | null>} */
  const days = read(model, `${path}.stages`) ?? {};
  const told = options.filter(({ id }) => id in days);
  told.sort((a, b) => ((days[a.id] ?? "") < (days[b.id] ?? "") ? -1 : (days[a.id] ?? "") > (days[b.id] ?? "") ? 1 : 0));
  return told.map((option) => [option, days[option.id] ?? ""]);
}

/**
 * The latest stage in one line, for those who only see the folded row.
 * @param {Model} model
 * @param {StagesConfig} config
 * @param {string} path
 */
export function stageLine(model, config, path) {
  const last = stagesOf(model, config, path).pop();
  return last ? [last[0].label, last[1] && dayInWords(last[1])].filter(Boolean).join(" · ") : "";
}

/**
 * Draw the history of one application, with a way to go on with it.
 * @param {Model} model
 * @param {import("./frame.js").Frame} framed
 * @param {string} path
 */
export function drawStages(model, { config: words, outbox, say }, path) {
  /** @type {StagesConfig} */
  const config = /** @type {any} */ (words);
  const { labels } = config;
  const headingId = uid("stages");
  const selectId = uid("stage");
  const empty = h("p", { class: "ck-hint" }, labels.history_empty);
  const list = h("ol");
  const select = h("select", { id: selectId });
  const adder = button(labels.note_it, add);
  const picker = h(
    "div",
    { class: "ck-field" },
    h("label", { htmlFor: selectId }, labels.happened),
    h("div", { class: "ck-searching" }, select, adder),
  );
  const element = h(
    "div",
    { class: "ck-stages", role: "group", "aria-labelledby": headingId },
    h("h3", { id: headingId }, labels.history),
    empty,
    list,
    picker,
  );
  /** @type {Map<string, ReturnType<typeof drawStage>>} */
  const drawn = new Map();
  /** @type {Map<string, HTMLElement>} stage -> the line that offers to undo its removal */
  const gone = new Map();

  function add() {
    const stage = select.value;
    outbox.edit(model, `${path}.stages.${stage}`, today());
    drawn.get(stage)?.field.target().focus();
  }

  /** @param {Option} option */
  function drawStage({ id, label }) {
    const spec = { id, label: fill(labels.day, { name: label }), hint: "", kind: "date", options: [], wanted: "", words: 0 };
    const field = drawField(
      /** @type {any} */ (spec),
      // a day that is being changed may be none for a moment: only "Remove" takes a stage out
      (day, typing) => day && outbox[typing ? "type" : "edit"](model, `${path}.stages.${id}`, day),
      () => outbox.flush(),
    );
    const remover = button(labels.remove_day, () => remove(id, label), { more: label });
    return { field, row: h("li", {}, field.element, remover) };
  }

  /** @param {string} id @param {string} name */
  function remove(id, name) {
    const day = read(model, `${path}.stages.${id}`);
    const undo = button(WORDS.undo, putBack, { more: name });
    gone.set(id, h("li", { class: "ck-gone" }, h("p", {}, fill(WORDS.removed, { name })), undo));
    outbox.edit(model, `${path}.stages.${id}`, null);
    undo.focus();
    say(fill(WORDS.removed, { name }));

    function putBack() {
      outbox.edit(model, `${path}.stages.${id}`, day);
      drawn.get(id)?.field.target().focus();
      say(fill(WORDS.restored, { name }));
    }
  }

  function show() {
    const told = stagesOf(model, config, path);
    for (const [{ id }] of told) gone.delete(id);
    const rows = told.map(([option, day]) => {
      const one = drawn.get(option.id) ?? drawStage(option);
      drawn.set(option.id, one);
      one.field.show(day);
      one.field.complain(outbox.refused.get(`${path}.stages.${option.id}`)?.why ?? "");
      return one.row;
    });
    empty.hidden = rows.length > 0;
    keepFocus(element, () => arrange(list, [...rows, ...gone.values()]), select);
    for (const id of drawn.keys()) if (!told.some(([option]) => option.id === id)) drawn.delete(id);
    const rest = config.options.filter(({ id }) => !told.some(([option]) => option.id === id));
    showOptions(select, rest.map(({ id, label }) => ({ id, title: label })), select.value);
    picker.hidden = !rest.length;
  }

  return { element, show };
}
