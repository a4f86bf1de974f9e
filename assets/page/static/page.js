// Our own pages: hand out the kit, say when the page is ready, and print everything.

import { provideKit } from "./kit/kit.js";
import { Outbox } from "./kit/outbox.js";
import { printEverything } from "./printing.js";
import { rescue } from "./rescue.js";

provideKit("careerkit");
Outbox.rescue = rescue;

const main = /** @type {HTMLElement} */ (document.getElementById("content"));
const expected = () => main.querySelectorAll(".ck-cell").length;

/**
 * Whether a cell shows what it holds: an activity, another widget, or something without one.
 * @param {Element} cell
 */
function isDrawn(cell) {
  return cell.querySelector(".ck, .jupyter-widgets, img, table") !== null;
}

/** The page is open when each cell shows something. */
function lookWhetherOpen() {
  const cells = [...main.querySelectorAll(".ck-cell")];
  if (!expected() || !cells.every(isDrawn)) return;
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

printEverything(main);
