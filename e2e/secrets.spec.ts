import type { Page } from "playwright/test";
import { expect, test } from "./fixtures/test.ts";
import { residueOf } from "./fixtures/residue.ts";
import { USER } from "./fixtures/walk.ts";
import { AccountPage } from "./pages/account-page.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

/** Places that may show a secret while its step is on screen. */
const ON_SCREEN = new Set(["the document", "form fields"]);

async function expectNothing(page: Page, secrets: readonly string[], left: ReadonlySet<string> = new Set()) {
  for (const [place, text] of Object.entries(await residueOf(page))) {
    if (left.has(place)) continue;
    const squeezed = text.replaceAll(/<[^>]*>|[\s-]/gu, "");
    for (const secret of secrets) {
      const found = text.includes(secret) || squeezed.includes(secret);
      // Said without the secret itself: this line goes into logs.
      expect(found, `a secret is in ${place}`).toBe(false);
    }
  }
}

test("no secret is left behind anywhere", { tag: "@journey" }, async ({ page, lab, watch }) => {
  const answers: string[] = [];
  // Read on their way to the page: a body asked for afterwards may be gone, and the test would know nothing.
  await page.route("**/api/**", async (route) => {
    const response = await route.fetch();
    answers.push(await response.text());
    await route.fulfill({ response });
  });
  const account = await (await SignInPage.open(page)).signIn(USER, lab.password);
  const scan = await (await account.setUp()).begin();
  const key = await scan.readKey();
  const phone = await scan.scan();
  await expectNothing(page, [lab.password, key], ON_SCREEN);
  const codes = await scan.next();
  const list = await codes.codes();
  await expectNothing(page, [lab.password, key, ...list], ON_SCREEN);
  await expectNothing(page, [key], new Set(["form fields"]));
  const confirm = await codes.saveAndContinue();
  await expectNothing(page, [lab.password, key, ...list], new Set(["form fields"]));
  const code = phone.codeAt(lab.clock.now());
  const done = await confirm.confirm(code);
  // Calls that are still under way belong to the pages, no more to this test.
  await page.unrouteAll({ behavior: "ignoreErrors" });
  const tokens = answers.flatMap((text) =>
    [...text.matchAll(/"(?:access_token|refresh_token|token)":\s*"([^"]+)"/gu)].map(
      ([, token]) => token ?? "",
    ),
  );
  expect(tokens.length, "the test knows what to look for").toBeGreaterThanOrEqual(3);
  const secrets = [lab.password, key, code, ...list, ...tokens];
  await expectNothing(page, secrets);
  await done.leave();
  await expectNothing(page, secrets);
  for (const line of watch.lines) for (const secret of secrets) expect(line.includes(secret)).toBe(false);
  const addresses = lab.requests.all.map(({ path, search }) => path + decodeURIComponent(search)).join("\n");
  for (const secret of secrets) expect(addresses.includes(secret)).toBe(false);
});

test("the search for secrets can find one", async ({ page }) => {
  await SignInPage.open(page);
  await page.evaluate(() => history.replaceState({ key: "GEZDGNBVGY3TQOJQ" }, ""));
  await expect(expectNothing(page, ["GEZDGNBVGY3TQOJQ"])).rejects.toThrow("history.state");
});

test("signing out in the middle wipes the secrets, and Back does not bring them", async ({ page, lab }) => {
  const account = await (await SignInPage.open(page)).signIn(USER, lab.password);
  const scan = await (await account.setUp()).begin();
  const key = await scan.readKey();
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
  const again = await AccountPage.arrived(page);
  await expectNothing(page, [key]);
  await again.signOut();
  await page.goBack();
  await expectNothing(page, [key, lab.password]);
});

test("the QR code's name tells the account and never the key", async ({ page, lab }) => {
  const account = await (await SignInPage.open(page)).signIn(USER, lab.password);
  const scan = await (await account.setUp()).begin();
  const key = await scan.readKey();
  const name = (await scan.qr.getAttribute("aria-label")) ?? "";
  expect(name).toContain(USER);
  expect(name).not.toContain(key);
});

test("hiding secrets covers the QR code and the key until they are shown again", async ({ page, lab }) => {
  const account = await (await SignInPage.open(page)).signIn(USER, lab.password);
  const scan = await (await account.setUp()).begin();
  await page.getByRole("button", { name: "Hide secrets" }).click();
  await expect(scan.key).toBeHidden();
  expect(await scan.readQr()).toBe("");
  await page.getByRole("button", { name: "Show secrets" }).click();
  await expect(scan.key).toBeVisible();
  expect(await scan.readQr()).not.toBe("");
});
