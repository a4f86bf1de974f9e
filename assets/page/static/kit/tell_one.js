// Tell one person: a win is chosen, a message is ready, and the person sends it in their own way.

import { fill, h, setText, uid } from "./dom.js";
import { drawFacts } from "./facts.js";
import { emptyBox, frame, keepPainted } from "./frame.js";
import { showOptions } from "./options.js";
import { read } from "./state.js";
import { isAhead } from "./today.js";
import { drawWinMessage } from "./win_message.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {{ title: string, on: string | null, worth: string, tell: string, message: string, sharing: string }} WinRecord */

const WINS = "victories.wins";

/**
 * Draw the choice of a win and what to say of it.
 * @param {View} view
 */
export function tellOne(view) {
  const { model } = view;
  const framed = frame(view);
  const { root, config } = framed;
  const id = uid("win");
  const empty = emptyBox(config.empty);
  const select = h("select", { id, onchange: () => ((chosen = select.value), show()) });
  const stage = h("div");
  const told = h("p", { class: "ck-picked" });
  const said = drawFacts();
  const others = h("details", {}, h("summary", {}, config.labels.others), said.element);
  const body = h(
    "div",
    {},
    h("div", { class: "ck-field" }, h("label", { htmlFor: id }, config.labels.choose), select),
    stage,
    told,
    others,
  );
  root.append(empty, body);
  /** @type {Map<string, ReturnType<typeof drawWinMessage>>} */
  const drawn = new Map();
  let chosen = ""; // by the person; until then it is the latest of those whose day has come

  /** @returns {[id: string, win: WinRecord][]} */
  function named() {
    const wins = /** @type {Record<string, WinRecord>} */ (read(model, WINS) ?? {});
    const all = Object.entries(wins).filter(([, win]) => win.title?.trim());
    const day = (/** @type {WinRecord} */ win) => win.on ?? "";
    return all.reverse().sort(([, a], [, b]) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0));
  }

  function show() {
    const wins = named();
    empty.hidden = wins.length > 0;
    body.hidden = !wins.length;
    if (!wins.length) return;
    const busy = stage.contains(document.activeElement) && stage.firstElementChild?.getAttribute("data-win");
    const latest = wins.find(([, { on }]) => !isAhead(on))?.[0];
    const wanted = chosen || busy || latest || "";
    showOptions(select, wins.map(([win, { title }]) => ({ id: win, title })), wanted);
    const one = drawn.get(select.value) ?? drawWinMessage(model, framed, `${WINS}.${select.value}`);
    drawn.set(select.value, one);
    one.element.setAttribute("data-win", select.value);
    if (stage.firstElementChild !== one.element) stage.replaceChildren(one.element);
    one.show();
    const messages = wins.filter(([win, { message }]) => win !== select.value && message?.trim());
    others.hidden = !messages.length;
    said.show(messages.map(([, { title, message }]) => ({ label: title, text: message })));
    const n = wins.filter(([, win]) => win.sharing === "told").length;
    told.hidden = !n;
    setText(told, fill(config.labels.telling, { n, total: wins.length }));
  }

  return keepPainted(view, show);
}
