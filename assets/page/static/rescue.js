// When the kernel of a page is gone for good: give the unsent edits to a new one, then load the page
// again. It works because a widget has the same name in every kernel of a notebook.

import { forgeryMark } from "./kit/forgery.js";

/** @typedef {import("./kit/outbox.js").Outbox} Outbox */

const SURE = 4; // tries until a kernel that is there but says nothing counts as gone
const PATIENCE = 10_000; // ms for the new kernel to save

let rescuing = false;

/**
 * Save through a new kernel if the old one is gone; called after each try that nobody answered.
 * @param {Outbox} outbox
 */
export async function rescue(outbox) {
  if (rescuing) return;
  rescuing = true;
  try {
    if (!(await isGone(kernelOf(document), outbox.tries))) return;
    const page = await fetch(location.href);
    if (!page.ok) return;
    const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
    const kernel = kernelOf(fresh);
    if (fresh.body.dataset.who !== document.body.dataset.who) {
      // somebody else is signed in by now: these words are not theirs
      outbox.setLine("ended", document.body.dataset.back ?? "");
      if (kernel) say(`voila/api/shutdown/${kernel}`, "POST");
      return;
    }
    const edits = Object.fromEntries(outbox.pending);
    const answer = await saveThrough(kernel, edits);
    say(`voila/api/shutdown/${kernel}`, "POST");
    if (answer.saved === undefined) return;
    for (const path of Object.keys(edits)) outbox.pending.delete(path);
    if (!outbox.pending.size && !Object.keys(answer.refused ?? {}).length) location.reload();
  } catch {
    // the server is not back yet; the next try asks again
  } finally {
    rescuing = false;
  }
}

/**
 * @param {Document} page
 * @returns {string}
 */
function kernelOf(page) {
  return JSON.parse(page.getElementById("jupyter-config-data")?.textContent ?? "{}").kernelId;
}

/**
 * Whether a kernel is gone. One that hangs is ended, so that it cannot wake up and save old words.
 * @param {string} kernel
 * @param {number} tries
 */
async function isGone(kernel, tries) {
  const { status } = await fetch(address(`api/kernels/${kernel}`));
  if (status === 404 || status === 403) return true; // what has ended is nobody's any more
  if (status !== 200 || tries < SURE) return false;
  return (await say(`api/kernels/${kernel}`, "DELETE")).ok;
}

/**
 * Send edits to the header of this page's notebook in another kernel, and wait for its answer.
 * @param {string} kernel
 * @param {Record<string, unknown>} edits
 * @returns {Promise<{ saved?: number, refused?: Record<string, string> }>}
 */
function saveThrough(kernel, edits) {
  const session = Math.random().toString(36).slice(2);
  const url = address(`api/kernels/${kernel}/channels?session_id=${session}`);
  url.protocol = url.protocol.replace("http", "ws");
  const socket = new WebSocket(url);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("no answer")), PATIENCE);
    socket.onerror = () => reject(new Error("no connection"));
    socket.onopen = () => socket.send(JSON.stringify(message(session, edits)));
    socket.onmessage = ({ data }) => {
      const { header, content } = JSON.parse(data);
      if (header.msg_type !== "comm_msg" || content.data?.method !== "custom") return;
      clearTimeout(timer);
      resolve(content.data.content);
    };
  }).finally(() => socket.close());
}

/**
 * Return what a widget would send: https://jupyter-client.readthedocs.io/en/stable/messaging.html
 * @param {string} session
 * @param {Record<string, unknown>} edits
 */
function message(session, edits) {
  const step = location.pathname.split("/").pop();
  return {
    channel: "shell",
    header: {
      msg_id: `${session}-1`,
      msg_type: "comm_msg",
      session,
      username: "",
      version: "5.3",
      date: new Date().toISOString(),
    },
    parent_header: {},
    metadata: {},
    buffers: [],
    content: {
      comm_id: `StepHeader:${step}.head`,
      data: { method: "custom", content: { n: 1, edits } },
    },
  };
}

/**
 * @param {string} path
 * @param {string} method
 */
function say(path, method) {
  return fetch(address(path), { method, headers: { "X-XSRFToken": forgeryMark() } });
}

/** @param {string} path */
function address(path) {
  return new URL(`/${path}`, location.href);
}
