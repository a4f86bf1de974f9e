// One answer out of several, with a hint for each.

import { h, uid } from "./dom.js";
import { radioOptions } from "./field.js";
import { frame, keepPainted } from "./frame.js";
import { read } from "./state.js";

/** @typedef {import("./types.js").View} View */

/**
 * Draw the options as radio buttons.
 * @param {View} view
 */
export function choices(view) {
  const { model } = view;
  const { root, config, outbox } = frame(view);
  const { options, inputs } = radioOptions(uid("choice"), config.options, (id) =>
    outbox.edit(model, config.path, id),
  );
  root.append(
    h("fieldset", { class: "ck-field" }, h("legend", { class: "ck-hidden" }, config.title), options),
  );
  return keepPainted(view, () => {
    const chosen = read(model, config.path);
    for (const input of inputs) if (input.checked !== (input.value === chosen)) input.checked = input.value === chosen;
  });
}
