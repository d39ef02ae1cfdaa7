import type { Locator } from "playwright/test";
import { atRest } from "./checks/at-rest.ts";
import { chromiumLaunch } from "./fixtures/browser.ts";
import { expect, test } from "./fixtures/test.ts";
import { walkToScan, wrongCode } from "./fixtures/walk.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

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

/** Left edge, upper edge and width, in whole pixels. */
async function placesOf(all: Locator): Promise<number[][]> {
  await atRest(all.page());
  return all.evaluateAll((boxes) =>
    boxes.map((box) => {
      const { left, top, width } = box.getBoundingClientRect();
      return [left, top + scrollY, width].map(Math.round);
    }),
  );
}

test("the card keeps its width through the wizard, and its buttons keep their places", async ({
  page,
  lab,
  watch,
}) => {
  watch.expectRefusals(400);
  const card = page.getByRole("main").locator("[data-card]");
  const widths = new Set<number | undefined>();
  const measure = async () => widths.add((await placesOf(card))[0]?.[2]);
  const scan = await walkToScan(page, lab);
  await measure();
  const phone = await scan.typeKey();
  const codes = await scan.continue();
  await measure();
  const buttons = page.getByRole("main").getByRole("button");
  const before = await placesOf(buttons);
  await codes.download();
  await expect(page.getByText("Check your downloads folder.")).toBeVisible();
  expect(await placesOf(buttons), "once the codes were downloaded").toEqual(before);
  await codes.wroteDownButton.click();
  expect(await placesOf(buttons), "once they were written down").toEqual(before);
  const confirm = await codes.continue();
  await measure();
  const [field] = await placesOf(confirm.field);
  await confirm.confirmWrongly(wrongCode(phone, lab.clock.now()));
  expect(await placesOf(confirm.field), "once a code was refused").toEqual([field]);
  await measure();
  expect([...widths]).toHaveLength(1);
});

test("at 200 % zoom the fields of the sign-in are as wide as its button", async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 360 });
  const signIn = await SignInPage.open(page);
  const [name, submit] = await Promise.all([signIn.fields.userName, signIn.submitButton].map(placesOf));
  expect([name?.[0]?.[0], name?.[0]?.[2]]).toEqual([submit?.[0]?.[0], submit?.[0]?.[2]]);
});

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
