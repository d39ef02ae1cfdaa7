import type { Page } from "playwright/test";
import { drip, gibberish, resetFirst } from "./fixtures/behaviours.ts";
import { expect, test } from "./fixtures/network-test.ts";
import { stopClock } from "./fixtures/stop-clock.ts";
import { USER, walkToConfirm } from "./fixtures/walk.ts";
import { AccountPage } from "./pages/account-page.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

/** How often the page asked for acceptMfa, whatever the browser made of it. */
function countAccepts(page: Page): () => number {
  let count = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/acceptMfa")) count += 1;
  });
  return () => count;
}

test.beforeEach(({ watch }) => watch.expectRefusals("ERR_", "status of 409"));

test.describe("signing in", () => {
  test("meets one byte a second: told after eight seconds, given up after thirty, password kept", async ({
    page,
    lab,
    network,
  }) => {
    await page.clock.install();
    const signIn = await SignInPage.open(page);
    network.on("/oauth2/token", drip);
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

  test("meets what is not HTTP: the connection is to be checked", async ({ page, lab, network }) => {
    const signIn = await SignInPage.open(page);
    network.on("/oauth2/token", gibberish);
    await signIn.submit(USER, lab.password);
    await expect(signIn.alert).toContainText("Check your connection");
    network.heal();
    await signIn.signIn(USER, lab.password);
  });
});

test.describe("the code", () => {
  test("that the browser sends again by itself is not called finished by somebody else", async ({
    page,
    lab,
    network,
  }) => {
    const { phone, step } = await walkToConfirm(page, lab);
    const asked = countAccepts(page);
    network.on("/acceptMfa", resetFirst());
    await step.confirm(phone.codeAt(lab.clock.now()));
    expect(asked()).toBe(1);
    expect(lab.requests.posts("/acceptMfa"), "Chromium repeats a POST after a reset").toBe(2);
  });
});
