import { expect, test } from "./fixtures/test.ts";
import { walkToCodes, walkToScan } from "./fixtures/walk.ts";

/** Chromium on Linux has no share sheet: this one takes the file and remembers it for the test. */
const sheet = () => {
  Object.assign(navigator, {
    canShare: () => true,
    share: async ({ files }: { files: File[] }) => {
      document.documentElement.dataset["shared"] = `${files[0]?.name}\n${await files[0]?.text()}`;
    },
  });
};

test.describe("on a phone whose browser shares files", () => {
  test.use({ viewport: { width: 390, height: 740 }, isMobile: true, hasTouch: true });

  test("the codes file goes to the share sheet, and that counts as saving", async ({ page, lab }) => {
    await page.addInitScript(sheet);
    const scan = await walkToScan(page, lab);
    const step = await scan.next();
    await expect(step.saved).toBeDisabled();
    await page.getByRole("button", { name: "Share", exact: true }).click();
    await expect(page.getByText("The file was handed on.")).toBeVisible();
    const shared = (await page.locator("html").getAttribute("data-shared")) ?? "";
    expect(shared).toMatch(/^scratch-codes_.*\.txt\n/u);
    for (const code of await step.codes()) expect(shared).toContain(code);
    await step.saved.check();
    await step.continue.click();
    await page.getByLabel("Six-digit code", { exact: true }).waitFor();
  });
});

test("on a computer there is no share button", async ({ page, lab }) => {
  await page.addInitScript(sheet);
  await walkToCodes(page, lab);
  await expect(page.getByRole("button", { name: "Download", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Share", exact: true })).toHaveCount(0);
});
