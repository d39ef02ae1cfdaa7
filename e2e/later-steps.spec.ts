import { cut, gone, goneButAskedFor, LATER } from "./fixtures/missing-parts.ts";
import { expect, test } from "./fixtures/test.ts";
import { USER, walkToReady, walkToScan } from "./fixtures/walk.ts";
import { CodesStep } from "./pages/codes-step.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

test.beforeEach(({ watch }) => watch.expectRefusals("ERR_", "status of 404"));

test("steps that do not come leave the secret where it is, and go on with it later", async ({
  page,
  lab,
}) => {
  await page.clock.install();
  await page.route(LATER, cut);
  const scan = await walkToScan(page, lab);
  const phone = await scan.scan();
  await scan.continueButton.click();
  await expect(scan.continueButton).toHaveAttribute("aria-busy", "true");
  await expect(async () => {
    await page.clock.runFor("00:02");
    await expect(scan.stays).toBeVisible({ timeout: 100 });
  }).toPass({ intervals: [20] });
  expect(await scan.readKey()).toBe(phone.secret);
  await page.unroute(LATER);
  await scan.tryAgain();
  const codes = await CodesStep.arrived(page);
  const done = await (await codes.saveAndContinue()).confirm(phone.codeAt(lab.clock.now()));
  expect(await lab.api.mfaEnabled(USER)).toBe(true);
  await done.leave();
});

test("steps that come late are waited for, without a second click", async ({ page, lab }) => {
  let opened = false;
  let cuts = 0;
  await page.route(LATER, (route) => {
    if (opened) return route.continue();
    cuts += 1;
    return cut(route);
  });
  const scan = await walkToScan(page, lab);
  await scan.continueButton.click();
  expect(cuts, "they did not come at first").toBeGreaterThan(0);
  opened = true;
  await CodesStep.arrived(page);
});

test("a new version just after the QR code is told with the secret in sight", async ({ page, lab }) => {
  await page.route(LATER, goneButAskedFor);
  const scan = await walkToScan(page, lab);
  const phone = await scan.scan();
  await expect(scan.deleteEntry).toBeVisible();
  expect(await scan.readKey()).toBe(phone.secret);
  await expect(scan.continueButton).toHaveAttribute("aria-disabled", "true");
  expect(await lab.api.mfaEnabled(USER)).toBe(false);
  await scan.loadAgain();
  await SignInPage.arrived(page);
});

test("a new version before Start is told before there is a secret", async ({ page, lab }) => {
  await page.route(LATER, gone);
  const ready = await walkToReady(page, lab);
  await expect(ready.laterStepsMissing).toBeVisible();
  await expect(ready.start).toHaveCount(0);
  expect(lab.requests.posts("/enableMfa")).toBe(0);
});
