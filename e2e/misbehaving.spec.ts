import type { Page } from "playwright/test";
import type { Lab } from "./fixtures/lab.ts";
import * as network from "./fixtures/behaviours.ts";
import { expect, test } from "./fixtures/network-test.ts";
import { USER, walkToConfirm } from "./fixtures/walk.ts";
import type { GetReadyStep } from "./pages/get-ready-step.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

const BROKEN = ["ERR_", "status of 409", "status of 429", "status of 503"];

async function walkToReady(page: Page, lab: Lab): Promise<GetReadyStep> {
  const account = await (await SignInPage.open(page)).signIn(USER, lab.password);
  return account.setUp();
}

/** How often the page asked for acceptMfa, whatever the browser made of it. */
function countAccepts(page: Page): () => number {
  let count = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/acceptMfa")) count += 1;
  });
  return () => count;
}

test.beforeEach(({ watch }) => watch.expectRefusals(...BROKEN));

test.describe("Start", () => {
  for (const [name, behaviour, words] of [
    ["a reset in the body", network.resetInBody, /broke off|cannot be reached/u],
    ["JSON that is cut off", network.truncated, /broke off/u],
    ["a portal", network.portal, /did not come from the appliance/u],
    ["a reset", network.resetAfter, /cannot be reached/u],
  ] as const) {
    test(`meets ${name}: nothing is shown, and the next Start works`, async ({ page, lab, network: way }) => {
      const ready = await walkToReady(page, lab);
      way.on("/enableMfa", behaviour);
      await ready.start.click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText(words);
      await expect(page.getByRole("img", { name: /QR code/u })).toHaveCount(0);
      expect(await page.title()).not.toContain("taken");
      way.heal();
      const scan = await ready.begin();
      expect((await scan.scan()).secret).toBe(await scan.readKey());
    });
  }
});

test.describe("the code", () => {
  test("that turned MFA on is found done when the answer was reset", async ({ page, lab, network: way }) => {
    const { phone, step } = await walkToConfirm(page, lab);
    const asked = countAccepts(page);
    way.on("/acceptMfa", network.resetAfter);
    await step.confirm(phone.codeAt(lab.clock.now()));
    expect(asked(), "asked by the page; the browser may have sent it again").toBe(1);
  });

  test("that the browser sends again by itself is not called finished by somebody else", async ({
    page,
    lab,
    network: way,
  }) => {
    const { phone, step } = await walkToConfirm(page, lab);
    const asked = countAccepts(page);
    way.on("/acceptMfa", network.resetFirst());
    await step.confirm(phone.codeAt(lab.clock.now()));
    expect(asked()).toBe(1);
    expect(lab.requests.posts("/acceptMfa"), "Chromium repeats a POST after a reset").toBe(2);
  });

  test("that turned MFA on is found done after thirty seconds of silence", async ({
    page,
    lab,
    network: way,
  }) => {
    await page.clock.install();
    const { phone, step } = await walkToConfirm(page, lab);
    way.on("/acceptMfa", network.silenceAfter);
    await step.field.fill(phone.codeAt(lab.clock.now()));
    await expect.poll(() => lab.requests.posts("/acceptMfa")).toBe(1);
    await page.clock.runFor("00:09");
    await expect(page.getByText("Still waiting for the server.", { exact: false }).first()).toBeAttached();
    await page.clock.runFor("00:22");
    await expect(page.getByRole("heading", { name: "MFA is on", level: 1 })).toBeVisible();
    expect(lab.requests.posts("/acceptMfa")).toBe(1);
  });

  test("that must wait is cleared; the wait is counted down and nothing is sent by itself", async ({
    page,
    lab,
    network: way,
  }) => {
    await page.clock.install();
    const { phone, step } = await walkToConfirm(page, lab);
    way.on("/acceptMfa", network.status(429, { "retry-after": "40" }));
    await step.field.fill(phone.codeAt(lab.clock.now()));
    await expect(page.getByRole("timer")).toContainText(/(40|39) seconds/u);
    await expect(step.field).toHaveValue("");
    way.heal();
    await page.clock.runFor("00:20");
    await expect(page.getByRole("timer")).toContainText(/\b(20|19|18) seconds/u);
    await page.clock.runFor("00:22");
    await expect(page.getByRole("timer")).toHaveCount(0);
    expect(lab.requests.posts("/acceptMfa"), "the proxy had the only one").toBe(0);
    lab.clock.advanceSeconds(60);
    await step.confirm(phone.codeAt(lab.clock.now()));
  });

  test("to which a portal answers is not done, whatever the portal says", async ({
    page,
    lab,
    network: way,
  }) => {
    const { phone, step } = await walkToConfirm(page, lab);
    way.on("/acceptMfa", network.portal);
    await step.confirmWrongly(phone.codeAt(lab.clock.now()));
    await expect(page.getByRole("heading", { name: "MFA is on" })).toHaveCount(0);
    expect(await lab.api.mfaEnabled(USER)).toBe(false);
  });

  test("whose fate cannot be read stays open until it can", async ({ page, lab, network: way }) => {
    const { phone, step } = await walkToConfirm(page, lab);
    const asked = countAccepts(page);
    way.on("/acceptMfa", network.resetAfter);
    way.on(await lab.api.userId(USER), network.status(503, { "retry-after": "60" }));
    await step.field.fill(phone.codeAt(lab.clock.now()));
    await expect(page.getByText("We don't know yet")).toBeVisible();
    await expect(page.getByRole("button", { name: "Check again" })).not.toHaveAttribute(
      "aria-disabled",
      "true",
    );
    way.heal();
    await page.getByRole("button", { name: "Check again" }).click();
    await expect(page.getByRole("heading", { name: "MFA is on", level: 1 })).toBeVisible();
    expect(asked()).toBe(1);
  });
});

test("reading the state meets a cut connection, says so, and tries again by a click", async ({
  page,
  lab,
  network: way,
}) => {
  const signIn = await SignInPage.open(page);
  way.on("/users", network.gibberish);
  await signIn.submit(USER, lab.password);
  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toContainText("the newest state cannot be shown", { timeout: 15_000 });
  await expect(page.getByText("MFA is off")).toHaveCount(0);
  way.heal();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("MFA is off", { exact: true })).toBeVisible();
});
