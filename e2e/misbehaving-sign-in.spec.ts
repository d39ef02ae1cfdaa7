import * as network from "./fixtures/behaviours.ts";
import { expect, test } from "./fixtures/network-test.ts";
import { USER } from "./fixtures/walk.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

test.beforeEach(({ watch }) =>
  watch.expectRefusals("ERR_", "status of 409", "status of 429", "status of 503"),
);

test.describe("signing in", () => {
  for (const [name, behaviour] of [
    ["thirty seconds of silence", network.silence],
    ["one byte a second", network.drip],
  ] as const) {
    test(`meets ${name}: told after eight seconds, given up after thirty, password kept`, async ({
      page,
      lab,
      network: way,
    }) => {
      await page.clock.install();
      const signIn = await SignInPage.open(page);
      way.on("/oauth2/token", behaviour);
      const asked = page.waitForRequest((request) => request.url().endsWith("/oauth2/token"));
      await signIn.submit(USER, lab.password);
      await asked;
      await page.clock.runFor("00:09");
      await expect(page.getByText("Still waiting for the server.").first()).toBeAttached();
      await page.clock.runFor("00:22");
      await expect(page.getByRole("alert")).toContainText("No answer. Nothing was changed. Try again.");
      await expect(page.getByLabel("Password", { exact: true })).toHaveValue(lab.password);
      way.heal();
      await page.getByRole("button", { name: "Sign in", exact: true }).click();
      await expect(page.getByRole("heading", { name: "Your MFA", level: 1 })).toBeVisible();
    });
  }

  test("meets what is not HTTP: the address and the certificate are to be checked", async ({
    page,
    lab,
    network: way,
  }) => {
    const signIn = await SignInPage.open(page);
    way.on("/oauth2/token", network.gibberish);
    await signIn.submit(USER, lab.password);
    await expect(page.getByRole("alert")).toContainText("Check the address and the certificate");
    way.heal();
    await signIn.signIn(USER, lab.password);
  });

  test("meets 429 without Retry-After: thirty seconds are counted down, then it goes on", async ({
    page,
    lab,
    network: way,
  }) => {
    await page.clock.install();
    const signIn = await SignInPage.open(page);
    way.on("/oauth2/token", network.status(429));
    await signIn.submit(USER, lab.password);
    await expect(page.getByRole("timer")).toContainText(/(30|29) seconds/u);
    await page.clock.runFor("00:20");
    await expect(page.getByRole("timer")).toContainText(/\b(10|9|8) seconds/u);
    way.heal();
    await page.clock.runFor("00:12");
    await expect(page.getByRole("timer")).toHaveCount(0);
    await signIn.signIn(USER, lab.password);
  });
});
