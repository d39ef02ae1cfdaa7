import type { Locator } from "playwright/test";
import { phoneNamed } from "./fixtures/browser.ts";
import { expect, test } from "./fixtures/test.ts";
import { walkToCodes, walkToConfirm, walkToScan, wrongCode } from "./fixtures/walk.ts";

/** Chromium on Linux has no share sheet: this one takes the file and remembers it for the test. */
const sheet = () => {
  Object.assign(navigator, {
    canShare: () => true,
    share: async ({ files }: { files: File[] }) => {
      document.documentElement.dataset["shared"] = `${files[0]?.name}\n${await files[0]?.text()}`;
    },
  });
};

test.describe("on a touch phone", () => {
  test.use(phoneNamed("Pixel 7"));

  test("the app link comes first and the QR code is folded away", async ({ page, lab }) => {
    const scan = await walkToScan(page, lab);
    await expect(scan.headingOnPhone).toBeVisible();
    const key = await scan.readKey();
    expect(await scan.appLink.getAttribute("href")).toContain(`secret=${key}`);
    await expect(scan.qr.filter({ visible: true })).toHaveCount(0);
    await scan.unfoldQr();
    expect((await scan.scan()).secret).toBe(key);
  });

  test("the codes file goes to the share sheet, and that counts as saving", async ({ page, lab }) => {
    await page.addInitScript(sheet);
    const { step } = await walkToCodes(page, lab);
    await expect(step.saved).toBeDisabled();
    await step.share();
    await expect(step.shared).toBeVisible();
    const shared = (await page.locator("html").getAttribute("data-shared")) ?? "";
    expect(shared).toMatch(/^scratch-codes_.*\.txt\n/u);
    for (const code of await step.codes()) expect(shared).toContain(`${code.slice(0, 4)} ${code.slice(4)}`);
    await step.continue();
  });

  test("the buttons stand at the foot of the screen, on a short page and at the end too", async ({
    page,
    lab,
  }) => {
    await page.setViewportSize({ width: 360, height: 900 });
    const { phone, step } = await walkToConfirm(page, lab);
    const underIt = async (button: Locator) => {
      const box = await button.boundingBox();
      return 900 - (box === null ? 0 : box.y + box.height);
    };
    await expect.poll(() => underIt(step.wayBack)).toBeLessThan(24);
    const done = await step.confirm(phone.codeAt(lab.clock.now()));
    await expect.poll(() => underIt(done.done)).toBeLessThan(24);
  });

  test("field and error stay in sight above the keyboard on the screen", async ({ page, lab, watch }) => {
    watch.expectRefusals(400);
    const { phone, step: codes } = await walkToCodes(page, lab);
    const step = await codes.saveAndContinue();
    await step.field.focus();
    // What is left above the keyboard of a small phone; index.html asks for it with interactive-widget.
    await page.setViewportSize({ width: 390, height: 300 });
    await step.confirmWrongly(wrongCode(phone, lab.clock.now()));
    await expect(step.field).toBeInViewport({ ratio: 1 });
    await expect(step.alert.first()).toBeInViewport({ ratio: 1 });
  });
});
