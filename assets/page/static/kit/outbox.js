// Edits on their way up. Each one waits here, coalesced by path, until the kernel has committed it
// and said so; nothing is ever written to the browser's storage, so nothing stays for the next user.

import { WORDS } from "./words.js";

/** @typedef {import("./types.js").Model} Model */
/** @typedef {"idle" | "saving" | "saved" | "trouble" | "refused"} SaveState */
/** @typedef {{ state: SaveState, at: Date, why: string }} SaveNews */
/** @typedef {"opening" | "up" | "away" | "offline" | "full" | "ended"} LineState */

const LONGEST = 1_000_000; // characters of a text, as in careerkit.model.base
const TYPING = 500; // ms without a key before what was typed is sent
const PATIENCE = 5000; // ms to wait for an acknowledgement
const RETRY = [1000, 2000, 4000, 8000]; // ms between tries; the last one repeats

export class Outbox {
  /**
   * What a page can do when nobody answers, or when the person asks to try. Our client looks after
   * its line, our page with Voila's scripts gets a new kernel; elsewhere the line is not ours.
   * @type {(outbox: Outbox, pressed: boolean) => unknown}
   */
  static rescue = () => {};

  constructor() {
    /** @type {Map<string, unknown>} path -> value that is not acknowledged yet */
    this.pending = new Map();
    /** @type {Map<number, Record<string, unknown>>} number of a message -> the edits in it */
    this.sent = new Map();
    /** @type {Map<number, (problem: string) => void>} number of a request -> who waits for it */
    this.asked = new Map();
    /** @type {Map<string, { value: unknown, why: string }>} path -> what was refused there */
    this.refused = new Map();
    /** @type {Set<(news: SaveNews) => void>} */
    this.listeners = new Set();
    /** @type {Model | null} */
    this.sender = null;
    /** @type {LineState} the line to the kernel, where the page looks after it; else always up */
    this.line = "up";
    this.back = ""; // where the person can sign in again, if there is such a page
    this.count = 0;
    this.tries = 0;
    /** @type {SaveNews} */
    this.news = { state: "idle", at: new Date(), why: "" };
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.sending = undefined;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.waiting = undefined;
    addEventListener("pagehide", () => this.send());
    document.addEventListener("visibilitychange", () => document.hidden && this.send());
    addEventListener("online", () => this.news.state === "trouble" && this.send());
    addEventListener("beforeunload", (event) => {
      if (this.stuck()) event.preventDefault();
      else this.send();
    });
  }

  /**
   * Note an edit and send it after `wait` ms without another one.
   * @param {Model} model
   * @param {string} path
   * @param {unknown} value
   * @param {number} [wait]
   */
  edit(model, path, value, wait = 0) {
    this.sender = model;
    for (const waiting of [this.pending, this.refused]) {
      for (const other of waiting.keys()) {
        if (other === path || other.startsWith(`${path}.`)) waiting.delete(other);
      }
    }
    if (typeof value === "string" && value.length > LONGEST) {
      this.refused.set(path, { value, why: WORDS.tooLong });
      this.tell("refused", WORDS.tooLong);
      return;
    }
    this.pending.set(path, value);
    if (this.news.state === "trouble") this.tell("trouble", this.news.why);
    else this.tell("saving");
    clearTimeout(this.sending);
    this.sending = setTimeout(() => this.flush(), wait);
  }

  /**
   * Note an edit of a text that is still being typed.
   * @param {Model} model
   * @param {string} path
   * @param {string | number | null} value
   */
  type(model, path, value) {
    this.edit(model, path, value, TYPING);
  }

  /** Send now whatever waits, unless an answer to the last message is still on its way. */
  flush() {
    clearTimeout(this.sending);
    if (this.sent.size) return; // the acknowledgement will send the rest
    this.send();
  }

  /** Whether something could not be saved so far, or only the page still has it. */
  stuck() {
    return (this.news.state === "trouble" && this.pending.size > 0) || this.refused.size > 0;
  }

