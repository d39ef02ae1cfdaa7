import type { Page } from "playwright/test";
import { expect, test } from "./fixtures/test.ts";
import { walkToAccount, walkToScan } from "./fixtures/walk.ts";
import { AccountPage } from "./pages/account-page.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

/** Places that may show a secret while its step is on screen. */
const ON_SCREEN = new Set(["the document", "form fields"]);

/** Every place of the browser where a secret could stay behind, as one text each. */
async function residueOf(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const cacheNames = await caches.keys();
    const databases = await indexedDB.databases();
    // By number: the entries of a store do not tell those with names such as "key".
    const written = (store: Storage) =>
      Array.from({ length: store.length }, (_, at) => {
        const name = store.key(at) ?? "";
        return `${name}=${store.getItem(name) ?? ""}`;
      }).join("\n");
    const workers = await navigator.serviceWorker.getRegistrations();
    return {
      "the document": document.documentElement.outerHTML,
      "form fields": [...document.querySelectorAll("input, textarea")]
        .map((field) => ("value" in field ? String(field.value) : ""))
        .join("\n"),
      "the address": location.href,
      "history.state": JSON.stringify(history.state),
      "the title": document.title,
      localStorage: written(localStorage),
      sessionStorage: written(sessionStorage),
      cookies: document.cookie,
      "window.name": window.name,
      caches: cacheNames.join("\n"),
      indexedDB: JSON.stringify(databases),
      "service workers": workers.map(({ scope }) => scope).join("\n"),
      // Names only: the times beside them are long rows of digits in which any code can be found.
      "performance entries": performance
        .getEntries()
        .map(({ name }) => name)
        .join("\n"),
    };
  });
}

/** None of these secrets is in any place of the browser but those left out. */
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
  const scan = await (await walkToAccount(page, lab)).setUp();
  const key = await scan.readKey();
  const phone = await scan.scan();
  await expectNothing(page, [lab.password, key], ON_SCREEN);
  const codes = await scan.continue();
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
  expect(addresses).toContain("/acceptMfa");
  for (const secret of secrets) expect(addresses.includes(secret)).toBe(false);
});

test("the search for secrets finds one in each place", async ({ page }) => {
  await SignInPage.open(page);
  const secret = "GEZDGNBVGY3TQOJQ";
  await expectNothing(page, [secret]);
  const found = new Set<string>();
  await page.evaluate(async (planted) => {
    document.body.append(planted.slice(0, 4), document.createElement("wbr"), planted.slice(4));
    document.querySelector("input")?.setAttribute("value", "");
    for (const field of document.querySelectorAll("input")) field.value = planted;
    history.replaceState({ key: planted }, "", `?key=${planted}`);
    document.title = planted;
    // The places that the app never writes to: all of them are looked into.
    Reflect.get(globalThis, "localStorage").setItem("key", planted);
    Reflect.get(globalThis, "sessionStorage").setItem("key", planted);
    document.cookie = `key=${planted}`;
    window.name = planted;
    await Reflect.get(globalThis, "caches").open(planted);
    await new Promise((done) => {
      Reflect.get(globalThis, "indexedDB").open(planted).onsuccess = done;
    });
    performance.mark(planted);
  }, secret);
  for (const [place, text] of Object.entries(await residueOf(page))) {
    if (text.replaceAll(/<[^>]*>/gu, "").includes(secret)) found.add(place);
  }
  // A worker that the policy does not let in cannot be planted.
  expect([...found, "service workers"].toSorted()).toEqual(Object.keys(await residueOf(page)).toSorted());
  await expect(expectNothing(page, [secret])).rejects.toThrow("a secret is in");
});

test("leaving or signing out in the middle wipes the secrets, and Back does not bring them", async ({
  page,
  lab,
}) => {
  const first = await (await walkToAccount(page, lab)).setUp();
  const firstKey = await first.readKey();
  const account = await first.cancelToAccount();
  await expectNothing(page, [firstKey]);
  const second = await account.setUp();
  const key = await second.readKey();
  await second.chooseSignOut();
  await second.asksBeforeLeaving("unfinished");
  await second.leaveAnyway();
  await SignInPage.arrived(page);
  await expectNothing(page, [firstKey, key, lab.password]);
  await page.goBack();
  await SignInPage.arrived(page);
  await expect(new AccountPage(page).heading).toHaveCount(0);
  await expectNothing(page, [firstKey, key, lab.password]);
});

test("hiding secrets covers the QR code and the key until they are shown again", async ({ page, lab }) => {
  const scan = await walkToScan(page, lab);
  const shown = await scan.readWholePage();
  expect(shown).toContain(await scan.readKey());
  await scan.hideSecrets();
  await expect(scan.key).toBeHidden();
  expect(await scan.readWholePage()).toBe("");
  await scan.showSecrets();
  await expect(scan.key).toBeVisible();
  await expect.poll(() => scan.readWholePage()).toBe(shown);
});
