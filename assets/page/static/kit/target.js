// The job to plan for: one of the short-list, one with a role guide, or any that can be found.

import { arrange, keepFocus } from "./arrange.js";
import { button, fill, h, setText, uid } from "./dom.js";
import { frame, keepPainted } from "./frame.js";
import { drawSearch } from "./job_search.js";
import { problemBox } from "./problems.js";
import { drawRecord } from "./record.js";
import { read } from "./state.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {{ title: string, soc: string, role: string }} TargetJob */
/** @typedef {{ listed: TargetJob[], guides: TargetJob[], by_job: Record<string, string>, known: string, found: import("./job_search.js").FoundJobs | null, credit: string }} TargetView */

/**
 * Draw what is chosen, the ways to choose, and the questions about it.
 * @param {View} view
 */
export function target(view) {
  const { model } = view;
  const { root, config, say, outbox } = frame(view);
  /** @type {Record<string, string>} */
  const labels = config.labels;
  const path = `${config.base}.target`;
  /** @type {Map<string, { line: HTMLElement, box: HTMLInputElement, words: HTMLElement }>} */
  const drawn = new Map();
  const group = uid("target");

  /** @returns {TargetView} */
  const seen = () => model.get("view");
  /** @returns {TargetJob} */
  const chosen = () => read(model, path) ?? { title: "", soc: "", role: "" };
  const stay = () => ({ title: labels.grow_here, soc: "", role: "" });

  /** @param {TargetJob} job */
  function take(job) {
    for (const part of /** @type {const} */ (["title", "soc", "role"])) {
      if (chosen()[part] !== job[part]) outbox.edit(model, `${path}.${part}`, job[part]);
    }
    say(`${labels.current} ${job.title}`);
  }

  const drop = () => take({ title: "", soc: "", role: "" });

  /** @param {TargetJob} job */
  function radioOf(job) {
    const key = JSON.stringify([job.title, job.soc, job.role]);
    const former = drawn.get(key);
    if (former) return former;
    const words = h("span", { dir: "auto" }, job.title);
    const box = h("input", { type: "radio", name: group, onchange: () => take(job) });
    const radio = { line: h("label", { class: "ck-option" }, box, words), box, words };
    drawn.set(key, radio);
    return radio;
  }

  const name = h("b", { dir: "auto" });
  const known = h("p", { class: "ck-hint" });
  const current = h("div", { class: "ck-note", hidden: true }, h("p", {}, `${labels.current} `, name), known);
  const list = h("div", { class: "ck-options" });
  const listEmpty = h("p", { class: "ck-hint" }, labels.list_empty);
  const guideId = uid("guides");
  const guides = h("select", { id: guideId, onchange: takeGuide });
  const search = drawSearch({ ...labels, keep: labels.take, kept: labels.taken, drop: labels.leave }, say, {
    ask: (text) => outbox.ask(model, { do: "search", text }),
    keep: ({ key, soc, title }) => take({ title, soc, role: seen().by_job[key] ?? "" }),
    drop,
  });
  const own = button("", () => take({ title: seen().found?.text ?? "", soc: "", role: "" }), { hidden: true });
  const credit = h("p", { class: "ck-hint ck-credit" });
  const head = h("summary");
  const ways = h(
    "details",
    { class: "ck-ways" },
    head,
    h("fieldset", { class: "ck-field" }, h("legend", {}, labels.from_list), listEmpty, list),
    h("div", { class: "ck-field" }, h("label", { htmlFor: guideId }, labels.from_guides), guides),
    search.element,
    h("div", { class: "ck-actions" }, own),
    credit,
  );
  const problems = problemBox(say);
  const record = drawRecord(model, outbox, /** @type {any} */ (config), config.base);
  const checker = button(WORDS.check, () => problems.show(record.check({})));
  root.append(problems.element, current, ways, ...record.elements, h("div", { class: "ck-actions" }, checker));

  function takeGuide() {
    const guide = seen().guides.find(({ role }) => role === guides.value);
    if (guide) take(guide);
  }

  let painted = false;
  return keepPainted(view, () => {
    const { title, soc, role } = chosen();
    const { listed, found, known: about, credit: owed } = seen();
    current.hidden = !title;
    setText(name, title);
    setText(known, labels[about] ?? "");
    setText(head, title ? labels.change : labels.choose);
    if (!painted || !title) ways.open = !title;
    listEmpty.hidden = listed.length > 0;
    const jobs = [...listed, stay()];
    keepFocus(root, () => arrange(list, jobs.map((job) => radioOf(job).line)), head);
    for (const job of jobs) radioOf(job).box.checked = isSameJob(job, { title, soc, role });
    paintGuides(guides, seen().guides, role);
    search.show(found, (key) => Boolean(soc) && found?.jobs.find((job) => job.key === key)?.soc === soc);
    keepFocus(root, () => (own.hidden = !found?.text), head);
    setText(own, fill(labels.take_own, { name: found?.text ?? "" }));
    setText(credit, owed);
    credit.hidden = !owed;
    record.show();
    painted = true;
  });
}

/**
 * Whether two are the same job, whatever each is called.
 * @param {TargetJob} one
 * @param {TargetJob} other
 */
function isSameJob(one, other) {
  if (one.soc || other.soc) return one.soc === other.soc;
  return one.role || other.role ? one.role === other.role : one.title === other.title;
}

/**
 * @param {HTMLSelectElement} select
 * @param {TargetJob[]} guides
 * @param {string} chosen
 */
function paintGuides(select, guides, chosen) {
  if (select.options.length !== guides.length + 1) {
    const options = guides.map(({ role, title }) => h("option", { value: role }, title));
    select.replaceChildren(h("option", { value: "" }, WORDS.chooseOne), ...options);
  }
  if (select.value !== chosen) select.value = chosen;
}
