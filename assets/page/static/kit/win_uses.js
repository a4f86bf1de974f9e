// What a win can become: something to be proud of, or a line for a résumé.

import { button, h } from "./dom.js";
import { pageLink } from "./link.js";
import { drawRecord } from "./record.js";
import { removedBox } from "./removal.js";
import { read } from "./state.js";

/** @typedef {import("./types.js").Model} Model */

const PROUD = "accomplishments";
const LINES = "background.lines";

/**
 * Draw both uses of the win at `path`; what is made of it has the id of the win.
 * @param {Model} model
 * @param {import("./frame.js").Frame} framed
 * @param {string} path
 */
export function drawWinUses(model, { config, outbox, say }, path) {
  const { labels } = config;
  const id = path.slice(path.lastIndexOf(".") + 1);
  const title = () => read(model, `${path}.title`) ?? "";
  const gone = removedBox(outbox, model, say);
  const make = (/** @type {string} */ section) => outbox.edit(model, `${section}.${id}`, { title: title() });

  const accomplish = button(labels.accomplish, () => {
    make(PROUD);
    unaccomplish.focus();
    say(labels.accomplished);
  });
  const unaccomplish = button(labels.unaccomplish, () =>
    gone.remove(`${PROUD}.${id}`, title(), () => unaccomplish.focus()),
  );
  const link = config.accomplishments ? pageLink(config.accomplishments, {}, labels.to_accomplishments) : null;
  const proud = h("div", {}, h("p", {}, labels.accomplished, " ", link), h("div", { class: "ck-actions" }, unaccomplish));

  const spec = { id: "title", label: labels.line, hint: labels.line_hint, kind: "line", options: [], wanted: "", words: 20 };
  const line = drawRecord(model, outbox, { fields: [/** @type {any} */ (spec)], labels }, `${LINES}.${id}`);
  const resume = button(labels.resume, () => {
    make(LINES);
    line.drawn[0].target().focus();
  });
  const unresume = button(labels.unresume, () =>
    gone.remove(`${LINES}.${id}`, labels.line, () => line.drawn[0].target().focus()),
  );
  const lined = h("div", {}, ...line.elements, h("div", { class: "ck-actions" }, unresume));

  const actions = h("div", { class: "ck-actions" }, accomplish, resume);
  const element = h("div", { class: "ck-uses" }, h("h4", {}, labels.use), proud, lined, gone.element, actions);
  return {
    element,
    show() {
      const made = read(model, `${PROUD}.${id}`);
      const written = read(model, `${LINES}.${id}`);
      accomplish.hidden = made !== undefined;
      resume.hidden = written !== undefined;
      actions.hidden = accomplish.hidden && resume.hidden;
      proud.hidden = made === undefined;
      // what was told of it since is taken off on its own page, where one sees what that is
      unaccomplish.hidden = Boolean(made?.why || made?.picked);
      lined.hidden = written === undefined;
      if (written !== undefined) line.show();
    },
  };
}
