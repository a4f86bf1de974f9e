// Put words on the clipboard, also where a page came over plain HTTP and has no clipboard of its own.

import { h } from "./dom.js";

/**
 * Copy a text. Resolves to whether that worked.
 * @param {string} text
 * @returns {Promise<boolean>}
 */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelecting(text);
  }
}

/** @param {string} text */
function copyBySelecting(text) {
  const focused = document.activeElement;
  const box = h("textarea", { value: text, readOnly: true, class: "ck-hidden" });
  document.body.append(box);
  box.select();
  const worked = document.execCommand("copy");
  box.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return worked;
}
