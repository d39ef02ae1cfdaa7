import type { Page } from "playwright/test";
import * as behave from "./fixtures/behaviours.ts";
import { expect, test } from "./fixtures/network-test.ts";
import { stopClock } from "./fixtures/stop-clock.ts";
import { USER, walkToConfirm, walkToReady } from "./fixtures/walk.ts";
import { AccountPage } from "./pages/account-page.ts";
import { DoneStep } from "./pages/confirm-step.ts";
import { ScanStep } from "./pages/scan-step.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

/** How often the page asked for acceptMfa, whatever the browser made of it. */
function countAccepts(page: Page): () => number {
  let count = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/acceptMfa")) count += 1;
  });
  return () => count;
}

test.beforeEach(({ watch }) =>
  watch.expectRefusals("ERR_", "status of 409", "status of 429", "status of 503"),
);

test.describe("signing in", () => {
  for (const [name, behaviour] of [
    ["thirty seconds of silence", behave.silence],
    ["one byte a second", behave.drip],
  ] as const) {
    test(`meets ${name}: told after eight seconds, given up after thirty, password kept`, async ({
      page,
      lab,
      network,
    }) => {
      await page.clock.install();
      const signIn = await SignInPage.open(page);
      network.on("/oauth2/token", behaviour);
      const asked = page.waitForRequest((request) => request.url().endsWith("/oauth2/token"));
      await stopClock(page);
      await signIn.submit(USER, lab.password);
      await asked;
      await page.clock.runFor("00:07");
      await expect(signIn.stillWaiting).toHaveCount(0);
      await page.clock.runFor("00:02");
      await expect(signIn.stillWaiting).toBeAttached();
      await page.clock.runFor("00:22");
      await expect(signIn.alert).toContainText("The server didn't answer. Nothing has changed. Try again.");
      await expect(signIn.fields.password).toHaveValue(lab.password);
      network.heal();
      await page.clock.resume();
      await signIn.submitButton.click();
      await AccountPage.arrived(page);
    });
  }

  test("meets what is not HTTP: the connection is to be checked", async ({ page, lab, network }) => {
    const signIn = await SignInPage.open(page);
    network.on("/oauth2/token", behave.gibberish);
    await signIn.submit(USER, lab.password);
    await expect(signIn.alert).toContainText("Check your connection");
    network.heal();
    await signIn.signIn(USER, lab.password);
  });

  test("meets 429 without Retry-After: thirty seconds are counted down, then it goes on", async ({
    page,
    lab,
    network,
  }) => {
    await page.clock.install();
    const signIn = await SignInPage.open(page);
    network.on("/oauth2/token", behave.status(429));
    await stopClock(page);
    await signIn.submit(USER, lab.password);
    await expect(signIn.timer).toContainText("30 seconds");
    await page.clock.runFor("00:20");
    await expect(signIn.timer).toContainText(/\b10 seconds/u);
    network.heal();
    await page.clock.runFor("00:11");
    await expect(signIn.timer).toHaveCount(0);
    await page.clock.resume();
    await signIn.signIn(USER, lab.password);
  });
});

