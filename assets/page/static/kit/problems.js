// "There is a problem": what an answer check found, linked to where it can be mended.

import { h, uid } from "./dom.js";
import { WORDS } from "./words.js";

/** @typedef {{ message: string, target: () => HTMLElement }} Problem */

/**
 * A box that stays away until `show` gets problems; then it takes focus and links to each.
 * @param {(message: string) => void} say
 */
export function problemBox(say) {
  const id = uid("problems");
  const list = h("ul");
  const element = h(
    "div",
    { class: "ck-problems", tabIndex: -1, role: "group", "aria-labelledby": id, hidden: true },
    h("h3", { id }, WORDS.problem),
    list,
  );
  /** @type {{ problem: Problem, item: HTMLElement }[]} */
  let shown = [];
  // what is removed meanwhile has no problem any more
  const watcher = new MutationObserver(() => {
    for (const { problem, item } of shown) if (!problem.target().isConnected) item.remove();
    element.hidden = !list.childElementCount;
  });
  /** @param {Problem[]} problems */
  const show = (problems) => {
    watcher.disconnect();
    shown = problems.map((problem) => ({ problem, item: h("li", {}, problemLink(problem)) }));
    list.replaceChildren(...shown.map(({ item }) => item));
    element.hidden = !problems.length;
    if (!problems.length) return say(WORDS.checkedFine);
    if (element.parentElement) watcher.observe(element.parentElement, { childList: true, subtree: true });
    element.focus();
  };
  return { element, show };
}

/** @param {Problem} problem */
function problemLink({ message, target }) {
  const link = h("a", { href: "#" }, message);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const field = target();
    for (let fold = field.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) {
      fold.open = true;
    }
    field.focus();
  });
  return link;
}
