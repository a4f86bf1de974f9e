// One factor: its points, typed or by steps, and its name if it is the person's own.

import { button, fill, h, hidden, setText, uid } from "./dom.js";
import { outboxOf } from "./outbox.js";
import { read } from "./state.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types.js").Model} Model */

const POINTS_STEP = 5;
const MOST_POINTS = 100;
const TYPING_POINTS = 500; // ms without a key before a number counts as typed

/**
 * Return the points that a text means: null for none, undefined if it is not a whole number from
 * 0 to 100.
 * @param {string} text
 */
function pointsIn(text) {
  const typed = text.replace(/[\s%]/g, "");
  if (!typed) return null;
  const points = /^\d+$/.test(typed) ? Number(typed) : MOST_POINTS + 1;
  return points <= MOST_POINTS ? points : undefined;
}

/**
 * Draw one row. `changed` hears what to read out.
 * @param {Model} model
 * @param {Record<string, string>} labels
 * @param {{ id: string, name: string, text: string, own: boolean }} factor
 * @param {(what: string) => void} changed
 * @param {(id: string) => void} remove
 */
export function drawWeight(model, labels, { id, name: firstName, text, own }, changed, remove) {
  const outbox = outboxOf(model);
  const path = `values.weights.${id}`;
  const inputId = uid("points");
  let name = firstName;
  let typing = false;
  /** @type {number | null} what stood there before it was typed in */
  let before = null;
  let problem = "";

  const input = h("input", {
    id: inputId,
    type: "text",
    inputMode: "numeric",
    autocomplete: "off",
    oninput: typed,
    onblur: left,
  });
  const error = h("span", { class: "ck-error", id: `${inputId}-error`, hidden: true });
  const steps = [-1, 1].map((sign) =>
    button(sign < 0 ? "−" : "+", () => step(sign), { class: "ck-step" }),
  );
  const naming = own
    ? h("input", {
        type: "text",
        id: `${inputId}-name`,
        autocomplete: "off",
        oninput: () => outbox.type(model, `values.own_factors.${id}.name`, naming?.value ?? ""),
        onblur: () => outbox.flush(),
      })
    : null;
  const which = hidden(name);
  const remover = own && button(WORDS.remove, () => remove(id));
  if (remover) remover.append(" ", which);
  const about = naming
    ? h(
        "div",
        { class: "ck-weight-about" },
        h("label", { htmlFor: naming.id }, labels.own_label),
        naming,
      )
    : h(
        "div",
        { class: "ck-weight-about" },
        h("label", { htmlFor: inputId }, name),
        h("span", { class: "ck-hint", id: `${inputId}-hint` }, text),
      );
  const points = h("div", { class: "ck-points" }, steps[0], input, steps[1]);
  const element = h("li", { class: "ck-weight" }, about, points, remover, error);

  function typed() {
    if (!typing) before = read(model, path) ?? null;
    typing = true;
    const value = pointsIn(input.value);
    if (value !== undefined && problem) complain("");
    outbox.edit(model, path, value === undefined ? before : value, TYPING_POINTS);
    changed("");
  }

  function left() {
    typing = false;
    check();
    outbox.flush();
    show(name, read(model, path));
  }

  /** Return whether something is wrong, and say so beside the field. */
  function check() {
    complain(pointsIn(input.value) === undefined ? labels.whole : "");
    return Boolean(problem);
  }

  /** @param {string} message */
  function complain(message) {
    problem = message;
    error.hidden = !message;
    error.replaceChildren(...(message ? [hidden(WORDS.errorPrefix), message] : []));
    element.classList.toggle("ck-wrong", Boolean(message));
    const described = [message && error.id, text && `${inputId}-hint`].filter(Boolean).join(" ");
    if (described) input.setAttribute("aria-describedby", described);
    else input.removeAttribute("aria-describedby");
    if (message) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }

  /** @param {number} sign */
  function step(sign) {
    const now = (read(model, path) ?? 0) / POINTS_STEP;
    const next = (sign < 0 ? Math.ceil(now) - 1 : Math.floor(now) + 1) * POINTS_STEP;
    forget();
    const value = Math.max(0, Math.min(MOST_POINTS, next));
    outbox.edit(model, path, value);
    changed(fill(WORDS.points, { name, n: value }));
  }

  /** Take back what is typed and is not a number. */
  function forget() {
    typing = false;
    complain("");
  }

  /** @param {string} newName @param {number | undefined} value */
  function show(newName, value) {
    name = newName;
    setText(which, name);
    input.setAttribute("aria-label", fill(labels.points, { name }));
    steps.forEach((one, i) => {
      one.setAttribute("aria-label", fill(i ? WORDS.more : WORDS.less, { name }));
    });
    if (naming) {
      const stored = String(read(model, `values.own_factors.${id}.name`) ?? "");
      if (naming.value !== stored) naming.value = stored;
    }
    const shown = String(value ?? "");
    if (!typing && !problem && input.value !== shown) input.value = shown;
  }

  complain("");
  return {
    element,
    naming,
    show,
    check,
    forget,
    target: () => input,
    name: () => name,
    problem: () => problem,
  };
}
