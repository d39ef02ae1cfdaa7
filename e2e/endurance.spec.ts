import type { Page } from "playwright/test";
import { expect, test } from "./fixtures/test.ts";
import { USER } from "./fixtures/walk.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

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
    return running instanceof Set ? running.size : -1;
  });
  await devTools.detach();
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  return { listeners: of("JSEventListeners"), nodes: of("Nodes"), heapBytes: of("JSHeapUsedSize"), timers };
}

/** Start, see the QR code, cancel, come back: inside the page, as fast as it can. */
async function enrollAndCancel(page: Page, times: number): Promise<void> {
  await page.evaluate(async (rounds) => {
    const press = async (name: string) => {
      for (;;) {
        const button = [...document.querySelectorAll("main button")].find(
          (element) => element.textContent === name && element.getAttribute("aria-disabled") !== "true",
        );
        if (button instanceof HTMLElement) return button.click();
        await new Promise(requestAnimationFrame);
      }
    };
    for (let round = 0; round < rounds; round += 1) {
      await press("Start");
      while (document.querySelector("[data-qr-code]") === null) await new Promise(requestAnimationFrame);
      await press("Cancel");
      await press("Set up MFA");
    }
  }, times);
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
    const account = await (await SignInPage.open(page)).signIn(USER, lab.password);
    await account.setUp();
    await enrollAndCancel(page, 50);
    const before = await measure(page);
    await enrollAndCancel(page, 500);
    const after = await measure(page);
    await info.attach("load", { body: JSON.stringify({ before, after }), contentType: "application/json" });
    expect(lab.requests.posts("/enableMfa")).toBe(550);
    expect(after.timers).toBeLessThanOrEqual(before.timers + 1);
    expect(after.listeners - before.listeners).toBeLessThanOrEqual(20);
    expect(after.nodes - before.nodes).toBeLessThanOrEqual(500);
    expect(after.heapBytes - before.heapBytes).toBeLessThanOrEqual(4_000_000);
  },
);
