// The line from a page to its kernel: kept up, and made anew when it breaks.

import { askForKernel, sayGoodBye } from "./kernel.js";
import { channelsOf, newMessageId, readMessage, writeMessage } from "./message.js";

/** @typedef {import("./message.js").Message} Message */
/** @typedef {import("./kernel.js").PageName} PageName */
/** @typedef {import("../kit/outbox.js").LineState} LineState */

/**
 * What a page does with its line.
 * @typedef {object} LineUser
 * @property {() => void} connected ask for the state now, and call `ready` when it is here
 * @property {(message: Message) => void} hear
 * @property {(state: LineState, why: string) => void} tell
 * @property {(deleted: boolean) => void} left show nothing any more that is somebody's
 */

const GRACE = 2000; // ms that a line may be down before anybody is told
const STEADY = 10_000; // ms after which a line that breaks begins to try anew, not where it was
const LONGEST_PAUSE = 15_000; // ms between two tries
const HELLO = 15_000; // ms for a websocket to open
const SILENCE = 15_000; // ms in which a kernel that lives says at least that it is busy
const FIRST_SILENCE = 90_000; // ms for one that still runs its notebook, with thirty others
const LONGEST_STATE = 60_000; // ms for a big state on a slow phone
const PROBE = 4000; // ms for an answer when a device wakes up
const DOUBTFUL = 4500; // ms without a word after which a silent line is doubted; an outbox waits 5 s
const SLEPT = 3000; // ms by which a timer is late when the device slept
const JUST = 3000; // ms in which a try is not begun again
const TOO_MUCH = 6000; // ms to wait where we said too much

// How the server closes a websocket, besides by breaking
const RESTING = 4408; // the kernel ended because nobody used it: another one when somebody does
const SIGNED_OUT = 4401;
const LEFT = 4403; // whoever was signed in has left this device
const DELETED = 4404; // the workbook of whoever was signed in is deleted
const SLOWER = 4429;

export class Connection {
  /**
   * @param {PageName} page
   * @param {LineUser} user
   */
  constructor(page, user) {
    this.page = page;
    this.user = user;
    this.kernel = "";
    this.who = "";
    /** @type {WebSocket | null} */
    this.socket = null;
    /** @type {LineState} */
    this.told = "opening";
    this.up = false; // the kernel has told its state over this websocket
    this.renewed = false; // it is another kernel than the last time
    this.stuck = false; // the kernel said nothing and may be ended
    this.resting = false;
    this.tries = 0;
    this.turn = 0; // number of the present try; what belongs to an earlier one is void
    this.begun = 0; // times, in ms
    this.opened = 0;
    this.heard = 0;
    this.upSince = 0;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.watching = undefined;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.worrying = undefined;
  }

  /** Open the line, and look after it whenever the browser says that something changed. */
  start() {
    addEventListener("online", () => this.wake());
    addEventListener("offline", () => this.told !== "ended" && this.tell("offline"));
    addEventListener("pageshow", (event) => event.persisted && this.wake());
    addEventListener("pagehide", (event) => (event.persisted ? this.sleep() : this.go()));
    document.addEventListener("visibilitychange", () => document.hidden || this.wake());
    document.addEventListener("freeze", () => this.sleep());
    document.addEventListener("resume", () => this.wake());
    this.open(0);
  }

  /**
   * Send a message. Returns its id, or "" where the line is down.
   * @param {string} type
   * @param {unknown} content
   * @param {object} [metadata]
   */
  send(type, content, metadata = {}) {
    if (this.resting) this.openAnew();
    if (this.socket?.readyState !== WebSocket.OPEN) return "";
    const id = newMessageId();
    this.socket.send(writeMessage(id, type, content, metadata));
    return id;
  }

  /** The state that was asked for is here. */
  ready() {
    clearTimeout(this.watching);
    if (!this.up) this.upSince = Date.now();
    this.up = true;
    this.tell("up");
  }

  /** An edit was not answered. That may be a busy kernel; not, if nothing at all was heard. */
  doubt() {
    if (this.up && Date.now() - this.heard > DOUBTFUL) this.openAnew();
  }

  /**
   * Somebody is here again: see whether the line still holds, and try at once if it does not.
   * @param {boolean} [pressed] whether they asked for it
   */
  wake(pressed = false) {
    if (this.told === "ended" && !this.who) return; // it could be somebody else now
    if (this.up) this.probe();
    else if (pressed || Date.now() - this.begun > JUST) this.openAnew();
  }

  /** The page will do nothing for a while; what it had to say has been sent. */
  sleep() {
    this.turn += 1;
    this.begun = 0;
    this.hangUp();
  }

  /** The page goes for good. What it has just sent is taken in before its kernel ends. */
  go() {
    if (this.kernel && this.told !== "ended") sayGoodBye(this.page, this.kernel);
  }

