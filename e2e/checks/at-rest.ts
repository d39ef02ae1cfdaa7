import type { Page } from "playwright/test";

/**
 * Waits until the page has come to rest: what was due is rendered, the focus is where the page wants it, and whatever fades or
 * slides in has arrived. Nothing in it goes by the page's clock, which a test may have stopped.
 */
export function atRest(page: Page): Promise<void> {
  return page.evaluate(async () => {
    await new Promise<void>((painted) => {
      const frame = new ResizeObserver(() => {
        frame.disconnect();
        painted();
      });
      frame.observe(document.documentElement);
    });
    // Behind all that React has put off, its effects too.
    await scheduler.postTask(() => {}, { priority: "background" });
    const arriving = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    // One that was taken away meanwhile has ended as well.
    await Promise.allSettled(arriving.map(({ finished }) => finished));
  });
}
