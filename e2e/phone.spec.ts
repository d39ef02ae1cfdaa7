import { devices } from "playwright/test";
import { expect, test } from "./fixtures/test.ts";
import { USER, walkToScan } from "./fixtures/walk.ts";

const { defaultBrowserType: _engine, ...phone } = devices["Pixel 7"] ?? {};

test.use(phone);

test("on a touch phone the app link comes first and the QR code is folded away", async ({ page, lab }) => {
  const scan = await walkToScan(page, lab);
  await expect(page.getByRole("heading", { name: "Add the account to your app", level: 1 })).toBeVisible();
  const link = page.getByRole("link", { name: "Open in authenticator app" });
  const key = await scan.readKey();
  expect(await link.getAttribute("href")).toContain(`secret=${key}`);
  await expect(scan.qr.filter({ visible: true })).toHaveCount(0);
  await page.getByText("Show QR code").click();
  expect((await scan.scan()).secret).toBe(key);
});

test("the way on a phone leads to MFA as well", async ({ page, lab }) => {
  const scan = await walkToScan(page, lab);
  await page.getByText("Show QR code").click();
  const authenticator = await scan.scan();
  const confirm = await (await scan.next()).saveAndContinue();
  await confirm.confirm(authenticator.codeAt(lab.clock.now()));
  expect(await lab.api.mfaEnabled(USER)).toBe(true);
});