test.describe("Start", () => {
  for (const [name, behaviour, words] of [
    ["a reset in the body", behave.resetInBody, /cut off|Can't reach/u],
    ["JSON that is cut off", behave.truncated, /was cut off/u],
    ["a portal", behave.portal, /didn't come from this system/u],
    ["a reset", behave.resetAfter, /Can't reach/u],
  ] as const) {
    test(`meets ${name}: nothing is shown, and the next Start works`, async ({ page, lab, network }) => {
      const ready = await walkToReady(page, lab);
      network.on("/enableMfa", behaviour);
      await ready.start.click();
      await expect(ready.alert).toContainText(words);
      await expect(new ScanStep(page).qr).toHaveCount(0);
      expect(await page.title()).not.toContain("taken");
      network.heal();
      const scan = await ready.begin();
      expect((await scan.scan()).secret).toBe(await scan.readKey());
    });
  }
});

test.describe("the code", () => {
  test("that turned MFA on is found done when the answer was reset", async ({ page, lab, network }) => {
    const { phone, step } = await walkToConfirm(page, lab);
    const asked = countAccepts(page);
    network.on("/acceptMfa", behave.resetAfter);
    await step.confirm(phone.codeAt(lab.clock.now()));
    expect(asked(), "asked by the page; the browser may have sent it again").toBe(1);
  });

  test("that the browser sends again by itself is not called finished by somebody else", async ({
    page,
    lab,
    network,
  }) => {
    const { phone, step } = await walkToConfirm(page, lab);
    const asked = countAccepts(page);
    network.on("/acceptMfa", behave.resetFirst());
    await step.confirm(phone.codeAt(lab.clock.now()));
    expect(asked()).toBe(1);
    expect(lab.requests.posts("/acceptMfa"), "Chromium repeats a POST after a reset").toBe(2);
  });

  test("that turned MFA on is found done after thirty seconds of silence", async ({ page, lab, network }) => {
    await page.clock.install();
    const { phone, step } = await walkToConfirm(page, lab);
    network.on("/acceptMfa", behave.silenceAfter);
    await stopClock(page);
    await step.enter(phone.codeAt(lab.clock.now()));
    await expect.poll(() => lab.requests.posts("/acceptMfa")).toBe(1);
    await page.clock.runFor("00:09");
    await expect(step.stillChecking).toBeAttached();
    await page.clock.runFor("00:22");
    await page.clock.resume();
    await DoneStep.arrived(page);
    expect(lab.requests.posts("/acceptMfa")).toBe(1);
  });

  test("that must wait is cleared; the wait is counted down and nothing is sent by itself", async ({
    page,
    lab,
    network,
  }) => {
    await page.clock.install();
    const { phone, step } = await walkToConfirm(page, lab);
    network.on("/acceptMfa", behave.status(429, { "retry-after": "40" }));
    await stopClock(page);
    await step.enter(phone.codeAt(lab.clock.now()));
    await expect(step.timer).toContainText("40 seconds");
    await expect(step.field).toHaveValue("");
    network.heal();
    await page.clock.runFor("00:20");
    await expect(step.timer).toContainText(/\b20 seconds/u);
    await page.clock.runFor("00:21");
    await expect(step.timer).toHaveCount(0);
    await page.clock.resume();
    expect(lab.requests.posts("/acceptMfa"), "the proxy had the only one").toBe(0);
    lab.clock.advanceSeconds(60);
    await step.confirm(phone.codeAt(lab.clock.now()));
  });

  test("to which a portal answers is not done, whatever the portal says", async ({ page, lab, network }) => {
    const { phone, step } = await walkToConfirm(page, lab);
    network.on("/acceptMfa", behave.portal);
    await step.confirmWrongly(phone.codeAt(lab.clock.now()));
    await expect(new DoneStep(page).heading).toHaveCount(0);
    expect(await lab.api.mfaEnabled(USER)).toBe(false);
  });

  test("whose fate cannot be read stays open until it can", async ({ page, lab, network }) => {
    const { phone, step } = await walkToConfirm(page, lab);
    const asked = countAccepts(page);
    network.on("/acceptMfa", behave.resetAfter);
    network.on(await lab.api.userId(USER), behave.status(503, { "retry-after": "60" }));
    await step.enter(phone.codeAt(lab.clock.now()));
    await expect(step.outcomeUnknown).toBeVisible();
    await expect(step.checkAgainButton).not.toHaveAttribute("aria-disabled", "true");
    network.heal();
    await step.checkAgain();
    await DoneStep.arrived(page);
    expect(asked()).toBe(1);
  });
});

test("reading the state meets a cut connection, says so, and tries again by a click", async ({
  page,
  lab,
  network,
}) => {
  const signIn = await SignInPage.open(page);
  network.on("/users", behave.gibberish);
  const account = await signIn.signIn(USER, lab.password);
  await expect(account.alert).toContainText("Can't reach the server.");
  await expect(account.state("off")).toHaveCount(0);
  network.heal();
  await account.tryAgain();
  await account.says("off");
});
