/** Left free below what is brought into sight. */
const ROOM_PX = 16;

/**
 * Brings an element into what is left of the window above an on-screen keyboard. `scrollIntoView` alone does not know
 * the keyboard where it lies over the page (Safari on iOS); `visualViewport` does.
 */
export function keepInSight(element: Element): void {
  element.scrollIntoView({ block: "nearest" });
  // Where a browser has none, nothing is known to lie over the page.
  const seen = window.visualViewport ?? { offsetTop: 0, height: window.innerHeight };
  const below = element.getBoundingClientRect().bottom + ROOM_PX - (seen.offsetTop + seen.height);
  if (below > 0) window.scrollBy({ top: below });
}

/** Leads into a field with what stands in it selected: there to be typed over. */
export function selectTyped(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}

/** Gives the focus to what is missing and brings it to the middle: it may lie below a bar, out of sight of who pressed. */
export function focusInSight(element: HTMLElement | null | undefined): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: "center" });
}
