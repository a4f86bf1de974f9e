// Our own page: opens its kernel, draws what the notebook shows, and keeps both together.

import { Outbox, outboxOf } from "../kit/outbox.js";
import { drawSaveStatus } from "../kit/save_status.js";
import { WORDS } from "../kit/words.js";
import { printEverything } from "../printing.js";
import { Connection } from "./connection.js";
import { drawModel } from "./draw.js";
import { emptyPage } from "./left.js";
import { Models } from "./models.js";
import { openingNotice } from "./notice.js";

/** @typedef {import("./message.js").Message} Message */

/**
 * What the server wrote into the page; nothing in it is anybody's.
 * @typedef {object} PageFacts
 * @property {string} base
 * @property {string} step
 * @property {string} kit the module with the whole kit, for what this page's script left out
 * @property {string} stock the module that draws stock ipywidgets
 * @property {string} back where people sign in again, "" if there is no such page
 */

/** @type {PageFacts} */
const facts = JSON.parse(document.getElementById("page")?.textContent ?? "");
const main = /** @type {HTMLElement} */ (document.getElementById("content"));
const notice = openingNotice(/** @type {HTMLElement} */ (document.getElementById("ck-opening")), facts.back);
const line = new Connection(facts, { connected: () => models.ask(), hear: hearKernel, tell: tellLine, left });
const models = new Models(line);
const drawer = {
  models,
  wholeKit: () => import(facts.kit),
  stock: () => import(facts.stock),
  missing: WORDS.missing,
};
const outbox = outboxOf({ widget_manager: models });
let isDrawn = false;

Outbox.rescue = (_, pressed) => (pressed ? line.wake(true) : line.doubt());

/**
 * @param {import("../kit/outbox.js").LineState} state
 * @param {string} why
 */
function tellLine(state, why) {
  if (!isDrawn) notice.tell(state, why);
  outbox.setLine(state, facts.back);
}

/** @param {boolean} deleted */
function left(deleted) {
  notice.done();
  emptyPage(main, outbox, facts.base, deleted);
}

/** @param {Message} message */
function hearKernel(message) {
  if (!models.hear(message)) return;
  line.ready();
  if (!isDrawn) drawPage();
  models.resend();
  const activity = [...models.all.values()].find((model) => model.get("kind"));
  if (activity) outbox.adopt(activity);
}

async function drawPage() {
  isDrawn = true;
  /** @type {HTMLElement[]} */
  const places = [...main.querySelectorAll("[data-model]")].map((place) => /** @type {HTMLElement} */ (place));
  await Promise.all(places.map((place) => drawModel(drawer, place.dataset.model ?? "", place)));
  if (!document.querySelector(".ck-save")) drawOwnStatus();
  notice.done();
  main.removeAttribute("aria-busy");
}

/** A notebook without the header of a step still says whether it is connected. */
function drawOwnStatus() {
  const banners = document.createElement("div");
  banners.className = "ck ck-banners";
  main.prepend(banners);
  document.getElementById("ck-save-slot")?.append(drawSaveStatus(outbox, banners).element);
}

document.addEventListener("visibilitychange", () => document.hidden && models.flush());
addEventListener("pagehide", () => models.flush());
printEverything(main);
// the page after leaving or deleting tells tabs that have no line just now, too
if ("BroadcastChannel" in window) {
  new BroadcastChannel("careerkit").onmessage = ({ data }) => line.leave(data === "deleted");
}
line.start();
