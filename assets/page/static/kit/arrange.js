// Keep lists in order without losing the focus that stands in them.

/**
 * Make exactly these elements the children of `parent`, in this order; those that stand right are
 * not touched.
 * @param {Element} parent
 * @param {Element[]} elements
 */
export function arrange(parent, elements) {
  for (const child of [...parent.children]) if (!elements.includes(child)) child.remove();
  elements.forEach((element, i) => {
    if (parent.children[i] !== element) parent.insertBefore(element, parent.children[i] ?? null);
  });
}

/**
 * Do something that may move or hide the focused element; then focus stands on it again, or on the
 * first of `others` that can be seen.
 * @param {Element} root
 * @param {() => void} change
 * @param {...(HTMLElement | null | undefined)} others
 */
export function keepFocus(root, change, ...others) {
  const focused = document.activeElement;
  const inside = focused instanceof HTMLElement && root.contains(focused);
  change();
  if (!inside) return;
  const place = [focused, ...others].find(
    (one) => one?.isConnected && !one.closest("[hidden]") && !one.matches(":disabled"),
  );
  if (place && place !== document.activeElement) place.focus();
}
