// Search for a job by any of its names.

import { arrange, keepFocus } from "./arrange.js";
import { fill, h, setText, uid } from "./dom.js";
import { keepButton } from "./job_card.js";

/** @typedef {{ key: string, soc: string, title: string, as: string, rated: boolean }} FoundJob */
/** @typedef {{ text: string, jobs: FoundJob[] }} FoundJobs */

/**
 * Draw the search. `ask` resolves to "" when the answer is there, else to what went wrong.
 * @param {Record<string, string>} labels
 * @param {(message: string) => void} say
 * @param {{ ask: (text: string) => Promise<string>, keep: (job: FoundJob) => void, drop: (key: string) => void }} actions
 */
export function drawSearch(labels, say, { ask, keep, drop }) {
  const id = uid("search");
  const input = h("input", { id, type: "search", autocomplete: "off", "aria-describedby": `${id}-hint`, maxLength: 200 });
  const line = h("p", { class: "ck-picked", hidden: true });
  const list = h("ul", { class: "ck-jobs" });
  const go = h("button", { type: "submit" }, labels.search_button);
  const element = h(
    "form",
    { class: "ck-search", onsubmit: search },
    h(
      "div",
      { class: "ck-field" },
      h("label", { htmlFor: id }, labels.search),
      h("span", { class: "ck-hint", id: `${id}-hint` }, labels.search_hint),
      h("div", { class: "ck-searching" }, input, go),
    ),
    line,
    list,
  );
  /** @type {Map<string, { element: HTMLElement, keep: ReturnType<typeof keepButton> }>} */
  let drawn = new Map();
  let shown = "";

  /** @param {Event} event */
  async function search(event) {
    event.preventDefault();
    if (!input.value.trim()) return input.focus();
    const problem = await ask(input.value);
    if (problem) {
      line.hidden = false;
      setText(line, problem);
    }
    say(line.textContent ?? "");
  }

  /** @param {FoundJob} job */
  function drawFound(job) {
    const kept = keepButton(labels, job.title, { keep: () => keep(job), drop: () => drop(job.key) });
    const item = h(
      "li",
      { class: "ck-job" },
      h("div", { class: "ck-job-head" }, h("h4", {}, job.title), kept.element),
      job.as && h("p", {}, fill(labels.found_as, { name: job.as })),
      !job.rated && h("p", { class: "ck-hint" }, labels.not_rated),
    );
    return { element: item, keep: kept };
  }

  return {
    element,
    /** @param {FoundJobs | null} found @param {(key: string) => boolean} isKept */
    show(found, isKept) {
      const key = JSON.stringify(found);
      if (key !== shown) {
        shown = key;
        const { text = "", jobs = [] } = found ?? {};
        drawn = new Map(jobs.map((job) => [job.key, drawFound(job)]));
        const label = !jobs.length ? labels.search_none : jobs.length === 1 ? labels.found_one : labels.found;
        line.hidden = !found;
        setText(line, fill(label, { n: jobs.length, name: text }));
        keepFocus(element, () => arrange(list, [...drawn.values()].map((one) => one.element)), input);
      }
      for (const [job, one] of drawn) one.keep.show(isKept(job));
    },
  };
}
