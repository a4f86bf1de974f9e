// The short-list: jobs that were kept, each with a reason, and jobs in the person's own words.

import { arrange, keepFocus } from "./arrange.js";
import { button, fill, h, hidden, newId, setText } from "./dom.js";
import { emptyBox } from "./frame.js";
import { outboxOf } from "./outbox.js";
import { drawRecord } from "./record.js";
import { removalOf } from "./removal.js";
import { read } from "./state.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types.js").Model} Model */
/** @typedef {{ title: string, soc: string, role: string, reason: string }} KeptJob */

const JOBS = "directions.jobs";
const MANY_JOBS = 5; // more of them are hard to compare

/**
 * Draw the list. `open` hears which guide should be opened.
 * @param {Model} model
 * @param {Record<string, string>} labels
 * @param {(message: string) => void} say
 * @param {(guide: string) => void} open
 */
export function drawJobList(model, labels, say, open) {
  const outbox = outboxOf(model);
  /** @type {Map<string, ReturnType<typeof drawKept>>} */
  const drawn = new Map();
  /** @type {Map<string, HTMLElement>} key of a job that was taken off -> the line with its Undo */
  const gone = new Map();
  const head = h("h3", { tabIndex: -1 }, labels.list);
  const empty = emptyBox(labels.list_empty);
  const count = h("p", { class: "ck-picked" });
  const list = h("ul", { class: "ck-jobs" });
  const adder = button(labels.add_own, () => {
    const key = newId();
    outbox.edit(model, `${JOBS}.${key}`, { title: "" });
    drawn.get(key)?.fields.drawn[0].target().focus();
  });
  const element = h("div", {}, head, empty, count, list, h("div", { class: "ck-actions" }, adder));

  /** @returns {Record<string, KeptJob>} */
  const jobs = () => read(model, JOBS) ?? {};
  const nameOf = (/** @type {string} */ key) => jobs()[key]?.title?.trim() || labels.own_unnamed;

  /** @param {string} key */
  function drawKept(key) {
    const { soc, role } = jobs()[key];
    const own = !soc && !role;
    /** @param {string} id @param {string} label */
    const line = (id, label) => ({ id, label, hint: "", kind: /** @type {const} */ ("line"), options: [], wanted: "", words: 0 });
    const fields = [...(own ? [line("title", labels.own_name)] : []), line("reason", labels.reason)];
    const record = drawRecord(model, outbox, { fields, labels: {} }, `${JOBS}.${key}`);
    const name = h("h4", { dir: "auto" });
    const guide = role ? button(labels.open_guide, () => open(role), { more: nameOf(key) }) : null;
    const which = hidden("");
    const dropper = button(labels.drop, () => {
      remove(key);
      gone.get(key)?.querySelector("button")?.focus();
    });
    dropper.append(which);
    const item = h(
      "li",
      { class: "ck-job" },
      name,
      record.elements,
      h("div", { class: "ck-actions" }, guide, dropper),
    );
    return { element: item, fields: record, name, which };
  }

  /** @param {string} key */
  function remove(key) {
    const path = `${JOBS}.${key}`;
    const title = nameOf(key);
    const removal = removalOf(outbox, model, path);
    const message = h("p", {}, fill(WORDS.removed, { name: title }));
    const line = h("li", { class: "ck-gone" }, message, button(WORDS.undo, () => putBack(key), { more: title }));
    gone.set(key, line);
    undo.set(key, async () => {
      const problem = await removal.putBack();
      if (problem) {
        setText(message, `${WORDS.failed} ${problem}`);
        return say(WORDS.failed);
      }
      say(fill(WORDS.restored, { name: title }));
    });
    removal.remove();
    say(fill(WORDS.removed, { name: title }));
  }

  /** @type {Map<string, () => Promise<void>>} */
  const undo = new Map();

  /** @param {string} key */
  async function putBack(key) {
    await undo.get(key)?.();
  }

  return {
    element,
    has: (/** @type {string} */ key) => key in jobs(),
    remove,
    /** Put a job on the list: one that was just taken off comes back with all that was said of it.
     * @param {string} key @param {{ title: string, soc: string, role: string }} job */
    keep(key, job) {
      if (gone.has(key)) void putBack(key);
      else outbox.edit(model, `${JOBS}.${key}`, job);
      say(fill(labels.put, { name: job.title }));
    },
    show() {
      const now = jobs();
      const keys = Object.keys(now);
      for (const key of gone.keys()) {
        if (!(key in now) || outbox.pending.get(`${JOBS}.${key}`) === null) continue;
        if (gone.get(key)?.contains(document.activeElement)) head.focus();
        gone.delete(key);
      }
      for (const key of keys) if (!drawn.has(key)) drawn.set(key, drawKept(key));
      for (const key of drawn.keys()) if (!(key in now)) drawn.delete(key);
      for (const [key, one] of drawn) {
        setText(one.name, nameOf(key));
        setText(one.which, ` ${nameOf(key)}`);
        for (const field of one.fields.drawn) field.target().setAttribute("aria-label", `${field.spec.label} ${nameOf(key)}`);
        one.fields.show();
      }
      const rows = keys.flatMap((key) => drawn.get(key)?.element ?? []);
      keepFocus(
        element,
        () => {
          arrange(list, [...rows, ...gone.values()]);
          empty.hidden = keys.length > 0;
          count.hidden = !keys.length;
        },
        head,
      );
      setText(count, fill(keys.length > MANY_JOBS ? labels.list_many : labels.list_count, { n: keys.length }));
    },
  };
}
