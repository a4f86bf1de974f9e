// One widget model: what the kernel says of it, and what the person entered here.

/** @typedef {import("./models.js").Models} Models */

const PAUSE_IN_TYPING = 300; // ms without a key before what was typed is sent

export class WidgetModel {
  /**
   * @param {Models} models also what tells the kit that models are on one page
   * @param {string} id
   * @param {Record<string, any>} state
   */
  constructor(models, id, state) {
    this.widget_manager = models;
    this.id = id;
    this.state = state;
    /** @type {Map<string, Set<(...args: any[]) => void>>} */
    this.reactions = new Map();
    /** @type {Map<string, string>} key -> message that took the person's value up, "" if none did */
    this.waiting = new Map();
    /** @type {Set<string>} keys whose value is the person's */
    this.own = new Set();
    /** @type {unknown[]} messages that could not be sent */
    this.unsent = [];
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.typing = undefined;
  }

  /** @param {string} key */
  get(key) {
    return this.state[key];
  }

  /** @param {string} event @param {(...args: any[]) => void} react */
  on(event, react) {
    const all = this.reactions.get(event) ?? new Set();
    this.reactions.set(event, all.add(react));
  }

  /** @param {string} event @param {(...args: any[]) => void} react */
  off(event, react) {
    this.reactions.get(event)?.delete(react);
  }

  /** @param {string} event @param {...unknown} args */
  emit(event, ...args) {
    for (const react of [...(this.reactions.get(event) ?? [])]) {
      try {
        react(...args);
      } catch (error) {
        console.error(error); // one part of a page that fails is not all of it
      }
    }
  }

  /**
   * Say something that is not state. The outbox says again what was not answered.
   * @param {unknown} content
   */
  send(content) {
    return this.say({ method: "custom", content });
  }

  /**
   * Say something once: now, or as soon as the line is up.
   * @param {unknown} content
   */
  sendOnce(content) {
    if (!this.send(content)) this.unsent.push(content);
  }

  /** @param {unknown} data */
  say(data) {
    return this.widget_manager.line.send("comm_msg", { comm_id: this.id, data });
  }

  /**
   * Take in what the person entered.
   * @param {string} key
   * @param {unknown} value
   * @param {boolean} [typing] whether more may follow at once
   */
  enter(key, value, typing = false) {
    this.state[key] = value;
    this.own.add(key);
    this.waiting.set(key, "");
    clearTimeout(this.typing);
    if (typing) this.typing = setTimeout(() => this.flush(), PAUSE_IN_TYPING);
    else this.flush();
  }

  /** Send what was entered and has not been sent. */
  flush() {
    clearTimeout(this.typing);
    this.update([...this.waiting.keys()].filter((key) => !this.waiting.get(key)));
  }

  /** @param {string[]} keys */
  update(keys) {
    if (!keys.length) return;
    const state = Object.fromEntries(keys.map((key) => [key, this.state[key]]));
    const message = this.say({ method: "update", state, buffer_paths: [] });
    for (const key of keys) this.waiting.set(key, message);
  }

  /**
   * Send what may not have arrived; to another kernel, all that the person entered.
   * @param {boolean} renewed
   */
  resend(renewed) {
    this.update([...(renewed ? this.own : this.waiting.keys())]);
    for (const content of this.unsent.splice(0)) this.sendOnce(content);
  }

  /**
   * The kernel has dealt with a message.
   * @param {string} message
   */
  settle(message) {
    for (const [key, sent] of this.waiting) if (sent && sent === message) this.waiting.delete(key);
  }

  /**
   * Take over the kernel's state, but not where it does not know yet what the person entered.
   * @param {Record<string, any>} state
   * @param {string} answered the message that brought it about
   * @param {boolean} [renewed] whether this is another kernel than the one that knew the rest
   */
  take(state, answered, renewed = false) {
    const news = Object.keys(state).filter((key) => {
      if (renewed && this.own.has(key)) return false;
      const sent = this.waiting.get(key);
      if (sent !== undefined && (!sent || sent !== answered)) return false;
      return differ(state[key], this.state[key]);
    });
    for (const key of news) {
      this.state[key] = state[key];
      this.own.delete(key);
    }
    for (const key of news) this.emit(`change:${key}`, state[key]);
  }
}

/**
 * @param {unknown} one
 * @param {unknown} other
 */
function differ(one, other) {
  return one instanceof DataView || JSON.stringify(one) !== JSON.stringify(other);
}
