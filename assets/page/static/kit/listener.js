// Listener mode: hand the screen over, tell a story, get it back with the strengths that were heard.

import { button, fill, h, setText, uid } from "./dom.js";
import { emptyBox, frame, keepPainted } from "./frame.js";
import { drawPartner } from "./partner.js";
import { read, rowsInOrder } from "./state.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {import("./types.js").Option} Option */
/** @typedef {import("./partner.js").StoryRow} StoryRow */

/**
 * Draw the listener: the teller's side, the partner's side, and what was heard so far.
 * @param {View} view
 */
export function listener(view) {
  const { model } = view;
  const { root, config, say, outbox } = frame(view);
  /** @type {Record<string, string>} */
  const labels = config.labels;
  /** @type {Option[]} */
  const parts = config.parts;
  /** @type {Option[]} */
  const strengths = config.options;
  let told = ""; // id of the story that is told
  let handedOver = false;

  const empty = emptyBox(config.empty);
  empty.tabIndex = -1;
  const selectId = uid("story");
  const select = h("select", { id: selectId, onchange: () => choose(select.value) });
  const teller = h(
    "div",
    { class: "ck-field" },
    h("label", { htmlFor: selectId }, labels.which_story),
    select,
    h("div", { class: "ck-actions" }, button(labels.start, handOver, { class: "ck-button" })),
  );
  const partner = drawPartner(/** @type {any} */ (config), say, {
    edit: (field, value, typing) =>
      outbox[typing ? "type" : "edit"](model, `stories.${told}.${field}`, /** @type {any} */ (value)),
    leave: () => outbox.flush(),
    done: handBack,
  });
  const results = h("dl", { class: "ck-heard" });
  root.append(empty, teller, partner.element, results);

  /** @param {string} id @returns {StoryRow} */
  const storyOf = (id) => read(model, `stories.${id}`) ?? {};
  const stories = () => rowsInOrder(model, "stories");
  const tellable = () => stories().filter((id) => parts.some((part) => storyOf(id)[part.id]?.trim()));
  const nameOf = (/** @type {string} */ id) =>
    storyOf(id).title?.trim() || fill(labels.untitled, { n: stories().indexOf(id) + 1 });

  /** @param {string} id */
  function choose(id) {
    told = id;
    paintListener();
  }

  function handOver() {
    handedOver = true;
    paintListener();
    partner.begin();
    say(labels.hand_over);
  }

  function handBack() {
    outbox.flush();
    partner.stop();
    handedOver = false;
    paintListener();
    select.focus();
    say(heardLine(told));
  }

  /** @param {string} id */
  function heardLine(id) {
    const { heard = {}, heard_else: own = "", listener: person = "" } = storyOf(id);
    const tapped = strengths.filter((strength) => heard[strength.id]).map(({ label }) => label);
    const all = [...tapped, own.trim()].filter(Boolean).join(", ");
    const who = person.trim() ? fill(labels.heard_by, { name: person.trim() }) : labels.heard_by_someone;
    return all && `${who}: ${all}`;
  }

  function paintListener() {
    const ids = tellable();
    const hadFocus = root.contains(document.activeElement);
    if (!ids.includes(told)) {
      if (handedOver) partner.stop(); // another page removed the story
      handedOver = false;
      told = ids.find((id) => !heardLine(id)) ?? ids[0] ?? "";
    }
    empty.hidden = ids.length > 0;
    teller.hidden = handedOver || !ids.length;
    partner.element.hidden = !handedOver;
    paintOptions(select, ids.map((id) => [id, nameOf(id)]), told);
    partner.show(told && nameOf(told), storyOf(told));
    const lines = stories().map((id) => [nameOf(id), heardLine(id)]);
    const heard = lines.filter(([, line]) => line).flat();
    results.hidden = handedOver || !heard.length;
    paintResults(results, heard);
    if (hadFocus && document.activeElement?.closest("[hidden]")) (ids.length ? select : empty).focus();
  }

  const stop = keepPainted(view, paintListener);
  return () => {
    partner.stop();
    stop();
  };
}

/**
 * @param {HTMLSelectElement} select
 * @param {string[][]} options value and words of each
 * @param {string} chosen
 */
function paintOptions(select, options, chosen) {
  while (select.options.length > options.length) select.remove(select.options.length - 1);
  options.forEach(([value, words], i) => {
    const option = select.options[i] ?? select.appendChild(h("option"));
    if (option.value !== value) option.value = value;
    setText(option, words);
  });
  if (select.value !== chosen) select.value = chosen;
}

/**
 * @param {HTMLDListElement} list
 * @param {string[]} lines names of stories, each followed by what was heard in it
 */
function paintResults(list, lines) {
  while (list.children.length > lines.length) list.lastElementChild?.remove();
  lines.forEach((words, i) => {
    setText(list.children[i] ?? list.appendChild(h(i % 2 ? "dd" : "dt", { dir: "auto" })), words);
  });
}
