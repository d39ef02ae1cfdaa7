/** Gives the focus to what is missing and brings it to the middle: it may lie below a bar, out of sight of who pressed. */
export function focusInSight(element: HTMLElement | null | undefined): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: "center" });
}
