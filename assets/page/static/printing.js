// On paper there is everything: what is folded away, and lines that are longer than their box.

/** @param {HTMLElement} main */
export function printEverything(main) {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  /** @type {HTMLElement[]} */
  let copies = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details")].filter(
      (details) => !details.open && !details.matches(".ck-example"),
    );
    for (const details of opened) details.open = true;
    for (const area of document.querySelectorAll("textarea")) {
      area.style.minHeight = `${area.scrollHeight + 4}px`; // where field-sizing is not known
    }
    copies = [...main.querySelectorAll("input")].flatMap(copyForPaper);
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    for (const area of document.querySelectorAll("textarea")) area.style.minHeight = "";
    for (const copy of copies) copy.remove();
  });
}

/**
 * A line that is longer than its box would be cut on paper; there the same words stand instead.
 * @param {HTMLInputElement} input
 */
function copyForPaper(input) {
  if (input.type !== "text" || !input.value) return [];
  const copy = document.createElement("p");
  copy.className = "ck-paper";
  copy.dir = "auto";
  copy.textContent = input.value;
  input.before(copy);
  return [copy];
}
