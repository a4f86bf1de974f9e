// Our own pages: hand out the kit, say when the page is ready, and print everything.

import { provideKit } from "./kit/kit.js";
import { Outbox } from "./kit/outbox.js";
import { rescue } from "./rescue.js";

provideKit("careerkit");
Outbox.rescue = rescue;

const main = /** @type {HTMLElement} */ (document.getElementById("content"));
const expected = () => main.querySelectorAll(".ck-cell").length;

/** The page is open when each cell shows an activity. */
function lookWhetherOpen() {
  const cells = [...main.querySelectorAll(".ck-cell")];
  if (!expected() || !cells.every((cell) => cell.querySelector(".ck"))) return;
  watcher.disconnect();
  main.removeAttribute("aria-busy");
  document.getElementById("ck-opening")?.remove();
}

const watcher = new MutationObserver(lookWhetherOpen);
watcher.observe(main, { childList: true, subtree: true });
lookWhetherOpen();

const PATIENCE = 45_000; // ms for the slowest computer to open a page
setTimeout(() => {
  const opening = document.getElementById("ck-opening");
  if (!opening) return;
  main.removeAttribute("aria-busy"); // what did open can be used
  const again = document.createElement("a");
  again.href = location.href;
  again.textContent = "Load it again";
  opening.replaceChildren("Part of this page did not open. ", again);
}, PATIENCE);

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
