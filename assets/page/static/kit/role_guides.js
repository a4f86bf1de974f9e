// Role guides: choose one, read it, and answer for each task.

import { keepFocus } from "./arrange.js";
import { fill, h, uid } from "./dom.js";
import { emptyBox, frame, keepPainted } from "./frame.js";
import { READING } from "./open_guide.js";
import { showOptions } from "./options.js";
import { drawGuide } from "./role_guide.js";
import { read } from "./state.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {import("./role_guide.js").GuideView} GuideView */

/**
 * Draw the choice of a guide, and the guide.
 * @param {View} view
 */
export function roleGuides(view) {
  const { model } = view;
  const { root, config, say, outbox } = frame(view);
  /** @type {Record<string, string>} */
  const labels = config.labels;
  root.classList.add("ck-guides");
  const id = uid("role");
  const select = h("select", { id, onchange: () => outbox.edit(model, READING, select.value) });
  const empty = emptyBox(config.empty);
  const place = h("div");
  root.append(
    h("div", { class: "ck-field" }, h("label", { htmlFor: id }, labels.which), select),
    empty,
    place,
  );
  let shown = "";
  /** @type {ReturnType<typeof drawGuide> | null} */
  let guide = null;

  /** @param {GuideView} one */
  function keep({ job, title, soc, slug }) {
    outbox.edit(model, `directions.jobs.${job}`, { title, soc, role: slug });
    say(fill(labels.put, { name: title }));
  }

  return keepPainted(view, () => {
    const { guides = [], guide: open = null, stories = [] } = model.get("view");
    showOptions(select, [{ id: "", title: WORDS.chooseOne }, ...guides], read(model, READING) ?? "");
    const key = JSON.stringify(open);
    if (key !== shown) {
      shown = key;
      guide = open && drawGuide(model, /** @type {any} */ (config), open, keep);
      keepFocus(root, () => place.replaceChildren(...(guide ? [guide.element] : [])), select);
    }
    empty.hidden = Boolean(guide);
    guide?.show(stories);
  });
}
