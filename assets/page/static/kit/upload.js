// Hand a file to the kernel in pieces, each small enough for one message.

/** @typedef {(action: Record<string, unknown>) => Promise<string>} Ask */

const BEGIN = 64; // bytes that say what kind of file it is
const OURS = /^\s{0,9}\{\s{0,9}"careerkit"/; // as in careerkit/importing/reading.py
const PIECE = 192 * 1024; // bytes; a third more as text, of which our server lets 1 MB a second pass

/**
 * Send a file. Resolves to "" when the kernel has all of it, else to what went wrong.
 * @param {Ask} ask
 * @param {File} file
 * @param {(share: number) => void} progress how much of it is there, from 0 to 1
 * @param {AbortSignal} signal stops it before the next piece
 */
export async function uploadFile(ask, file, progress, signal) {
  const pieces = Math.max(1, Math.ceil(file.size / PIECE));
  for (let part = 0; part < pieces; part++) {
    const content = await textOf(file.slice(part * PIECE, (part + 1) * PIECE));
    if (signal.aborted) break;
    const problem = await ask({ do: "upload", part, name: file.name, content, last: part === pieces - 1 });
    if (problem) return problem;
    progress((part + 1) / pieces);
  }
  return "";
}

/**
 * How many bytes a file may have: a copy of a workbook more than others. The kernel looks as well.
 * @param {File} file
 * @param {{ file: number, workbook: number }} largest
 */
export async function largestSize(file, largest) {
  const begin = atob(await textOf(file.slice(0, BEGIN)));
  return OURS.test(begin) ? largest.workbook : largest.file;
}

/**
 * Bytes as a text (base64).
 * @param {Blob} blob
 * @returns {Promise<string>}
 */
function textOf(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",")[1] ?? "");
    reader.onerror = () => reject(reader.error ?? new Error("not read"));
    reader.readAsDataURL(blob);
  });
}
