// One cold visit in a browser profile of its own: navigation, sign-in, start, QR code; what the page saw of it.
import { clickThrough } from "./click-through.mjs";
import { inTime } from "./in-time.mjs";
import { observe } from "./observe.mjs";
import { words } from "./words.mjs";

/** Far longer than a slowed page takes. */
const PATIENCE_MS = 60_000;

/** As docs/performance.md says: a phone of the middle, far from the server. */
export const SLOW = {
  rate: 4,
  network: { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 },
};
export const PLAIN = { rate: 1, network: null };

/** Opens the app as people do, observed and slowed down. */
export async function open(browser, port, { rate, network }, inPage = () => undefined, person = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  if (network !== null) await cdp.send("Network.emulateNetworkConditions", network);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate });
  await page.addInitScript(observe);
  await page.addInitScript(inPage, person);
  await page.goto(`http://127.0.0.1:${String(port)}/`, { waitUntil: "commit" });
  return { context, page };
}

/** Waits until the QR code is painted. */
export function untilQr(page) {
  return inTime(page.evaluate("benchDone"), PATIENCE_MS, async () => {
    const { waitsFor } = await page.evaluate("benchSeen");
    return `${page.url()} was waiting for ${waitsFor}`;
  });
}

/** What was asked for until the QR code; what the browser had already is not counted. */
function traffic() {
  const { qr } = globalThis.benchSeen;
  const navigation = performance.getEntriesByType("navigation");
  const entries = [...navigation, ...performance.getEntriesByType("resource")]
    .filter((entry) => entry.startTime < qr)
    .map(({ name, startTime, responseEnd, transferSize, encodedBodySize }) => ({
      path: new URL(name).pathname,
      startTime,
      ms: responseEnd - startTime,
      responseEnd,
      transferSize,
      encodedBodySize,
    }));
  return entries.filter((entry) => entry.transferSize > 0);
}

const sum = (entries, key) => entries.reduce((total, entry) => total + entry[key], 0);
const longest = (tasks) => Math.max(0, ...tasks.map((task) => task.ms));

/** Milliseconds between two keys of a person who types quickly. */
const KEY_MS = 60;

/** Types from the moment at which the form is painted; where nothing has the focus then, a click gives it. */
async function typeIn(page, { name, password }) {
  await inTime(page.evaluate("benchForm"), PATIENCE_MS, async () => `${page.url()} shows no sign-in form`);
  const focused = await page.evaluate("document.activeElement.tagName");
  if (focused !== "INPUT") await page.locator("form input").first().click();
  await page.keyboard.type(name, { delay: KEY_MS });
  await page.keyboard.press("Tab");
  await page.keyboard.type(password, { delay: KEY_MS });
  await page.keyboard.press("Enter");
}

/** One row of figures, in milliseconds and bytes. @param typed by a person's keys, else by a script at once */
export async function visit(browser, port, conditions, person, typed = false) {
  const start = words["enroll.start"];
  const told = { ...person, start, typed };
  const { context, page } = await open(browser, port, conditions, clickThrough, told);
  if (typed) await typeIn(page, person);
  await untilQr(page);
  const seen = await page.evaluate("benchSeen");
  const entries = await page.evaluate(traffic);
  await context.close();
  const scripts = entries.filter((entry) => entry.path.endsWith(".js"));
  // What a server of ours knows besides is asked meanwhile: no QR code waits for that.
  const calls = sum(
    entries.filter(({ path }) => path.startsWith("/api/") && !path.startsWith("/api/guard/")),
    "ms",
  );
  const enable = entries.find((entry) => entry.path.endsWith("/enableMfa"));
  const sheets = entries.filter((entry) => entry.path.endsWith(".css"));
  return {
    ...seen,
    formGoal: 1.2 * seen.paint + sum(sheets.slice(0, 1), "ms"),
    blocking: seen.longTasks.reduce((total, task) => total + Math.max(0, task.ms - 50), 0),
    calls,
    qrOwn: seen.qr - calls,
    signInToQr: seen.qr - seen.signIn,
    signInToButton: seen.start - seen.signIn,
    startToQr: seen.qr - seen.start,
    enableCall: enable.ms,
    startOwn: seen.qr - seen.start - enable.ms,
    answerToQr: seen.qr - enable.responseEnd,
    longest: longest(seen.longTasks),
    longestAfterSignIn: longest(seen.longTasks.filter((task) => task.start > seen.signIn)),
    requests: entries.length,
    js: sum(scripts, "encodedBodySize"),
    bytes: sum(entries, "transferSize"),
  };
}
