// Remove a record so that it can be put back, with all that was typed in it.

import { button, fill, h } from "./dom.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./outbox.js").Outbox} Outbox */

/**
 * Prepare to remove the record at `path`. `remove` does it; `putBack` brings the record back and
 * resolves to "", or to what went wrong.
 * @param {Outbox} outbox
 * @param {Model} model
 * @param {string} path
 */
export function removalOf(outbox, model, path) {
  outbox.flush();
  // typed but perhaps not sent: removing the record takes these out of the outbox
  const unsent = [...outbox.pending].filter(([edited]) => edited.startsWith(`${path}.`));
  return {
    remove: () => outbox.edit(model, path, null),
    async putBack() {
      const problem = await outbox.ask(model, { do: "put_back", path });
      if (!problem) for (const [edited, value] of unsent) outbox.edit(model, edited, value);
      return problem;
    },
  };
}

/**
 * A box that tells of the last record that was removed from a list, with a way to undo it.
 * @param {Outbox} outbox
 * @param {Model} model
 * @param {(message: string) => void} say
 */
export function removedBox(outbox, model, say) {
  const element = h("div", { class: "ck-gone", hidden: true });
  /**
   * Remove a record; once it is put back, `focusAgain` takes the focus to it.
   * @param {string} path
   * @param {string} name
   * @param {() => void} focusAgain
   */
  function remove(path, name, focusAgain) {
    const removal = removalOf(outbox, model, path);
    removal.remove();
    const undo = button(WORDS.undo, putBack, { more: name });
    element.replaceChildren(h("p", {}, fill(WORDS.removed, { name })), undo);
    element.hidden = false;
    undo.focus();
    say(fill(WORDS.removed, { name }));

    async function putBack() {
      const problem = await removal.putBack();
      if (problem) return say(`${WORDS.failed} ${problem}`);
      element.hidden = true;
      focusAgain();
      say(fill(WORDS.restored, { name }));
    }
  }
  return { element, remove };
}
