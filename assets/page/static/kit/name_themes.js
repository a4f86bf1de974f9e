// Name one's themes: keep or drop what is proposed, say what it is called; add own ones.

import { arrange, keepFocus } from "./arrange.js";
import { button, fill, h, newId, setText } from "./dom.js";
import { emptyBox, frame, keepPainted } from "./frame.js";
import { problemBox } from "./problems.js";
import { drawProposal, quoted } from "./proposal.js";
import { drawRecord } from "./record.js";
import { removedBox } from "./removal.js";
import { read } from "./state.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {{ place: string, title: string, words: string[] }} Mention */
/** @typedef {{ id: string, name: string, own_word: boolean, times: number, mentions: Mention[] }} Proposed */
/** @typedef {{ keep?: string, name?: string, meaning?: string }} Theme as far as it is saved */
/** @typedef {{ element: HTMLElement, record: ReturnType<typeof drawRecord>, show: (theme: Theme | undefined) => void, first: () => HTMLElement }} Card */

/**
 * Draw the themes.
 * @param {View} view
 */
export function nameThemes(view) {
  const { model } = view;
  const { root, config, say, outbox } = frame(view);
  /** @type {Record<string, string>} */
  const labels = config.labels;
  /** @type {Map<string, Card>} */
  const drawn = new Map();
  const problems = problemBox(say);
  const empty = emptyBox(config.empty);
  const list = h("ul", { class: "ck-proposals" });
  const gone = removedBox(outbox, model, say);
  const adder = button(labels.add, add);
  const checker = button(WORDS.check, check);
  root.append(problems.element, empty, list, gone.element, h("div", { class: "ck-actions" }, adder, checker));

  /** @returns {Proposed[]} */
  const proposed = () => model.get("view").proposed;
  /** @returns {Record<string, Theme>} */
  const themes = () => read(model, "themes") ?? {};
  /** Those that are proposed come first; then what the person keeps besides. */
  function shownThemes() {
    const ids = proposed().map(({ id }) => id);
    const said = themes();
    return [...ids, ...Object.keys(said).filter((id) => !ids.includes(id) && said[id].keep === "yes")];
  }

  function add() {
    const id = newId();
    outbox.edit(model, `themes.${id}`, { keep: "yes" });
    drawn.get(id)?.first().focus();
  }

  /** @param {string} id @param {string} keep @param {string} name */
  function decide(id, keep, name) {
    if (!themes()[id]) outbox.edit(model, `themes.${id}`, {});
    outbox.edit(model, `themes.${id}.keep`, keep);
    say(`${name}: ${keep === "yes" ? labels.keep : labels.leave}`);
  }

  function check() {
    const said = themes();
    const kept = shownThemes().filter((id) => said[id]?.keep === "yes");
    problems.show(kept.flatMap((id, i) => drawn.get(id)?.record.check({ n: i + 1 }) ?? []));
  }

  /** @param {string} id */
  function remove(id) {
    const name = themes()[id]?.name?.trim() || labels.unnamed;
    gone.remove(`themes.${id}`, name, () => (drawn.get(id)?.first() ?? adder).focus());
  }

  /** @param {string} id @returns {Card} */
  function cardOf(id) {
    const former = drawn.get(id);
    if (former) return former;
    const record = drawRecord(model, outbox, /** @type {any} */ (config), `themes.${id}`, () => /** @type {any} */ ({ keep: "yes" }));
    const card = proposed().some((theme) => theme.id === id) ? proposedCard(id, record) : ownCard(id, record);
    drawn.set(id, card);
    return card;
  }

  /** @param {string} id @param {ReturnType<typeof drawRecord>} record @returns {Card} */
  function proposedCard(id, record) {
    const found = () => proposed().find((theme) => theme.id === id);
    const nameOf = (/** @type {Proposed} */ { name, own_word: own }) => (own ? quoted([name]) : name);
    const proposal = drawProposal({ keep: labels.keep, leave: labels.leave, because: "" }, (keep) => {
      const theme = found();
      decide(id, keep, theme ? nameOf(theme) : "");
    });
    proposal.below.append(...record.elements);
    return {
      element: proposal.element,
      record,
      first: () => proposal.inputs[0],
      show(said) {
        const theme = found();
        if (!theme) return;
        const because = fill(labels.came_up, { n: theme.times });
        proposal.show({ name: nameOf(theme), about: labels.proposed, because, lines: theme.mentions.map(lineOf), keep: said?.keep ?? "" });
        proposal.below.hidden = said?.keep !== "yes";
        record.show();
      },
    };
  }

  /** @param {string} id @param {ReturnType<typeof drawRecord>} record @returns {Card} */
  function ownCard(id, record) {
    const name = h("b", { dir: "auto" });
    const remover = button(WORDS.remove, () => remove(id), { more: labels.unnamed });
    const actions = h("div", { class: "ck-actions" }, remover);
    const element = h("li", { class: "ck-proposal" }, h("p", {}, name), record.elements, actions);
    return {
      element,
      record,
      first: () => record.drawn[0].target(),
      show(said) {
        const shown = said?.name?.trim() || labels.unnamed;
        setText(name, shown);
        if (remover.lastElementChild) setText(remover.lastElementChild, ` ${shown}`);
        record.show();
      },
    };
  }

  /** @param {Mention} mention */
  function lineOf({ place, title, words }) {
    const where = [labels[`in_${place}`], title && quoted([title])].filter(Boolean).join(" ");
    return `${where}: ${words.join(", ")}`;
  }

  return keepPainted(view, () => {
    const said = themes();
    const now = shownThemes();
    const cards = now.map((id) => {
      const card = cardOf(id);
      card.show(said[id]);
      return card.element;
    });
    keepFocus(root, () => arrange(list, cards), list.querySelector("input"), adder);
    for (const id of drawn.keys()) if (!now.includes(id)) drawn.delete(id);
    empty.hidden = now.length > 0;
    checker.hidden = !Object.values(said).some(({ keep }) => keep === "yes");
  });
}
