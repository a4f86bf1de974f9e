// A minute that somebody may start: no sound, nothing that moves but the number.

import { button, fill, h, setText } from "./dom.js";

const MINUTE = 60; // seconds: how long a story takes

/**
 * Draw the clock. Its end is read out.
 * @param {{ clock_start: string, clock_stop: string, clock_left: string, clock_over: string }} labels
 * @param {(message: string) => void} say
 */
export function drawClock(labels, say) {
  let end = 0; // ms since 1970; other clocks stand still while a phone sleeps
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let ticking;
  const left = h("p", { class: "ck-clock", role: "timer" });
  const toggle = button(labels.clock_start, () => (ticking === undefined ? start() : stop()));

  function start() {
    end = Date.now() + MINUTE * 1000;
    ticking = setInterval(tick, 250);
    setText(toggle, labels.clock_stop);
    tick();
  }

  /** @param {string} [words] */
  function stop(words = "") {
    clearInterval(ticking);
    ticking = undefined;
    setText(toggle, labels.clock_start);
    setText(left, words);
  }

  function tick() {
    const seconds = Math.ceil((end - Date.now()) / 1000);
    if (seconds > 0) return setText(left, fill(labels.clock_left, { n: seconds }));
    stop(labels.clock_over);
    say(labels.clock_over);
  }

  return { element: h("div", { class: "ck-actions ck-clocked" }, toggle, left), stop: () => stop() };
}
