import type { Page, Route } from "playwright/test";
import type { Lab } from "./fixtures/lab.ts";
import { expect, test } from "./fixtures/test.ts";
import { USER, walkToScan } from "./fixtures/walk.ts";
import { CodesStep } from "./pages/codes-step.ts";
import type { GetReadyStep } from "./pages/get-ready-step.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

/** The files of the steps after the QR code, by the names that the build gives them. */
const LATER = "**/assets/later*";
const said = (page: Page) => page.getByRole("status").filter({ hasText: "could not be loaded" });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const cut = (route: Route) => route.abort("connectionreset");
const gone = (route: Route) => route.fulfill({ status: 404 });

async function walkToReady(page: Page, lab: Lab): Promise<GetReadyStep> {
  const account = await (await SignInPage.open(page)).signIn(USER, lab.password);
  return account.setUp();
}

test.beforeEach(({ watch }) => watch.expectRefusals("ERR_", "status of 404"));

test("steps that do not come leave the secret where it is, and go on with it later", async ({
  page,
  lab,
}) => {
  await page.clock.install();
  await page.route(LATER, cut);
  const scan = await walkToScan(page, lab);
  const phone = await scan.scan();
  await button(page, "Continue").click();
  await expect(button(page, "Continue")).toHaveAttribute("aria-busy", "true");
  await expect(async () => {
    await page.clock.runFor("00:02");
    await expect(said(page)).toContainText("What you see here stays", { timeout: 100 });
  }).toPass({ intervals: [20] });
  expect(await scan.readKey()).toBe(phone.secret);
  await page.unroute(LATER);
  await button(page, "Try again").click();
  const codes = await CodesStep.arrived(page);
  const done = await (await codes.saveAndContinue()).confirm(phone.codeAt(lab.clock.now()));
  expect(await lab.api.mfaEnabled(USER)).toBe(true);
  await done.leave();
});

test("steps that come late are waited for, without a second click", async ({ page, lab }) => {
  let opened = false;
  await page.route(LATER, (route) => (opened ? route.continue() : cut(route)));
  await walkToScan(page, lab);
  await button(page, "Continue").click();
  opened = true;
  await CodesStep.arrived(page);
});

test("a new version just after the QR code is told with the secret in sight", async ({ page, lab }) => {
  await page.route(LATER, (route) => (route.request().method() === "HEAD" ? route.continue() : gone(route)));
  const scan = await walkToScan(page, lab);
  const phone = await scan.scan();
  await expect(said(page)).toContainText("delete the entry");
  expect(await scan.readKey()).toBe(phone.secret);
  await expect(button(page, "Continue")).toHaveAttribute("aria-disabled", "true");
  expect(await lab.api.mfaEnabled(USER)).toBe(false);
  await button(page, "Load the page again").click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

test("a new version before Start is told before there is a secret", async ({ page, lab }) => {
  await page.route(LATER, gone);
  await walkToReady(page, lab);
  await expect(said(page)).toBeVisible();
  await expect(button(page, "Start")).toHaveCount(0);
  expect(lab.requests.posts("enableMfa")).toBe(0);
});
