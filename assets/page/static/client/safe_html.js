// HTML from a notebook, made anew from the few elements that texts need. Nothing in it can run.

const TEXT_ELEMENTS = new Set(
  `a abbr b blockquote br caption code dd del div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i ins
  kbd li mark ol p pre q s samp small span strong sub sup table tbody td tfoot th thead tr u ul`.split(/\s+/),
);
const DROPPED = new Set(["iframe", "math", "noscript", "object", "script", "style", "svg", "template"]);
const TEXT_ATTRIBUTES = new Set(["colspan", "dir", "lang", "rowspan", "scope", "start", "title"]);
const SAFE_LINK = /^(?:https?:|mailto:|tel:|[/#?]|[^:]*$)/i; // the last: an address beside this one

/**
 * Return the nodes that a text in HTML stands for.
 * @param {string} html
 * @returns {Node[]}
 */
export function safeNodes(html) {
  return safeCopies(new DOMParser().parseFromString(html, "text/html").body);
}

/**
 * @param {Element} parent
 * @returns {Node[]}
 */
function safeCopies(parent) {
  return [...parent.childNodes].flatMap((node) => {
    if (node instanceof Text) return document.createTextNode(node.data);
    if (!(node instanceof Element)) return [];
    const name = node.localName;
    if (DROPPED.has(name)) return [];
    if (!TEXT_ELEMENTS.has(name)) return safeCopies(node);
    const copy = document.createElement(name);
    for (const { name: attribute, value } of node.attributes) {
      if (TEXT_ATTRIBUTES.has(attribute)) copy.setAttribute(attribute, value);
    }
    if (copy instanceof HTMLAnchorElement) copyLink(copy, node.getAttribute("href") ?? "");
    copy.append(...safeCopies(node));
    return copy;
  });
}

/**
 * @param {HTMLAnchorElement} link
 * @param {string} address
 */
function copyLink(link, address) {
  const trimmed = address.replace(/[\u0000-\u0020]/g, ""); // browsers leave these out of a scheme
  if (!trimmed || !SAFE_LINK.test(trimmed)) return;
  link.href = address;
  if (link.origin !== location.origin) link.rel = "noopener noreferrer";
}
