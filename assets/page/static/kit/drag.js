// Drag a card with a mouse or a pen. A finger scrolls the page, except on the card's handle.

const FAR_ENOUGH = 8; // px before a press becomes a drag

/**
 * Let `card` be dragged onto elements with `data-pile` inside `root`; `drop` hears which pile.
 * @param {HTMLElement} card
 * @param {HTMLElement} handle
 * @param {HTMLElement} root
 * @param {(pile: string) => void} drop
 */
export function draggable(card, handle, root, drop) {
  card.addEventListener("pointerdown", (start) => {
    const onHandle = start.target instanceof Node && handle.contains(start.target);
    if (start.button || !start.isPrimary || (start.pointerType === "touch" && !onHandle)) return;
    let dragging = false;
    const listening = new AbortController();
    const { signal } = listening;
    const { left, top } = card.getBoundingClientRect();
    card.style.transformOrigin = `${start.clientX - left}px ${start.clientY - top}px`;
    card.setPointerCapture(start.pointerId);

    /** @param {PointerEvent} event */
    const pileUnder = (event) => {
      const below = document.elementsFromPoint(event.clientX, event.clientY);
      const piles = below.map((element) => element.closest("[data-pile]"));
      return piles.find((pile) => pile instanceof HTMLElement && root.contains(pile)) ?? null;
    };

    /** @param {PointerEvent} event */
    const follow = (event) => {
      const [x, y] = [event.clientX - start.clientX, event.clientY - start.clientY];
      dragging ||= Math.hypot(x, y) > FAR_ENOUGH;
      if (!dragging) return;
      card.classList.add("ck-dragged");
      card.style.transform = `translate(${x}px, ${y}px) scale(0.5)`; // small, to see where it lands
      mark(pileUnder(event));
    };

    /** @param {Element | null} over */
    const mark = (over) => {
      for (const pile of root.querySelectorAll("[data-pile]")) {
        pile.classList.toggle("ck-over", pile === over);
      }
    };

    const end = () => {
      listening.abort();
      card.classList.remove("ck-dragged");
      card.style.transform = "";
      mark(null);
    };

    card.addEventListener("pointermove", follow, { signal });
    card.addEventListener("pointercancel", end, { signal });
    card.addEventListener(
      "pointerup",
      (event) => {
        const pile = dragging ? pileUnder(event) : null;
        end();
        if (pile instanceof HTMLElement) drop(pile.dataset.pile ?? "");
      },
      { signal },
    );
    addEventListener("keydown", (event) => event.key === "Escape" && end(), { signal });
  });
}
