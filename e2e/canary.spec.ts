import type { Page } from "playwright/test";
import { expect, test } from "./fixtures/test.ts";
import { walkToAccount } from "./fixtures/walk.ts";

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

test("nothing secret is ever written to history, title, storage, caches or other tabs; the clipboard and downloads wait to be asked", async ({
  page,
  lab,
}) => {
  const urls: string[] = [];
  let downloads = 0;
  page.on("framenavigated", (frame) => urls.push(frame.url()));
  page.on("download", () => (downloads += 1));
  const heard = await listen(page);
  const scan = await (await walkToAccount(page, lab)).setUp();
  const key = await scan.readKey();
  const phone = await scan.scan();
  const step = await scan.continue();
  const codes = await step.codes();
  expect((await heard()).clipboard, "the clipboard is written on request only").toBe(0);
  await step.copyCodes();
  await expect(step.copied).toBeVisible();
  expect((await heard()).clipboard).toBe(1);
  expect(downloads, "a file is made on request only").toBe(0);
  const confirm = await step.saveAndContinue();
  expect(downloads).toBe(1);
  const code = phone.codeAt(lab.clock.now());
  await (await confirm.confirm(code)).leave();
  const { writes } = await heard();
  for (const heardOf of ["pushState", "title", "writeText"]) {
    expect(
      writes.filter((line) => line.startsWith(heardOf)),
      `${heardOf} is heard`,
    ).not.toEqual([]);
  }
  expect(urls.length, "addresses are heard").toBeGreaterThan(1);
  const asked = (line: string) => line.startsWith("writeText");
  const expectWithout = (lines: readonly string[], secrets: readonly string[]) => {
    for (const secret of secrets) {
      // Said without the secret itself: this line goes into logs.
      expect(lines.filter((line) => line.includes(secret)).length, "secrets that are written down").toBe(0);
    }
  };
  expectWithout([...writes.filter((write) => !asked(write)), ...urls], [key, code, lab.password, ...codes]);
  expectWithout(writes.filter(asked), [key, code, lab.password]);
});

/** How often a text stands in the memory of the page, once the collector has been there. */
async function copiesInHeap(page: Page, text: string): Promise<number> {
  const devTools = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  devTools.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => chunks.push(chunk));
  await devTools.send("HeapProfiler.collectGarbage");
  await devTools.send("HeapProfiler.takeHeapSnapshot", {});
  await devTools.detach();
  return chunks.join("").split(text).length - 1;
}

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
