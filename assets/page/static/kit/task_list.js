// The steps of the course as a list of tasks, in any order, each with its status in words.

import { h, setText } from "./dom.js";
import { frame, keepPainted } from "./frame.js";
import { pageLink } from "./link.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {import("./link.js").Place & { slug: string, why: string, minutes: string }} Task */

/**
 * Draw the task list; the whole row is the link.
 * @param {View} view
 */
export function taskList(view) {
  const { model } = view;
  const { root, config } = frame(view);
  /** @type {Task[]} */
  const tasks = config.tasks;
  const statuses = tasks.map(() => h("span"));
  root.append(
    h(
      "ol",
      { class: "ck-tasks" },
      tasks.map((task, i) =>
        h("li", {}, pageLink(task, {}, h("b", {}, `${i + 1}. ${task.title}`), statuses[i], h("span", { class: "ck-hint" }, `${task.why} (${task.minutes})`))),
      ),
    ),
  );
  return keepPainted(view, () => {
    /** @type {Record<string, keyof typeof WORDS.status>} */
    const progress = model.get("view").status ?? {};
    tasks.forEach((task, i) => {
      const status = progress[task.slug] ?? "not_started";
      statuses[i].dataset.status = status;
      setText(statuses[i], WORDS.status[status]);
    });
  });
}
