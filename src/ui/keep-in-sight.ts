const ROOM_PX = 16;

/**
 * Brings an element into what is left of the window above an on-screen keyboard. `scrollIntoView` alone does not know
 * the keyboard where it lies over the page (Safari on iOS); `visualViewport` does.
 */
export function keepInSight(element: Element): void {
  element.scrollIntoView({ block: "nearest" });
  const seen = window.visualViewport;
  if (seen === null) return;
  const below = element.getBoundingClientRect().bottom + ROOM_PX - (seen.offsetTop + seen.height);
  if (below > 0) window.scrollBy({ top: below });
}
