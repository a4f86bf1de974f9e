// Links between the pages of the workbook, wherever it runs.

import { fill, h } from "./dom.js";
import { outboxOf } from "./outbox.js";
import { WORDS } from "./words.js";

/** @typedef {{ title: string, href: string, notebook: string }} Place */
/** @typedef {import("./types.js").View} View */

/**
 * In JupyterLab a page is a notebook file, opened beside this one; elsewhere it is an address.
 * @param {Place} place
 * @param {{ class?: string, "aria-current"?: string | null }} attributes
 * @param {...(Node | string | null)} children
 */
export function pageLink(place, attributes, ...children) {
  if (!place.notebook) return h("a", { href: place.href, ...attributes }, children);
  const lab = labConfig();
  const href = `${lab?.baseUrl ?? "/"}lab/tree/${place.notebook}`;
  const link = h("a", { href, ...attributes }, children);
  link.addEventListener("click", (event) => {
    const { jupyterapp } = /** @type {{ jupyterapp?: any }} */ (/** @type {unknown} */ (window));
    if (!jupyterapp || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    jupyterapp.commands.execute("docmanager:open", { path: place.notebook });
  });
  return link;
}

/**
 * "Save and continue": leaves only when everything is saved.
 * @param {View} view
 * @param {Place} next
 */
export function continueLink({ model }, next) {
  const link = pageLink(next, { class: "ck-button" }, fill(WORDS.continueTo, { title: next.title }));
  link.addEventListener(
    "click",
    async (event) => {
      const outbox = outboxOf(model);
      if (!outbox.pending.size) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (await outbox.settled()) link.click(); // otherwise the save status says what is wrong
    },
    { capture: true },
  );
  return link;
}

/** @returns {{ baseUrl: string } | null} */
function labConfig() {
  const element = document.getElementById("jupyter-config-data");
  return element?.textContent ? JSON.parse(element.textContent) : null;
}
