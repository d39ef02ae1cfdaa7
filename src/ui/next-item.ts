/** Where a key leads from the focused item of a menu, round at both ends; `undefined` for keys that lead nowhere. */
export function nextItem<Item extends HTMLElement>(items: readonly Item[], key: string): Item | undefined {
  const focused = items.findIndex((item) => item === document.activeElement);
  switch (key) {
    case "ArrowDown":
      return items.at((focused + 1) % items.length);
    case "ArrowUp":
      return items.at(Math.max(focused, 0) - 1);
    case "Home":
      return items.at(0);
    case "End":
      return items.at(-1);
    default:
      return undefined;
  }
}
