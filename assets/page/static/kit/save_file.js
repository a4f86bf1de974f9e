// Get a file, from our server or out of the kernel, and hand it to the browser to be saved.

import { forgeryMark } from "./forgery.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types.js").Model} Model */
/** @typedef {{ name: string, sealed: boolean }} FileKind */
/** @typedef {{ blob: Blob, called: string } | { why: string }} GotFile */

const KEPT = 60_000; // ms for which the browser may still read the file
const LONGEST_MAKING = 150_000; // ms for a file, and for those before it

/** The name of the reader's time zone. */
function zoneName() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
}

/**
 * Get a file from our server.
 * @param {string} address what the names of files stand below
 * @param {FileKind} kind
 * @param {string} words that seal it
 * @returns {Promise<GotFile>}
 */
export async function fetchFile(address, { name, sealed }, words) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), LONGEST_MAKING);
  try {
    const answer = await fetch(`${address}${name}?${new URLSearchParams({ zone: zoneName() })}`, {
      method: sealed ? "POST" : "GET",
      headers: { Accept: "application/json", "X-XSRFToken": forgeryMark() },
      body: sealed ? new URLSearchParams({ words }) : null,
      cache: "no-store",
      signal: patience.signal,
    });
    if (answer.ok) {
      const [, called = name] = answer.headers.get("Content-Disposition")?.match(/filename="([^"]+)"/) ?? [];
      return { blob: await answer.blob(), called };
    }
    if (answer.status === 401) return { why: WORDS.lineEnded };
    return { why: (await answer.json()).why ?? WORDS.failed };
  } catch {
    return { why: WORDS.noAnswer }; // no connection, or no answer in words
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Get a file out of the kernel, which makes it beside what else it does.
 * @param {Model} model
 * @param {(action: Record<string, unknown>) => Promise<string>} ask
 * @param {FileKind} kind
 * @param {string} words
 * @returns {Promise<GotFile>}
 */
export function fileFromKernel(model, ask, { name }, words) {
  return new Promise((resolve) => {
    /** @param {GotFile} got */
    const done = (got) => {
      clearTimeout(timer);
      model.off("msg:custom", hear);
      resolve(got);
    };
    /** @param {{ file?: string, why?: string, called?: string, type?: string }} answer @param {DataView[]} buffers */
    const hear = (answer, buffers) => {
      if (answer.file !== name) return;
      if (answer.why !== undefined) return done({ why: answer.why });
      const parts = /** @type {BlobPart[]} */ (/** @type {unknown} */ (buffers));
      done({ blob: new Blob(parts, { type: answer.type }), called: answer.called ?? name });
    };
    const timer = setTimeout(() => done({ why: WORDS.noAnswer }), LONGEST_MAKING);
    model.on("msg:custom", hear);
    ask({ do: "make", name, zone: zoneName(), words }).then((problem) => problem && done({ why: problem }));
  });
}

/**
 * Let the browser save a file.
 * @param {Blob} blob
 * @param {string} called
 */
export function saveBlob(blob, called) {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = called;
  document.body.append(link); // JupyterLab's own listeners look for where a link stands
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
