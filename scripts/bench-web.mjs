// Time to the QR code and bytes over the wire, ours against the floor, in turns in one run: `npm run bench:web`.
// Throttled as docs/performance.md says: 4x CPU, 1.6 Mbit/s down, 750 kbit/s up, 150 ms, cold cache, medians of RUNS.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { build, loadConfigFromFile } from "vite";
import { observe } from "./bench-web/observe.mjs";
import { findChromium } from "./find-chromium.mjs";

const RUNS = Number(process.env["BENCH_RUNS"] ?? "7");
const DIST = process.env["DIST_DIR"] ?? "dist";
const SERVER = process.env["SERVER_DIR"] ?? "dist-server";
const PASSWORD = "bench-pass-Phrase-41";
const FLAGS =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(
    " ",
  );
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

const scratch = mkdtempSync(join(tmpdir(), "bench-web-"));
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function buildFloor() {
  const outDir = join(scratch, "floor");
  // Built exactly as the app is: same plugins, same minifier.
  const ours = await loadConfigFromFile({ command: "build", mode: "production" });
  await build({
    ...ours?.config,
    root: join("scripts", "bench-web", "floor"),
    configFile: false,
    logLevel: "error",
    build: { ...ours?.config.build, outDir, emptyOutDir: true },
  });
  return outDir;
}

async function serve(port, staticDir) {
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: join(scratch, String(port)),
    ADMIN_PASSWORD: PASSWORD,
    DEMO_PASSWORD: PASSWORD,
    LOG_LEVEL: "silent",
    STATIC_DIR: staticDir,
    APP_CONFIG: join("public", "config.json"),
  };
  const child = spawn(process.execPath, [join(SERVER, "main.js")], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const ready = await fetch(`http://127.0.0.1:${String(port)}/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return child;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the server did not start");
}

/** Navigation, sign-in by script, Start, QR code; what the page saw of it. */
async function visit(browser, port, start) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", NETWORK);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  let [bytes, js, requests] = [0, 0, 0];
  const scripts = new Set();
  cdp.on("Network.responseReceived", ({ requestId, type }) => type === "Script" && scripts.add(requestId));
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    // What the browser had already was not asked for.
    if (encodedDataLength > 0) requests += 1;
    bytes += encodedDataLength;
    if (scripts.has(requestId)) js += encodedDataLength;
  });
  await page.addInitScript(observe);
  await page.goto(`http://127.0.0.1:${String(port)}/enroll`, { waitUntil: "commit" });
  await page.getByLabel("User name").fill("grace");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  let clicked = 0;
  if (start) {
    const button = page.getByRole("button", { name: "Start", exact: true });
    await button.waitFor();
    clicked = await page.evaluate(() => performance.now());
    await button.click();
  }
  await page.waitForFunction(() => globalThis.benchSeen.qr > 0);
  const seen = await page.evaluate(() => globalThis.benchSeen);
  await context.close();
  return {
    ...seen,
    clickToQr: start ? seen.qr - clicked : 0,
    bytes,
    js,
    requests,
    longest: Math.max(0, ...seen.longTasks.map((task) => task.ms)),
  };
}

const servers = [await serve(18_090, DIST), await serve(18_091, await buildFloor())];
const browser = await chromium.launch({ executablePath: (await findChromium()) ?? undefined, args: FLAGS });
const rows = { ours: [], floor: [] };
try {
  for (let run = 0; run <= RUNS; run += 1) {
    const ours = await visit(browser, 18_090, true);
    const floor = await visit(browser, 18_091, false);
    // The first pair warms the machine up.
    if (run > 0) [rows.ours, rows.floor].forEach((list, which) => list.push(which === 0 ? ours : floor));
  }
} finally {
  await browser.close();
  for (const server of servers) server.kill("SIGTERM");
  rmSync(scratch, { recursive: true, force: true });
}
const figures = [
  ["paint", "first contentful paint, ms"],
  ["form", "navigation to sign-in form, ms"],
  ["qr", "navigation to QR code, ms"],
  ["clickToQr", "Start to QR code, ms"],
  ["lcp", "LCP, ms"],
  ["cls", "CLS"],
  ["inp", "longest interaction, ms"],
  ["longest", "longest task, ms (4x)"],
  ["requests", "requests until QR"],
  ["js", "JS over the wire, bytes"],
  ["bytes", "all over the wire, bytes"],
];
process.stdout.write(`| what (medians of ${String(RUNS)}) | ours | floor | ratio |\n|---|---|---|---|\n`);
for (const [key, name] of figures) {
  const [ours, floor] = [median(rows.ours.map((row) => row[key])), median(rows.floor.map((row) => row[key]))];
  process.stdout.write(
    `| ${name} | ${ours.toFixed(key === "cls" ? 3 : 0)} | ${floor.toFixed(key === "cls" ? 3 : 0)} | ${floor === 0 ? "" : (ours / floor).toFixed(2)} |\n`,
  );
}
