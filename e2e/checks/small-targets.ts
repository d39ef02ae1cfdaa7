import type { Page } from "playwright/test";

/**
 * Controls that are smaller than a finger or a pointer needs (WCAG 2.5.8: 24 CSS px; with touch we want 44). The label
 * of a box to tick belongs to its target; a link in a sentence is as high as its line and is exempt there.
 */
export async function smallTargets(page: Page, leastPx: number): Promise<string[]> {
  return page.evaluate((least) => {
    const scope = document.querySelector("dialog[open]") ?? document;
    const controls = scope.querySelectorAll(
      "a[href], button, input, select, textarea, summary, [role=menuitem], [role=menuitemradio]",
    );
    const inSentence = (element: Element) =>
      element.matches("a") &&
      getComputedStyle(element).display.startsWith("inline") &&
      !element.matches("[class*=button]");
    return [...controls].flatMap((control) => {
      if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
      if (getComputedStyle(control).clipPath !== "none" || inSentence(control)) return [];
      const target = control.closest("label") ?? control;
      const { width, height } = target.getBoundingClientRect();
      if (Math.round(width) >= least && Math.round(height) >= least) return [];
      const name = control.getAttribute("aria-label") ?? control.textContent?.trim() ?? "";
      return [
        `${control.tagName.toLowerCase()} "${name.slice(0, 40)}" is ${width.toFixed(0)} x ${height.toFixed(0)}`,
      ];
    });
  }, leastPx);
}
