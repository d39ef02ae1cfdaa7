import type { Page } from "playwright/test";
import { atRest } from "./at-rest.ts";

/**
 * What does not fit, as sentences: the page scrolls sideways, something sticks out of the window, a text is cut off.
 * Measured boxes, not screenshots; what scrolls in a box of its own and what ends in an ellipsis by design is no fault.
 */
export async function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const width = root.clientWidth;
    const faults: string[] = [];
    if (root.scrollWidth > width) faults.push(`the page scrolls sideways by ${root.scrollWidth - width} px`);

    const name = (element: Element) =>
      `${element.tagName.toLowerCase()} "${(element.textContent ?? "").trim().slice(0, 40)}"`;
    function clippedAway(element: Element): boolean {
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        if (getComputedStyle(at).clipPath !== "none") return true;
      }
      return false;
    }
    const unseen = (element: Element) =>
      !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
      clippedAway(element) ||
      element.closest("[aria-hidden=true]") !== null;
    const scrolls = (element: Element) => /auto|scroll/u.test(getComputedStyle(element).overflowX);
    function inScroller(element: Element): boolean {
      // What the body scrolls is the window.
      for (let at = element.parentElement; at !== null && at !== document.body; at = at.parentElement) {
        if (scrolls(at)) return true;
      }
      return false;
    }
    /** The box of an element and of the words in it, which may be wider. */
    function reach(element: Element, words: readonly ChildNode[]): { left: number; right: number } {
      const range = document.createRange();
      const boxes = words.map((node) => {
        range.selectNodeContents(node);
        return range.getBoundingClientRect();
      });
      const all = [...boxes, element.getBoundingClientRect()];
      return {
        left: Math.min(...all.map((box) => box.left)),
        right: Math.max(...all.map((box) => box.right)),
      };
    }
    /** "6-digit code" with "6-" at the end of a line. */
    function brokenAtHyphen(node: ChildNode): boolean {
      return [...(node.nodeValue ?? "").matchAll(/\p{N}-\p{L}+/gu)].some(({ index, 0: joined }) => {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + joined.length);
        return range.getClientRects().length > 1;
      });
    }
    const modal = document.querySelector("dialog[open]");
    for (const element of (modal ?? document.body).querySelectorAll("*")) {
      const words = [...element.childNodes].filter(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== "",
      );
      const seen = words.length > 0 || element.matches("a, button, input, select, summary, svg, img");
      if (!seen || unseen(element)) continue;
      const style = getComputedStyle(element);
      const hides = /hidden|clip/u.test(style.overflowX);
      const { left, right } = reach(element, hides ? [] : words);
      if ((right > width + 1 || left < -1) && !inScroller(element))
        faults.push(`${name(element)} sticks out`);
      // What is typed into a field scrolls in it; the example in an empty one has to fit.
      const typedInto = element instanceof HTMLInputElement && element.value !== "";
      const over = typedInto ? 0 : element.scrollWidth - element.clientWidth;
      if (over > 1 && hides && style.textOverflow !== "ellipsis") faults.push(`${name(element)} is cut off`);
      // A word that is wider than its button or field label runs over the edge of it.
      if (over > 1 && element.matches("button, label, summary, a") && style.display !== "inline") {
        if (style.overflowX === "visible") faults.push(`${name(element)} runs over by ${over} px`);
      }
      if (element.matches("label") && words.some(brokenAtHyphen))
        faults.push(`${name(element)} breaks after its number`);
    }
    return [...new Set(faults)];
  });
}

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

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Gives the page another size. Out of full screen first, where Chromium's shell has a fixed one. */
export async function resize(page: Page, size: Size): Promise<void> {
  await page.evaluate(async () => {
    if (document.fullscreenElement !== null) await document.exitFullscreen();
  });
  await page.setViewportSize(size);
  await atRest(page);
}
