import type { Page } from "playwright/test";

/**
 * What hides a part of what has the focus: the edge of the window, or something over it; null when the whole is in sight
 * (WCAG 2.4.12). Looked at are the middle and four points near the corners, which may be round.
 */
export async function focusFault(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const what = `${element.tagName.toLowerCase()} "${element.textContent?.trim().slice(0, 30) ?? ""}"`;
    if (top < -0.5 || left < -0.5 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5)
      return `${what} lies from ${Math.round(top)} to ${Math.round(bottom)} px of ${innerHeight}`;
    const edge = Math.min(6, (right - left) / 4, (bottom - top) / 4);
    const points = [
      [(left + right) / 2, (top + bottom) / 2],
      [left + edge, top + edge],
      [right - edge, top + edge],
      [left + edge, bottom - edge],
      [right - edge, bottom - edge],
    ] as const;
    for (const [x, y] of points) {
      const over = document.elementFromPoint(x, y);
      if (over === null || !(element.contains(over) || over.contains(element)))
        return `${what} is covered by ${over?.outerHTML.slice(0, 60) ?? "nothing"}`;
    }
    return null;
  });
}

/** What the ring of what has the focus lacks: 2 px all round (WCAG 2.4.13; its colour is measured by tokens.test.ts). */
export async function ringFault(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const probe = document.createElement("i");
    probe.style.color = "var(--focus)";
    document.body.append(probe);
    const wanted = getComputedStyle(probe).color;
    probe.remove();
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const whole = outlineStyle === "solid" && Number.parseFloat(outlineWidth) >= 2;
    if (whole && outlineColor === wanted) return null;
    return `${element.outerHTML.slice(0, 60)} has ${outlineWidth} ${outlineStyle} ${outlineColor}`;
  });
}
