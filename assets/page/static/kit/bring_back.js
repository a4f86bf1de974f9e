// Bring something back: what was removed, and each part of the workbook as it was.

import { button, fill, h, setText } from "./dom.js";
import { emptyBox, frame, keepPainted } from "./frame.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {{ path: string, name: string, section: string, removed: string }} RemovedRecord */
/** @typedef {{ revision: number, saved: string }} Version */
/** @typedef {{ section: string, versions: Version[] }} Earlier */
/** @typedef {{ element: HTMLElement, show?: (versions: Version[]) => void }} KeptRow */

/**
 * Draw both lists.
 * @param {View} view
 */
export function bringBack(view) {
  const { model } = view;
  const { root, config, say, outbox } = frame(view);
  /** @type {Record<string, string>} */
  const labels = config.labels;
  /** @type {Map<string, KeptRow>} */
  const removed = new Map();
  /** @type {Map<string, KeptRow>} */
  const sections = new Map();

  const notice = h("p", { class: "ck-notice", tabIndex: -1, hidden: true });
  const empty = emptyBox(config.empty);
  const removedTitle = h("h3", {}, labels.removed);
  const removedList = h("ul", { class: "ck-kept" });
  const earlierTitle = h("h3", {}, labels.earlier);
  const earlierList = h("div");
  root.append(notice, empty, removedTitle, removedList, earlierTitle, earlierList);

  /** @param {string} message */
  function tell(message) {
    notice.hidden = false;
    setText(notice, message);
    say(message);
  }

  /** @param {RemovedRecord} record @returns {KeptRow} */
  function drawRemoved({ path, name, section, removed: since }) {
    const title = name || labels.unnamed;
    const when = fill(labels.removed_on, { date: localTime(since) });
    const putBack = async () => {
      const problem = await outbox.ask(model, { do: "put_back", path });
      tell(problem ? WORDS.failed : fill(WORDS.restored, { name: title }));
    };
    const element = h(
      "li",
      {},
      h(
        "div",
        {},
        h("p", { dir: "auto" }, h("strong", {}, title)),
        h("p", { class: "ck-hint" }, `${labels["section_" + section]} · ${when}`),
      ),
      button(labels.put_back, putBack, { more: title }),
    );
    return { element };
  }

  /** @param {string} section @returns {KeptRow} */
  function drawSection(section) {
    /** @type {Map<string, KeptRow>} */
    const rows = new Map();
    const list = h("ul", { class: "ck-kept" });
    const summary = h("summary", {}, labels[`section_${section}`]);
    /** @param {Version[]} versions */
    const show = (versions) =>
      keepRows(list, rows, keyed(versions), (version) => drawVersion(section, version), summary);
    return { element: h("details", {}, summary, list), show };
  }

  /** @param {string} section @param {Version} version @returns {KeptRow} */
  function drawVersion(section, { revision, saved }) {
    const name = labels[`section_${section}`];
    const date = localTime(saved);
    const question = h("p", { tabIndex: -1 }, fill(labels.confirm, { name, date }));
    const confirm = h(
      "div",
      { class: "ck-confirm", hidden: true, onkeydown: escape },
      question,
      h(
        "div",
        { class: "ck-actions" },
        button(labels.confirm_yes, goBack),
        button(labels.confirm_no, close),
      ),
    );
    const opener = button(labels.go_back, open, { more: date });
    const element = h("li", {}, h("p", {}, fill(labels.saved_on, { date })), opener, confirm);
    return { element };

    function open() {
      confirm.hidden = false;
      question.focus(); // it is read before its answers
      opener.hidden = true;
    }

    function close() {
      opener.hidden = false;
      opener.focus();
      confirm.hidden = true;
    }

    /** @param {KeyboardEvent} event */
    function escape(event) {
      if (event.key === "Escape") close();
    }

    async function goBack() {
      const problem = await outbox.ask(model, { do: "go_back", section, revision });
      if (element.isConnected) close();
      tell(problem ? WORDS.failed : fill(labels.went_back, { name, date }));
    }
  }

  return keepPainted(view, () => {
    /** @type {{ removed?: RemovedRecord[], earlier?: Earlier[] }} */
    const { removed: gone = [], earlier = [] } = model.get("view");
    empty.hidden = gone.length + earlier.length > 0;
    removedTitle.hidden = !gone.length;
    earlierTitle.hidden = !earlier.length;
    keepRows(removedList, removed, keyed(gone), drawRemoved, notice);
    const named = new Map(earlier.map(({ section }) => [section, section]));
    keepRows(earlierList, sections, named, drawSection, notice);
    for (const { section, versions } of earlier) sections.get(section)?.show?.(versions);
  });
}

/**
 * Rows by what they show: one that shows something else is another row.
 * @template T
 * @param {T[]} rows
 * @returns {Map<string, T>}
 */
function keyed(rows) {
  return new Map(rows.map((row) => [JSON.stringify(row), row]));
}

/**
 * Make a list show `wanted`; rows that stay are not touched. If the focused row goes, focus goes to
 * a row beside it, or to `fallback`.
 * @template T
 * @param {HTMLElement} list
 * @param {Map<string, KeptRow>} drawn
 * @param {Map<string, T>} wanted
 * @param {(row: T) => KeptRow} draw
 * @param {HTMLElement} fallback
 */
function keepRows(list, drawn, wanted, draw, fallback) {
  let lost = -1;
  for (const [key, { element }] of drawn) {
    if (wanted.has(key)) continue;
    if (element.contains(document.activeElement)) lost = [...list.children].indexOf(element);
    element.remove();
    drawn.delete(key);
  }
  [...wanted].forEach(([key, what], i) => {
    const row = drawn.get(key) ?? draw(what);
    drawn.set(key, row);
    if (list.children[i] !== row.element) list.insertBefore(row.element, list.children[i] ?? null);
  });
  if (lost < 0) return;
  const near = list.children[Math.min(lost, list.children.length - 1)];
  /** @type {HTMLElement} */
  const target = near?.querySelector("button, summary") ?? fallback;
  target.hidden = false;
  target.focus();
}

/**
 * A moment as the reader's own clock and calendar say it.
 * @param {string} moment
 */
function localTime(moment) {
  const format = new Intl.DateTimeFormat([], { dateStyle: "medium", timeStyle: "short" });
  return format.format(new Date(moment));
}
