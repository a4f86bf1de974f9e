// Jupyter's messages: https://jupyter-client.readthedocs.io/en/stable/messaging.html

/**
 * A message from the kernel, as far as a page reads it.
 * @typedef {object} Message
 * @property {{ msg_type: string }} header
 * @property {{ msg_id?: string }} parent_header what it answers
 * @property {any} content
 * @property {DataView[]} buffers
 */

/** The name of this page among all that speak to a kernel; also where crypto.randomUUID is not. */
const PAGE_NAME = [...crypto.getRandomValues(new Uint32Array(4))]
  .map((part) => part.toString(16).padStart(8, "0"))
  .join("");

let messagesWritten = 0;

/** Return a name that no other message or comm of any page has. */
export function newMessageId() {
  messagesWritten += 1;
  return `${PAGE_NAME}-${messagesWritten}`;
}

/**
 * Return a message as the text that goes over the websocket.
 * @param {string} id
 * @param {string} type
 * @param {unknown} content
 * @param {object} metadata
 */
export function writeMessage(id, type, content, metadata) {
  const header = {
    msg_id: id,
    msg_type: type,
    session: PAGE_NAME,
    username: "",
    version: "5.3",
    date: new Date().toISOString(),
  };
  return JSON.stringify({ channel: "shell", header, parent_header: {}, metadata, content, buffers: [] });
}

/**
 * Read a message: text, or with buffers a frame that begins with their number and places.
 * @param {string | ArrayBuffer} data
 * @returns {Message}
 */
export function readMessage(data) {
  if (typeof data === "string") return { ...JSON.parse(data), buffers: [] };
  const view = new DataView(data);
  const places = Array.from({ length: view.getUint32(0) }, (_, i) => view.getUint32(4 * (i + 1)));
  const [text, ...buffers] = places.map(
    (start, i) => new DataView(data, start, (places[i + 1] ?? data.byteLength) - start),
  );
  return { ...JSON.parse(new TextDecoder().decode(text)), buffers };
}

/**
 * Put a message's buffers back where they were taken from.
 * @param {any} state
 * @param {(string | number)[][]} paths
 * @param {DataView[]} buffers
 */
export function placeBuffers(state, paths, buffers) {
  paths.forEach((path, i) => {
    let at = state;
    for (const name of path.slice(0, -1)) at = at[name];
    at[path[path.length - 1]] = buffers[i];
  });
}

/** Return the address of a kernel's websocket. @param {string} base @param {string} kernel */
export function channelsOf(base, kernel) {
  const path = `${base}api/kernels/${encodeURIComponent(kernel)}/channels?session_id=${PAGE_NAME}`;
  const address = new URL(path, location.href);
  address.protocol = address.protocol.replace("http", "ws");
  return address;
}
