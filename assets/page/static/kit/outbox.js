// Edits on their way up. Each one waits here, coalesced by path, until the kernel has committed it
// and said so; nothing is ever written to the browser's storage, so nothing stays for the next user.

/** @typedef {import("./types.js").Model} Model */
/** @typedef {"idle" | "saving" | "saved" | "trouble" | "refused"} SaveState */
/** @typedef {{ state: SaveState, at: Date, why: string }} SaveNews */

const TYPING = 500; // ms without a key before what was typed is sent
const PATIENCE = 5000; // ms to wait for an acknowledgement
const RETRY = [1000, 2000, 4000, 8000]; // ms between tries; the last one repeats

export class Outbox {
  constructor() {
    /** @type {Map<string, unknown>} path -> value that is not acknowledged yet */
    this.pending = new Map();
    /** @type {Map<number, Record<string, unknown>>} number of a message -> the edits in it */
    this.sent = new Map();
    /** @type {Map<number, (problem: string) => void>} number of a request -> who waits for it */
    this.asked = new Map();
    /** @type {Map<string, string>} path -> why its last value was refused */
    this.refused = new Map();
    /** @type {Set<(news: SaveNews) => void>} */
    this.listeners = new Set();
    /** @type {Model | null} */
    this.sender = null;
    this.count = 0;
    this.tries = 0;
    /** @type {SaveNews} */
    this.news = { state: "idle", at: new Date(), why: "" };
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.sending = undefined;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.waiting = undefined;
    addEventListener("pagehide", () => this.flush());
    document.addEventListener("visibilitychange", () => document.hidden && this.flush());
    addEventListener("online", () => this.retry());
    // Captured, because Voila's own listener closes the connection
    addEventListener("beforeunload", (event) => this.leave(event), { capture: true });
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
    this.refused.delete(path);
    for (const other of this.pending.keys()) {
      if (other === path || other.startsWith(`${path}.`)) this.pending.delete(other);
    }
    this.pending.set(path, value);
    this.tell(this.news.state === "trouble" ? "trouble" : "saving");
    clearTimeout(this.sending);
    this.sending = setTimeout(() => this.flush(), wait);
  }

  /**
   * Note an edit of a text that is still being typed.
   * @param {Model} model
   * @param {string} path
   * @param {string} value
   */
  type(model, path, value) {
    this.edit(model, path, value, TYPING);
  }

  /** Send now whatever waits, unless an answer to the last message is still on its way. */
  flush() {
    clearTimeout(this.sending);
    if (this.sent.size && !document.hidden) return; // the acknowledgement will send the rest
    this.send();
  }

  /**
   * The page may be about to go: send whatever is not acknowledged, and warn if that has failed.
   * @param {Event} event
   */
  leave(event) {
    this.send();
    if (this.news.state !== "trouble" || !this.pending.size) return;
    event.preventDefault();
    event.stopImmediatePropagation(); // who stays still needs the connection
  }

  send() {
    if (!this.pending.size || !this.sender) return;
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

  /** Nobody answered: say so, and send everything that is not acknowledged again. */
  retry() {
    clearTimeout(this.waiting);
    if (!this.pending.size) return;
    this.trouble("");
    const pause = RETRY[Math.min(this.tries++, RETRY.length - 1)];
    this.waiting = setTimeout(() => this.send(), pause);
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
    for (const [path, value] of Object.entries(edits)) {
      if (this.pending.get(path) === value) this.pending.delete(path);
    }
    for (const older of this.sent.keys()) if (older <= n) this.sent.delete(older);
    clearTimeout(this.waiting);
    this.tries = 0;
    for (const [path, reason] of Object.entries(refused)) this.refused.set(path, reason);
    if (this.refused.size) this.tell("refused", [...this.refused.values()][0]);
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
    await this.settled();
    const n = ++this.count;
    return new Promise((resolve) => {
      this.asked.set(n, resolve);
      setTimeout(() => this.asked.delete(n) && resolve("timeout"), PATIENCE);
      model.send({ n, ...action });
    });
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
   * Take back an edit that has not been sent yet. Returns whether there was one.
   * @param {string} path
   */
  withdraw(path) {
    if (this.sent.size || !this.pending.delete(path)) return false;
    this.tell(this.pending.size ? "saving" : "saved");
    return true;
  }

  /**
   * @param {SaveState} state
   * @param {string} [why]
   */
  tell(state, why = "") {
    this.news = { state, at: new Date(), why };
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
 * @param {Model} model
 * @returns {Outbox}
 */
export function outboxOf(model) {
  const all = (OUTBOXES[KEY] ??= new WeakMap());
  const page = model.widget_manager ?? document;
  let outbox = all.get(page);
  if (!outbox) all.set(page, (outbox = new Outbox()));
  return outbox;
}
