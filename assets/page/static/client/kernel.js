// Ask the server for this page's kernel: the one it has, or another one if that is gone.

import { forgeryMark } from "../kit/forgery.js";

/** @typedef {{ base: string, step: string }} PageName */

/**
 * What the server says. `who` is a mark of whose workbook it is, so that a page never gives one
 * person's words to another who signed in meanwhile.
 * @typedef {{ is: "there", kernel: string, who: string } | { is: "full", wait: number } | { is: "ended" } | { is: "away", why?: string }} KernelAnswer
 */

const LONGEST_START = 90_000; // ms until a server that says nothing counts as away; a full one is slow
const FULL_WAIT = 15; // seconds until a full host is asked again, where it does not say

/**
 * @param {PageName} page
 * @param {string} held the kernel that the page had, "" if none
 * @param {boolean} stuck whether that one says nothing and may be ended
 * @returns {Promise<KernelAnswer>}
 */
export async function askForKernel(page, held, stuck) {
  try {
    const answer = await postForKernel(page, held, stuck);
    // the mark against forged requests is a cookie too; loading the page gives a fresh one
    if (answer.status !== 403) return await readAnswer(answer);
    const fresh = await fetch(addressOfStep(page), { cache: "no-store", redirect: "manual" });
    return fresh.ok ? await readAnswer(await postForKernel(page, held, stuck)) : { is: "ended" };
  } catch {
    return { is: "away" };
  }
}

/**
 * @param {Response} answer
 * @returns {Promise<KernelAnswer>}
 */
async function readAnswer(answer) {
  if (answer.ok) {
    const { kernel, who = "" } = await answer.json();
    return { is: "there", kernel, who };
  }
  if (answer.status === 503) {
    return { is: "full", wait: Number(answer.headers.get("Retry-After")) || FULL_WAIT };
  }
  if (answer.status === 500) {
    const { why } = await answer.json(); // in words; the catch above knows what is no JSON
    return { is: "away", why };
  }
  const signedOut = [401, 403].includes(answer.status) || answer.type === "opaqueredirect";
  return { is: signedOut ? "ended" : "away" };
}

/**
 * @param {PageName} page
 * @param {string} held
 * @param {boolean} stuck
 */
async function postForKernel(page, held, stuck) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), LONGEST_START);
  try {
    return await fetch(`${addressOfStep(page)}/kernel`, {
      method: "POST",
      headers: { "X-XSRFToken": forgeryMark() },
      body: new URLSearchParams({ kernel: held, stuck: stuck ? "1" : "" }),
      redirect: "manual",
      signal: patience.signal,
    });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Tell the server that the page goes and needs its kernel no more: else that would stay for two
 * minutes, for a page that could come back. A beacon is sent even when the page is gone.
 * @param {PageName} page
 * @param {string} kernel
 */
export function sayGoodBye({ base }, kernel) {
  navigator.sendBeacon(`${base}voila/api/shutdown/${kernel}`, new URLSearchParams({ _xsrf: forgeryMark() }));
}

/** @param {PageName} page */
function addressOfStep({ base, step }) {
  return `${base}w/${step}`;
}
