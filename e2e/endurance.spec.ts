import type { Locator, Page } from "playwright/test";
import { expect, test } from "./fixtures/test.ts";
import { walkToAccount } from "./fixtures/walk.ts";

interface Load {
  readonly listeners: number;
  readonly nodes: number;
  readonly heapBytes: number;
  readonly timers: number;
}

async function countTimers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const running = new Set<unknown>();
    const { setInterval: start, clearInterval: stop } = globalThis;
    Reflect.set(globalThis, "setInterval", (...args: Parameters<typeof start>) => {
      const timer = start(...args);
      running.add(timer);
      return timer;
    });
    Reflect.set(globalThis, "clearInterval", (timer: Parameters<typeof stop>[0]) => {
      running.delete(timer);
      stop(timer);
    });
    Reflect.set(globalThis, "runningTimers", running);
  });
}

async function measure(page: Page): Promise<Load> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("HeapProfiler.collectGarbage");
  await devTools.send("Performance.enable");
  const { metrics } = await devTools.send("Performance.getMetrics");
  const timers = await page.evaluate(() => {
    const running: unknown = Reflect.get(globalThis, "runningTimers");
    return running instanceof Set ? running.size : null;
  });
  if (timers === null) throw new Error("the timers are not counted");
  await devTools.detach();
  const of = (wanted: string) => {
    const found = metrics.find(({ name }) => name === wanted);
    if (found === undefined) throw new Error(`the browser does not measure ${wanted}`);
    return found.value;
  };
  return { listeners: of("JSEventListeners"), nodes: of("Nodes"), heapBytes: of("JSHeapUsedSize"), timers };
}

interface Words {
  readonly setUp: string;
  readonly cancel: string;
  readonly leave: string;
}

async function wordsOf(button: Locator): Promise<string> {
  return (await button.textContent()) ?? "";
}

/** Start, see the QR code, cancel, come back: inside the page, as fast as it can. */
async function enrollAndCancel(page: Page, words: Words, times: number): Promise<void> {
  const plan = { ...words, times };
  await page.evaluate(async ({ setUp, cancel, leave, times: rounds }) => {
    const press = async (name: string) => {
      for (;;) {
        const button = [...document.querySelectorAll("main button")].find(
          (element) =>
            (element.getAttribute("aria-label") ?? element.textContent) === name &&
            element.getAttribute("aria-disabled") !== "true",
        );
        if (button instanceof HTMLElement) return button.click();
        await new Promise(requestAnimationFrame);
      }
    };
    for (let round = 0; round < rounds; round += 1) {
      await press(setUp);
      while (document.querySelector("[data-qr-code]") === null) await new Promise(requestAnimationFrame);
      await press(cancel);
      await press(leave);
    }
  }, plan);
  await expect(page.locator("main").getByRole("button", { name: words.setUp, exact: true })).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

/** What a page that has come to rest holds; where React or the collector lags, the next look sees less. */
async function measureAtRest(page: Page): Promise<Load> {
  let least = await measure(page);
  for (let look = 0; look < 4; look += 1) {
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    const next = await measure(page);
    if (next.listeners < least.listeners) least = next;
  }
  return least;
}

test(
  "five hundred enrollments in one page leave no timers, listeners or memory behind",
  { tag: "@heavy" },
  async ({ page, lab }, info) => {
    test.setTimeout(300_000);
    // The appliance allows twenty an hour; each answer is the first one's, which the page cannot know.
    let answer: string | null = null;
    lab.faults.on("/enableMfa", async (_request, real) => {
      answer ??= await (await real()).text();
      return new Response(answer, { headers: { "content-type": "application/json" } });
    });
    await countTimers(page);
    const account = await walkToAccount(page, lab);
    const setUp = await wordsOf(account.setUpWay);
    const scan = await account.setUp();
    const cancel = "Cancel";
    await scan.cancel();
    const leave = await wordsOf(scan.leaveButton);
    await scan.leaveAnyway();
    const words = { setUp, cancel, leave };
    await enrollAndCancel(page, words, 50);
    const before = await measureAtRest(page);
    await enrollAndCancel(page, words, 500);
    const after = await measureAtRest(page);
    await info.attach("load", { body: JSON.stringify({ before, after }), contentType: "application/json" });
    expect(lab.requests.posts("/enableMfa")).toBe(551);
    expect(after.timers).toBeLessThanOrEqual(before.timers + 1);
    expect(after.listeners - before.listeners).toBeLessThanOrEqual(20);
    expect(after.nodes - before.nodes).toBeLessThanOrEqual(500);
    expect(after.heapBytes - before.heapBytes).toBeLessThanOrEqual(4_000_000);
  },
);
