// The field that a link to this page names: it is unfolded and gets the focus once it is drawn.

let sought = fieldInAddress();

/** The path that stands after the # of an address, as `check_answers.js` writes it. */
function fieldInAddress() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return ""; // not one of ours
  }
}

/**
 * Note that a field is drawn. If it is the one that is sought, or in it, the person gets there.
 * @param {string} path
 * @param {() => HTMLElement} target
 */
export function drawnAt(path, target) {
  if (!sought || !(path === sought || path.startsWith(`${sought}.`))) return;
  sought = "";
  setTimeout(() => {
    const field = target();
    for (let fold = field.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) {
      fold.open = true;
    }
    field.focus();
    field.scrollIntoView({ block: "center" });
  }, 150); // when what stands above has its height
}
