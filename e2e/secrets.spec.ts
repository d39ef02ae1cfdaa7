import type { Page } from "playwright/test";
import { readHeap } from "./checks/read-heap.ts";
import { expect, test } from "./fixtures/test.ts";
import { walkToAccount, walkToScan } from "./fixtures/walk.ts";
import { AccountPage } from "./pages/account-page.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

/** Places that may show a secret while its step is on screen. */
const ON_SCREEN = new Set(["the document", "form fields"]);

/** Every place of the browser where a secret could stay behind, as one text each. */
async function residueOf(page: Page): Promise<Record<string, string>> {
  const jar = await page.context().cookies();
  // Also those that no script reads.
  const cookies = jar.map(({ name, value }) => `${name}=${value}`).join("\n");
  const places = await page.evaluate(async () => {
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
  return { ...places, cookies };
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

interface Heard {
  readonly writes: readonly string[];
  readonly clipboard: number;
}

/** Listens, from the first script on, to everything that a page can be written down in. */
async function listen(page: Page): Promise<() => Promise<Heard>> {
  await page.addInitScript(() => {
    const writes: string[] = [];
    let clipboard = 0;
    const hear = (owner: object, name: string) => {
      const real: unknown = Reflect.get(owner, name);
      if (typeof real !== "function") return;
      Reflect.set(owner, name, function heard(this: unknown, ...args: unknown[]) {
        writes.push(`${name} ${JSON.stringify(args)}`);
        if (name === "writeText") clipboard += 1;
        return Reflect.apply(real, this, args);
      });
    };
    for (const name of ["pushState", "replaceState"]) hear(History.prototype, name);
    for (const name of ["setItem"]) hear(Storage.prototype, name);
    for (const name of ["add", "put"]) hear(Cache.prototype, name);
    hear(IDBFactory.prototype, "open");
    hear(Navigator.prototype, "sendBeacon");
    hear(BroadcastChannel.prototype, "postMessage");
    if (isSecureContext) hear(Object.getPrototypeOf(navigator.clipboard), "writeText");
    new MutationObserver(() => writes.push(`title ${document.title}`)).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    Reflect.set(globalThis, "heard", () => ({ writes, clipboard }));
  });
  return () =>
    page.evaluate(() => {
      const heard: unknown = Reflect.get(globalThis, "heard");
      const told: unknown = typeof heard === "function" ? heard() : null;
      const empty = { writes: [], clipboard: 0 };
      return typeof told === "object" && told !== null ? { ...empty, ...told } : empty;
    });
}

test("no secret is left behind anywhere", { tag: "@journey" }, async ({ page, lab, watch }) => {
  const answers: string[] = [];
  // Read on their way to the page: a body asked for afterwards may be gone, and the test would know nothing.
  await page.route("**/api/**", async (route) => {
    const response = await route.fetch();
    answers.push(await response.text());
    await route.fulfill({ response });
  });
  const urls: string[] = [];
  let downloads = 0;
  page.on("framenavigated", (frame) => urls.push(frame.url()));
  page.on("download", () => (downloads += 1));
  const heard = await listen(page);
  const scan = await (await walkToAccount(page, lab)).setUp();
  const key = await scan.readKey();
  const phone = await scan.scan();
  await expectNothing(page, [lab.password, key], ON_SCREEN);
  const codes = await scan.continue();
  const list = await codes.codes();
  await expectNothing(page, [lab.password, key, ...list], ON_SCREEN);
  await expectNothing(page, [key], new Set(["form fields"]));
  expect((await heard()).clipboard, "the clipboard is written on request only").toBe(0);
  await codes.copyCodes();
  await expect(codes.copied).toBeVisible();
  expect((await heard()).clipboard).toBe(1);
  expect(downloads, "a file is made on request only").toBe(0);
  const confirm = await codes.saveAndContinue();
  expect(downloads).toBe(1);
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
  const { writes } = await heard();
  for (const kind of ["pushState", "title", "writeText"])
    expect(writes.filter((line) => line.startsWith(kind)).length, `${kind} is heard`).toBeGreaterThan(0);
  expect(urls.length, "addresses are heard").toBeGreaterThan(1);
  const addresses = lab.requests.all.map(({ path, search }) => path + decodeURIComponent(search));
  expect(addresses.join()).toContain("/acceptMfa");
  const copied = (line: string) => line.startsWith("writeText");
  const never = [...writes.filter((line) => !copied(line)), ...urls, ...addresses, ...watch.lines].join("\n");
  for (const secret of secrets) expect(never.includes(secret)).toBe(false);
  const copies = writes.filter(copied).join();
  for (const secret of [key, code, lab.password, ...tokens]) expect(copies.includes(secret)).toBe(false);
});

test("the search for secrets finds one in each place", async ({ page }) => {
  await SignInPage.open(page);
  const secret = "GEZDGNBVGY3TQOJQ";
  await expectNothing(page, [secret]);
  const found = new Set<string>();
  await page
    .context()
    .addCookies([{ name: "key", value: secret, url: new URL(page.url()).origin, httpOnly: true }]);
  await page.evaluate(async (planted) => {
    document.body.append(planted.slice(0, 4), document.createElement("wbr"), planted.slice(4));
    document.querySelector("input")?.setAttribute("value", "");
    for (const field of document.querySelectorAll("input")) field.value = planted;
    history.replaceState({ key: planted }, "", `?key=${planted}`);
    document.title = planted;
    // The places that the app never writes to: all of them are looked into.
    Reflect.get(globalThis, "localStorage").setItem("key", planted);
    Reflect.get(globalThis, "sessionStorage").setItem("key", planted);
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

/** How often a text stands in the memory of the page. */
const copiesInHeap = async (page: Page, text: string) => (await readHeap(page)).split(text).length - 1;

const heavy = { tag: "@heavy" };
test("the memory of the page forgets the secret key in the end", heavy, async ({ page, lab }) => {
  const scan = await (await walkToAccount(page, lab)).setUp();
  const key = await scan.readKey();
  const phone = await scan.scan();
  expect(await copiesInHeap(page, key), "it is found while it is shown").toBeGreaterThan(0);
  const confirm = await (await scan.continue()).writeDown();
  await (await confirm.confirm(phone.codeAt(lab.clock.now()))).leave();
  await expect.poll(() => copiesInHeap(page, key), "copies of the secret key after the end").toBe(0);
});