  send() {
    if (!this.pending.size || !this.sender) return;
    if (this.line !== "up") return this.trouble(""); // `setLine` sends when it is up again
    const n = ++this.count;
    const edits = Object.fromEntries(this.pending);
    this.sent.set(n, edits);
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.retry(), PATIENCE);
    try {
      this.sender.send({ n, edits });
    } catch {
      this.trouble(""); // the connection is closed; the timer tries again
    }
  }

  /**
   * Send through this model from now on: the one before may have gone with its cell or kernel.
   * @param {Model} model
   */
  adopt(model) {
    if (!this.pending.size) return;
    this.sender = model;
    this.send();
  }

  /**
   * Take note of the line to the kernel.
   * @param {LineState} line
   * @param {string} back
   */
  setLine(line, back) {
    this.line = line;
    this.back = back;
    if (line === "up") {
      this.tries = 0;
      setTimeout(() => this.flush()); // unless `adopt` has just done it, where the line is a new one
    }
    if (line !== "up" && this.pending.size) this.trouble("");
    else this.inform();
  }

  /** Somebody pressed the button. */
  tryNow() {
    this.send();
    Outbox.rescue(this, true);
  }

  /** Nobody answered: say so, and send everything that is not acknowledged again. */
  retry() {
    clearTimeout(this.waiting);
    if (!this.pending.size) return;
    this.trouble("");
    const pause = RETRY[Math.min(this.tries++, RETRY.length - 1)];
    this.waiting = setTimeout(() => this.send(), pause);
    Outbox.rescue(this, false);
  }

  /** @param {string} why */
  trouble(why) {
    this.tell("trouble", why);
  }

  /**
   * Take in an answer of the kernel.
   * @param {{ saved?: number, refused?: Record<string, string>, failed?: number, why?: string }} answer
   */
  hear({ saved, refused = {}, failed, why = "" }) {
    const n = saved ?? failed ?? 0;
    const waiter = this.asked.get(n);
    this.asked.delete(n);
    waiter?.(failed === undefined ? "" : why);
    const edits = this.sent.get(n);
    if (!edits) return;
    if (failed !== undefined) {
      this.sent.delete(n);
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.send(), RETRY[Math.min(this.tries++, RETRY.length - 1)]);
      this.trouble(why);
      return;
    }
    for (const older of this.sent.keys()) if (older <= n) this.sent.delete(older);
    const later = [...this.sent.values()]; // a path in one of these is not settled by this answer
    for (const [path, value] of Object.entries(edits)) {
      if (this.pending.get(path) !== value || later.some((message) => path in message)) continue;
      this.pending.delete(path);
      // what was refused stays in its field, so that the person can shorten or copy it
      if (path in refused) this.refused.set(path, { value, why: refused[path] });
    }
    if (!this.sent.size) clearTimeout(this.waiting);
    this.tries = 0;
    const [wrong] = this.refused.values();
    if (wrong) this.tell("refused", wrong.why);
    else this.tell(this.pending.size ? "saving" : "saved");
    if (this.pending.size) this.flush();
  }

  /**
   * Ask for something that is not an edit. Resolves to "" when done, else to what went wrong.
   * @param {Model} model
   * @param {Record<string, unknown>} action
   * @returns {Promise<string>}
   */
  async ask(model, action) {
    if (!(await this.settled())) return WORDS.noAnswer;
    const n = ++this.count;
    return new Promise((resolve) => {
      this.asked.set(n, resolve);
      setTimeout(() => this.asked.delete(n) && resolve(WORDS.noAnswer), PATIENCE);
      try {
        model.send({ n, ...action });
      } catch {
        this.asked.delete(n);
        resolve(WORDS.noAnswer);
      }
    });
  }

  /**
   * Take out everything that waits here. Returns what puts it back, under what was typed since.
   * @returns {() => void}
   */
  setAside() {
    const pending = [...this.pending];
    const refused = [...this.refused];
    for (const waiting of [this.pending, this.sent, this.refused]) waiting.clear();
    clearTimeout(this.sending);
    clearTimeout(this.waiting);
    return () => {
      for (const [path, value] of pending) if (!this.pending.has(path)) this.pending.set(path, value);
      for (const [path, wrong] of refused) if (!this.pending.has(path)) this.refused.set(path, wrong);
      this.send();
    };
  }

  /**
   * Wait until everything is saved; false if that takes longer than `patience` ms.
   * @param {number} [patience]
   * @returns {Promise<boolean>}
   */
  settled(patience = PATIENCE) {
    this.flush();
    if (!this.pending.size) return Promise.resolve(true);
    return new Promise((resolve) => {
      const done = () => {
        if (this.pending.size) return;
        clearTimeout(timer);
        this.listeners.delete(done);
        resolve(true);
      };
      const timer = setTimeout(() => {
        this.listeners.delete(done);
        resolve(false);
      }, patience);
      this.listeners.add(done);
    });
  }

  /**
   * @param {SaveState} state
   * @param {string} [why]
   */
  tell(state, why = "") {
    this.news = { state, at: new Date(), why };
    this.inform();
  }

  inform() {
    for (const listener of [...this.listeners]) listener(this.news);
  }
}

/** One outbox per page; in JupyterLab several notebooks share a document, each with its manager. */
const OUTBOXES = /** @type {{ [key: symbol]: WeakMap<object, Outbox> }} */ (
  /** @type {unknown} */ (globalThis)
);
const KEY = Symbol.for("careerkit-outboxes");

/**
 * Return the outbox of the page that a model is on.
 * @param {{ widget_manager?: object }} model
 * @returns {Outbox}
 */
export function outboxOf(model) {
  const all = (OUTBOXES[KEY] ??= new WeakMap());
  const page = model.widget_manager ?? document;
  const former = all.get(page);
  if (former) return former;
  const outbox = new Outbox();
  all.set(page, outbox);
  const { kernel } = /** @type {{ kernel?: { dispose: () => void } }} */ (page);
  if (kernel) sendBeforeClosing(outbox, kernel);
  return outbox;
}

/**
 * Voila closes the connection when a page may be about to go, before the page can send its last
 * words; and the person may still stay, because we ask them to where something is not saved.
 * @param {Outbox} outbox
 * @param {{ dispose: () => void }} connection
 */
function sendBeforeClosing(outbox, connection) {
  const close = connection.dispose;
  connection.dispose = () => {
    outbox.send();
    if (!outbox.stuck()) close.call(connection);
  };
}
