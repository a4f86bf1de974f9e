// The place that a link to this page names: a field, or else its record, or else the exercise. It is
// unfolded and gets the focus once the page is drawn.

const SETTLED = 150; // ms until what stands above has its height
const RECORD = /^.*?\.[0-9a-f]{8}(?=\.|$)/; // the part of a path that leads to a record

/** @type {Map<string, () => HTMLElement>} path of a field, or name of an exercise -> what gets the focus */
const places = new Map();
/** @type {string[]} what to look for, the best first */
let sought = [];
/** @type {ReturnType<typeof setTimeout> | undefined} */
let arrival;

/** Look for what stands after the # of the address: a path and an exercise, as `hashOf` writes them. */
export function seek() {
  try {
    const [path, exercise = ""] = location.hash.slice(1).split("/").map(decodeURIComponent);
    sought = [path, RECORD.exec(path)?.[0] ?? "", exercise].filter(Boolean);
  } catch {
    sought = []; // not one of ours
  }
  arriveSoon();
}

/**
 * Note that a field or an exercise is drawn. If it is sought, or in what is, the person gets there.
 * @param {string} path
 * @param {() => HTMLElement} target
 */
export function drawnAt(path, target) {
  places.set(path, target);
  arriveSoon();
}

function arriveSoon() {
  clearTimeout(arrival);
  if (sought.length) arrival = setTimeout(arrive, SETTLED);
}

function arrive() {
  if (document.querySelector("main[aria-busy]")) return arriveSoon();
  const paths = sought.flatMap((one) => [...places.keys()].filter((path) => path === one || path.startsWith(`${one}.`)));
  if (paths.some((path) => reach(/** @type {() => HTMLElement} */ (places.get(path))()))) sought = [];
}

/**
 * Unfold a place and give it the focus. Returns whether it took it: it may be gone, or not be asked now.
 * @param {HTMLElement} place
 */
function reach(place) {
  for (let fold = place.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) {
    fold.open = true;
  }
  if (place.matches("h2")) place.tabIndex = -1;
  place.focus();
  if (document.activeElement !== place) return false;
  place.scrollIntoView({ block: place.matches("h2") ? "start" : "center" });
  return true;
}

addEventListener("hashchange", seek);
seek();
