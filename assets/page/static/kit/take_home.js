// Files to take home: what there is, for whom, and a button for each.

import { button, fill, h, hidden, setText, uid } from "./dom.js";
import { frame, keepPainted } from "./frame.js";
import { fetchFile, fileFromKernel, saveBlob } from "./save_file.js";
import { drawSealing } from "./sealing.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {import("./types.js").Option} Option */
/** @typedef {{ name: string, suffix: string, sealed: boolean }} FileSpec */

/**
 * Draw the files.
 * @param {View} view
 */
export function takeHome(view) {
  const { model } = view;
  const { root, config, say, outbox } = frame(view);
  /** @type {Record<string, string>} */
  const labels = config.labels;
  /** @type {Map<string, FileSpec>} */
  const files = new Map(config.files.map((/** @type {FileSpec} */ file) => [file.name, file]));
  const ask = (/** @type {Record<string, unknown>} */ action) => outbox.ask(model, action);
  /** @type {(() => void)[]} */
  const stops = [];

  /** @param {Option} option */
  function drawFile({ id, label, hint }) {
    const file = files.get(id);
    if (!file) return "";
    const sealing = file.sealed ? drawSealing(model, labels, ask) : null;
    if (sealing) stops.push(sealing.stop);
    const told = h("p", { class: "ck-telling", hidden: true });
    const saver = button(labels.save, save, { more: label });
    let making = false;

    async function save() {
      if (making || !file) return;
      const words = sealing?.words() ?? "";
      if (sealing && !words) return;
      making = true;
      saver.setAttribute("aria-disabled", "true");
      tell(fill(labels.making, { name: label }), labels.waiting, false);
      await outbox.settled(); // the file has what was typed just now
      const got = config.address
        ? await fetchFile(config.address, file, words)
        : await fileFromKernel(model, ask, file, words);
      making = false;
      saver.removeAttribute("aria-disabled");
      if ("why" in got) return tell(got.why, "", true);
      saveBlob(got.blob, got.called);
      tell(fill(labels.made, { name: got.called }), "", false);
    }

    /** @param {string} message @param {string} more @param {boolean} wrong */
    function tell(message, more, wrong) {
      told.hidden = false;
      told.classList.toggle("ck-error", wrong);
      setText(told, [message, more].filter(Boolean).join(". "));
      say(message);
    }

    return h(
      "li",
      { "data-file": id },
      h("div", {}, h("b", {}, label), hidden(", "), h("span", { class: "ck-format" }, labels[`format_${file.suffix}`]), h("p", { class: "ck-hint" }, hint)),
      sealing?.element,
      saver,
      told,
    );
  }

  for (const part of config.parts ? Object.values(config.parts) : []) {
    root.append(h("h3", {}, part.title), h("ul", { class: "ck-files" }, part.options.map(drawFile)));
  }
  const lists = ["gaps", "not_carried"].map((name) => {
    const id = uid("list");
    const list = h("ul", { class: "ck-bullets", "aria-labelledby": id });
    const element = h("details", { class: "ck-row", hidden: true }, h("summary", { id }, labels[name]), list);
    root.append(element);
    return { name, list, element };
  });

  const stop = keepPainted(view, () => {
    for (const { name, list, element } of lists) {
      /** @type {string[]} */
      const lines = model.get("view")[name] ?? [];
      element.hidden = !lines.length;
      while (list.children.length > lines.length) list.lastElementChild?.remove();
      lines.forEach((line, i) => setText(list.children[i] ?? list.appendChild(h("li")), line));
    }
  });
  return () => [...stops, stop].forEach((end) => end());
}
