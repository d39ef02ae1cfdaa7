import type { Page } from "playwright/test";
import { atRest } from "../checks/at-rest.ts";
import { layoutFaults } from "../checks/layout-faults.ts";

/** One state of the journey, as it is seen without scrolling. */
export interface Look {
  readonly words: number;
  /** Letters, digits and marks of these words. */
  readonly characters: number;
  /** Where the primary button ends, in CSS px from the top of the window. */
  readonly buttonEnd: number;
  /** What does not fit, and a button that is not in sight. */
  readonly faults: readonly string[];
}

/**
 * Counts the visible words of the page, and finds its primary button. The header, the list of steps, the key and the codes
 * are not counted, nor is what only screen readers say. A number counts as one digit.
 */
export async function lookAtStep(page: Page): Promise<Look> {
  await atRest(page);
  const { faults, ...counts } = await page.evaluate(() => {
    window.scrollTo(0, 0);
    const main = document.querySelector("main") ?? document.body;
    const seen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    function heardOnly(element: Element): boolean {
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        if (getComputedStyle(at).clipPath !== "none") return true;
      }
      return false;
    }
    const apart = "ol[aria-label], code";
    let said = "";
    const found: string[] = [];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.nodeValue ?? "";
      const parent = node.parentElement;
      if (parent === null || !/[\p{L}\p{N}]/u.test(text) || !seen(parent) || heardOnly(parent)) continue;
      if (parent.closest(apart) !== null) continue;
      // A long name that may break is one word all the same.
      said += (node.previousSibling?.nodeName === "WBR" ? "" : " ") + text;
    }
    for (const element of main.querySelectorAll("*")) {
      const hides = /hidden|clip/u.test(getComputedStyle(element).overflowY);
      const hidden = element.scrollHeight - element.clientHeight > 1;
      if (
        hides &&
        hidden &&
        element.textContent !== "" &&
        element.closest(apart) === null &&
        seen(element) &&
        !heardOnly(element)
      )
        found.push(`"${element.textContent?.trim().slice(0, 40)}" is cut off at its foot`);
    }
    const primary = [...main.querySelectorAll("[class*=primary]")].filter(seen).at(-1);
    const box = primary?.getBoundingClientRect();
    if (primary === undefined || box === undefined) found.push("there is no primary button");
    else {
      const over = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      const inside =
        box.top >= 0 && box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight + 0.5;
      if (!inside || over === null || !primary.contains(over))
        found.push(`"${primary.textContent}" is not in sight: it ends at ${Math.round(box.bottom)} px`);
    }
    const words = said.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
    return {
      words: words.length,
      characters: words.join("").replaceAll(/\p{N}+/gu, "0").length,
      buttonEnd: Math.round(box?.bottom ?? 0),
      faults: found,
    };
  });
  return { ...counts, faults: [...faults, ...(await layoutFaults(page))] };
}
