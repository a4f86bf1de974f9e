// Small helpers to build the page. User text only ever becomes text nodes and values, never markup.

/** @typedef {Node | string | null | undefined | false} Child */
/** @typedef {Record<string, any>} Attributes */

const FOCUSABLE = new Set(["a", "button", "details", "input", "select", "summary", "textarea"]);

/**
 * Make an element. `on…` are listeners, known properties are set, everything else is an attribute.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Attributes} [attributes]
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  // JupyterLab takes single keys for itself unless the focused element says no (ancestors do not count).
  if (FOCUSABLE.has(tag) || attributes.tabIndex !== undefined) {
    element.setAttribute("data-lm-suppress-shortcuts", "true");
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "class") element.className = value;
    else if (name in element && !name.startsWith("aria") && name !== "role" && name !== "list") {
      /** @type {any} */ (element)[name] = value;
    } else element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children.flat()) {
    if (child !== null && child !== undefined && child !== false) element.append(child);
  }
  return element;
}

let made = 0;

/**
 * Return an id that nothing else on this page has, whichever copy of this module made it.
 * @param {string} prefix
 */
export function uid(prefix) {
  made += 1;
  return `ck-${prefix}-${made}-${Math.random().toString(36).slice(2, 7)}`;
}

/**
 * A button with a visible name, and more of it for those who do not see where it stands. It takes
 * the focus when it is clicked, which Safari leaves out, so that keys go on from there.
 * @param {string} name
 * @param {(event: MouseEvent) => void} onclick
 * @param {Attributes & { more?: string }} [attributes]
 */
export function button(name, onclick, { more, ...attributes } = {}) {
  const press = (/** @type {MouseEvent} */ event) => {
    element.focus({ preventScroll: true });
    onclick(event);
  };
  const element = h(
    "button",
    { type: "button", onclick: press, ...attributes },
    name,
    more && hidden(` ${more}`),
  );
  return element;
}

const DOUBLE = 250; // ms between the two presses of a double click

/**
 * Hear a press once where the second half of a double click would answer the next question.
 * @param {() => void} react
 * @returns {(event: MouseEvent) => void}
 */
export function onSinglePress(react) {
  let last = -DOUBLE;
  return (event) => {
    const second = event.detail > 1 && event.timeStamp - last < DOUBLE;
    last = event.timeStamp;
    if (!second) react();
  };
}

/**
 * Text for screen readers only.
 * @param {string} text
 */
export function hidden(text) {
  return h("span", { class: "ck-hidden" }, text);
}

/**
 * A live region: what is passed to the returned function is read out, politely.
 * @param {HTMLElement} parent
 * @returns {(message: string) => void}
 */
export function announcer(parent) {
  const region = h("div", { class: "ck-hidden", role: "status" });
  parent.append(region);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  return (message) => {
    clearTimeout(timer);
    region.textContent = "";
    timer = setTimeout(() => (region.textContent = message), 60); // a change of nothing is not read
  };
}

/**
 * Fill the gaps of a sentence: fill("{n} left", { n: 3 }).
 * @param {string} sentence
 * @param {Record<string, string | number>} gaps
 */
export function fill(sentence, gaps) {
  return sentence.replace(/\{(\w+)\}/g, (gap, name) => (name in gaps ? String(gaps[name]) : gap));
}

/**
 * Set a property only when it differs, so that nothing moves, nothing is read out again.
 * @param {Element} element
 * @param {string} text
 */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * Return the number of words in a text.
 * @param {string} text
 */
export function countWords(text) {
  return (text.trim().match(/\S+/g) ?? []).length;
}

/**
 * Return a fresh record id: eight hexadecimal digits, a letter first, because JavaScript puts keys
 * that are whole numbers before all others.
 */
export function newId() {
  const [first, rest] = crypto.getRandomValues(new Uint32Array(2));
  return "abcdef"[first % 6] + rest.toString(16).padStart(8, "0").slice(1);
}
