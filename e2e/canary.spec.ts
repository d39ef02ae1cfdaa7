import type { Page } from "playwright/test";
import { expect, test } from "./fixtures/test.ts";
import { USER } from "./fixtures/walk.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

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
  const account = await (await SignInPage.open(page)).signIn(USER, lab.password);
  const scan = await (await account.setUp()).begin();
  const key = await scan.readKey();
  const phone = await scan.scan();
  const step = await scan.next();
  const codes = await step.codes();
  expect((await heard()).clipboard, "the clipboard is written on request only").toBe(0);
  await page.getByRole("button", { name: "Copy codes" }).click();
  await expect(page.getByText("Copied").first()).toBeVisible();
  expect((await heard()).clipboard).toBe(1);
  expect(downloads, "a file is made on request only").toBe(0);
  const confirm = await step.saveAndContinue();
  expect(downloads).toBe(1);
  const code = phone.codeAt(lab.clock.now());
  await (await confirm.confirm(code)).leave();
  const { writes } = await heard();
  expect(writes.length, "the test hears what is written").toBeGreaterThan(3);
  const copied = (line: string) => line.startsWith("writeText");
  for (const line of [...writes.filter((write) => !copied(write)), ...urls]) {
    for (const secret of [key, code, lab.password, ...codes]) {
      expect(line.includes(secret), "a secret is written down").toBe(false);
    }
  }
});

test("a heap snapshot after the end is reported", async ({ page, lab }, info) => {
  const account = await (await SignInPage.open(page)).signIn(USER, lab.password);
  const scan = await (await account.setUp()).begin();
  const key = await scan.readKey();
  const phone = await scan.scan();
  const confirm = await (await scan.next()).writeDown();
  await (await confirm.confirm(phone.codeAt(lab.clock.now()))).leave();
  const devTools = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  devTools.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => chunks.push(chunk));
  await devTools.send("HeapProfiler.collectGarbage");
  await devTools.send("HeapProfiler.takeHeapSnapshot", {});
  const copies = chunks.join("").split(key).length - 1;
  // JavaScript cannot overwrite a string; what the collector has not taken yet is told, not hidden.
  info.annotations.push({
    type: "copies of the secret key in the heap after the end",
    description: String(copies),
  });
  await info.attach("heap", {
    body: `copies of the secret key: ${String(copies)}`,
    contentType: "text/plain",
  });
  expect(chunks.length, "there is a snapshot to look into").toBeGreaterThan(0);
});
