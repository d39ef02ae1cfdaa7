import { chromiumLaunch } from "./fixtures/browser.ts";
import { expect, test } from "./fixtures/test.ts";
import { walkToScan } from "./fixtures/walk.ts";

// As on a desktop: the bar takes room where a page is longer than the window.
test.use({
  viewport: { width: 1280, height: 720 },
  launchOptions: { ...chromiumLaunch(), ignoreDefaultArgs: ["--hide-scrollbars"] },
});

declare global {
  interface Window {
    /** Where the QR code began on its line, frame by frame. */
    qrEdges: Set<number>;
  }
}

test("nothing moves sideways while the QR code and what stands beside it arrive", async ({ page, lab }) => {
  await page.addInitScript(() => {
    window.qrEdges = new Set();
    const look = () => {
      for (const code of document.querySelectorAll("main svg[role=img]")) {
        const { left, width } = code.getBoundingClientRect();
        // The encoder's first run is drawn where nobody sees it.
        if (width > 0) window.qrEdges.add(left);
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await walkToScan(page, lab);
  const bar = await page.evaluate(() => window.innerWidth - document.documentElement.clientWidth);
  expect(bar, "the window has a bar that takes room").toBeGreaterThan(0);
  expect(await page.evaluate(() => [...window.qrEdges])).toHaveLength(1);
});