  probe() {
    const asked = Date.now();
    this.send("comm_info_request", { target_name: "jupyter.widget.control" });
    this.watch(PROBE, () => this.heard < asked && this.openAnew());
  }

  openAnew() {
    this.tries = 0;
    this.open(0);
  }

  /**
   * Ask for the kernel after a pause, and connect to it.
   * @param {number} pause ms
   */
  async open(pause) {
    const turn = ++this.turn;
    this.hangUp();
    this.resting = false;
    this.begun = Date.now();
    if (this.told === "up") this.worrying ??= setTimeout(() => this.tellWhy(), GRACE);
    if (pause) await new Promise((resolve) => setTimeout(resolve, pause));
    const answer = turn === this.turn && (await askForKernel(this.page, this.kernel, this.stuck));
    if (!answer || turn !== this.turn) return;
    if (answer.is === "there") this.take(answer.kernel, answer.who);
    else if (answer.is === "ended") this.end();
    else if (answer.is === "full") {
      this.tell("full");
      this.open(answer.wait * 1000 * (1 + Math.random() / 2)); // not all at the same moment
    } else {
      this.tellWhy(answer.why);
      this.open(this.nextPause());
    }
  }

  /**
   * @param {string} kernel
   * @param {string} who
   */
  take(kernel, who) {
    if (this.who && who !== this.who) return this.end();
    this.who = who;
    this.renewed = this.kernel !== "" && kernel !== this.kernel;
    this.kernel = kernel;
    this.stuck = false;
    const socket = new WebSocket(channelsOf(this.page.base, kernel));
    socket.binaryType = "arraybuffer";
    this.socket = socket;
    this.watch(HELLO, () => this.open(this.nextPause()));
    socket.onopen = () => {
      this.opened = Date.now();
      this.watch(this.upSince ? SILENCE : FIRST_SILENCE, () => this.overdue());
      this.user.connected();
    };
    socket.onmessage = ({ data }) => {
      this.heard = Date.now();
      if (this.up) this.tell("up"); // whatever the browser thinks of the network
      this.user.hear(readMessage(data));
    };
    socket.onclose = ({ code }) => this.lost(code);
  }

  /** No state yet. A kernel that has said anything is alive, and its state perhaps on its way. */
  overdue() {
    if (this.heard > this.opened) return this.watch(LONGEST_STATE, () => this.open(this.nextPause()));
    this.stuck = true;
    this.open(this.nextPause());
  }

  /** @param {number} code */
  lost(code) {
    if (this.up && Date.now() - this.upSince > STEADY) this.tries = 0;
    this.hangUp();
    if (code === SIGNED_OUT) this.end();
    else if (code === LEFT || code === DELETED) this.leave(code === DELETED);
    else if (code === RESTING) this.resting = true;
    else {
      if (!this.upSince) this.tellWhy();
      this.open(this.nextPause() + (code === SLOWER ? TOO_MUCH : 0));
    }
  }

  /** Whoever was signed in is not any more; the page stays as it is. */
  end() {
    this.turn += 1;
    this.hangUp();
    this.tell("ended");
  }

  /**
   * Whoever was signed in has left; the page belongs to nobody, and asks for nothing again.
   * @param {boolean} [deleted] whether their workbook is gone, too
   */
  leave(deleted = false) {
    this.turn += 1;
    this.hangUp();
    clearTimeout(this.worrying);
    this.resting = false;
    this.who = "";
    this.told = "ended";
    this.user.left(deleted);
  }

  hangUp() {
    clearTimeout(this.watching);
    this.up = false;
    const socket = this.socket;
    this.socket = null;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  /** Return how long to wait before the next try, ms; pages do not all come at once. */
  nextPause() {
    const pause = this.tries ? 500 * 2 ** this.tries : 200;
    this.tries = Math.min(this.tries + 1, 6);
    return Math.min(LONGEST_PAUSE, pause) * (0.7 + 0.6 * Math.random());
  }

  /**
   * Call `react` in `ms`, unless something else is watched for by then.
   * @param {number} ms
   * @param {() => unknown} react
   */
  watch(ms, react) {
    clearTimeout(this.watching);
    const due = Date.now() + ms;
    this.watching = setTimeout(() => (Date.now() - due > SLEPT ? this.openAnew() : react()), ms);
  }

  /** @param {string} [why] what the server says about it, if it says anything */
  tellWhy(why = "") {
    this.tell(navigator.onLine || why ? "away" : "offline", why);
  }

  /**
   * @param {LineState} state
   * @param {string} [why]
   */
  tell(state, why = "") {
    clearTimeout(this.worrying);
    this.worrying = undefined;
    if (state === this.told && !why) return;
    this.told = state;
    this.user.tell(state, why);
  }
}
