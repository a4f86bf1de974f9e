// Links between the pages of the workbook, wherever it runs.

import { lineWords } from "./banner.js";
import { fill, h } from "./dom.js";
import { outboxOf } from "./outbox.js";
import { WORDS } from "./words.js";

/** @typedef {{ title: string, href: string, notebook: string }} Place */
/** @typedef {import("./types.js").View} View */

const DAYS = 2 ** 31 - 1; // ms, the longest that a browser can wait

/**
 * In JupyterLab a page is a notebook file, opened beside this one; elsewhere it is an address.
 * @param {Place} place
 * @param {{ class?: string, "aria-current"?: string | null }} attributes
 * @param {...(Node | string | null)} children
 */
export function pageLink(place, attributes, ...children) {
  if (!place.notebook) return h("a", { href: place.href, ...attributes }, children);
  const link = h("a", { href: labAddress(place.notebook), ...attributes }, children);
  link.addEventListener("click", (event) => {
    link.href = labAddress(place.notebook);
    const { jupyterapp } = /** @type {{ jupyterapp?: any }} */ (/** @type {unknown} */ (window));
    if (!jupyterapp || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    jupyterapp.commands.execute("docmanager:open", { path: labFolder() + place.notebook });
  });
  return link;
}

/** @param {string} notebook */
function labAddress(notebook) {
  const config = document.getElementById("jupyter-config-data")?.textContent;
  const base = config ? JSON.parse(config).baseUrl : "/";
  return `${base}lab/tree/${labFolder()}${notebook}`;
}

/** The folder of the notebook in front, which is the one whose link is pressed. */
function labFolder() {
  const [, path = ""] = decodeURIComponent(location.pathname).split("/tree/");
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/**
 * "Save and continue": leaves only when everything is saved, and says so where that takes long.
 * @param {View} view
 * @param {Place & { last: boolean }} next
 */
export function continueLink({ model }, next) {
  const link = pageLink(next, { class: "ck-button" }, next.last ? WORDS.finish : fill(WORDS.continueTo, { title: next.title }));
  const late = h("p", { class: "ck-error", role: "alert" });
  link.addEventListener(
    "click",
    async (event) => {
      const outbox = outboxOf(model);
      if (!outbox.pending.size) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (await outbox.settled()) return link.click();
      late.textContent = lineWords(outbox) || outbox.news.why || WORDS.noAnswer;
      link.after(late);
      await outbox.settled(DAYS);
      late.remove();
    },
    { capture: true },
  );
  return link;
}
