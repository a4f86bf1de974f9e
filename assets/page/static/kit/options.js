// A list to choose from whose options come and go.

import { h, setText } from "./dom.js";

/**
 * Make these the options of `select`, in place, and choose one of them; the first if it is not there.
 * @param {HTMLSelectElement} select
 * @param {{ id: string, title: string }[]} options
 * @param {string} chosen
 */
export function showOptions(select, options, chosen) {
  while (select.options.length > options.length) select.remove(select.options.length - 1);
  options.forEach(({ id, title }, i) => {
    const option = select.options[i] ?? select.appendChild(h("option"));
    if (option.getAttribute("value") !== id) option.setAttribute("value", id);
    setText(option, title);
  });
  const value = options.some(({ id }) => id === chosen) ? chosen : (options[0]?.id ?? "");
  if (select.value !== value) select.value = value;
}
