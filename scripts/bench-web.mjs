// Time to the QR code and bytes over the wire, ours against the floor, in turns in one run: `npm run bench:web`.
// Slowed as docs/performance.md says: 4x CPU, 1.6 Mbit/s down, 750 kbit/s up, 150 ms, cold cache, medians of BENCH_RUNS.
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { stopServer } from "./bench-server/client.mjs";
import { startServers } from "./bench-web/servers.mjs";
import { PLAIN, SLOW, visit } from "./bench-web/visit.mjs";
import { wholeWizard } from "./bench-web/whole-wizard.mjs";
import { findChromium, launchChromium } from "./find-chromium.mjs";

const RUNS = Number(process.env["BENCH_RUNS"] ?? "7");

/** Rows of the table for a cold visit: key, name, digits after the point. */
const coldRows = [
  ["paint", "first contentful paint, ms"],
  ["lcp", "LCP of the sign-in page, ms"],
  ["form", "navigation to sign-in form usable, ms"],
  ["formGoal", "its goal: 1.2 x first paint + one style sheet, ms"],
  ["signInToQr", "sign-in click to QR code, ms"],
  ["qr", "navigation to QR code, ms"],
  ["calls", "of it the three calls that it waits for, network and server, ms"],
  ["qrOwn", "navigation to QR code without the calls, ms"],
  ["answerToQr", "answer of enableMfa to QR code, ms"],
  ["cls", "CLS", 3],
  ["blocking", "blocking time until QR, ms"],
  ["longest", "longest task, ms"],
  ["longestAfterSignIn", "longest task after sign-in, ms"],
  ["requests", "requests until QR"],
  ["js", "JS until QR, bytes"],
  ["bytes", "all until QR, headers too, bytes"],
];
/** Ours alone: the floor has no button to start with and one step. */
const startRows = [
  ["signInToButton", "sign-in click to the start button, ms"],
  ["startToQr", "its click to QR code, ms"],
  ["enableCall", "of it the call of enableMfa, ms"],
  ["startOwn", "its click to QR code without the call, ms"],
];
/** A person who types. */
const typedRows = [
  ["form", "navigation to sign-in form usable, ms"],
  ["signIn", "navigation to the last key, ms"],
  ["signInToQr", "last key to QR code, ms"],
  ["qr", "navigation to QR code, ms"],
];
const wizardRows = [
  ["inp", "longest interaction (INP), ms"],
  ["cls", "CLS", 3],
  ["longestAfterSignIn", "longest task after sign-in, ms"],
];

const write = (text) => process.stdout.write(`${text}\n`);
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function table(title, rows, ours, floor = []) {
  write(`\n| ${title} | ours | of all runs | floor | ratio |\n|---|---|---|---|---|`);
  for (const [key, name, digits = 0] of rows) {
    const values = ours.map((row) => row[key]);
    const span = `${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)}`;
    const base = floor.length === 0 ? null : median(floor.map((row) => row[key]));
    const ratio = base === null || base === 0 ? "" : (median(values) / base).toFixed(2);
    write(
      `| ${name} | ${median(values).toFixed(digits)} | ${span} | ${base?.toFixed(digits) ?? ""} | ${ratio} |`,
    );
  }
}

/** Ours and the floor in turns; the first pair warms the machine up. */
async function inTurns(browser, servers, conditions, typed = false) {
  const rows = { ours: [], floor: [] };
  for (let run = 0; run <= RUNS; run += 1) {
    for (const which of ["ours", "floor"]) {
      const { port, person } = servers[which];
      const row = await visit(browser, port, conditions, await person(), typed);
      if (run > 0) rows[which].push(row);
    }
  }
  return rows;
}

async function wizards(browser, { port, person }, conditions) {
  const rows = [];
  for (let run = 0; run < RUNS; run += 1)
    rows.push(await wholeWizard(browser, port, conditions, await person()));
  return rows;
}

const scratch = mkdtempSync(join(tmpdir(), "bench-web-"));
const load = () => loadavg()[0]?.toFixed(1) ?? "";
const loadBefore = load();
const servers = await startServers(scratch);
const browser = await launchChromium();
const path = await findChromium();
const browserName = `Chromium ${browser.version()}${path?.includes("headless-shell") === true ? ", the shell" : ""}`;
try {
  const slow = await inTurns(browser, servers, SLOW);
  table(`4x CPU, slow network, medians of ${String(RUNS)}`, coldRows, slow.ours, slow.floor);
  table("4x CPU, slow network", startRows, slow.ours);
  const typed = await inTurns(browser, servers, SLOW, true);
  table("32 keys at 60 ms, 4x CPU, slow network", typedRows, typed.ours, typed.floor);
  table("32 keys, 4x CPU, slow network", startRows, typed.ours);
  const plain = await inTurns(browser, servers, PLAIN);
  table("1x, loopback", [...startRows, ["longestAfterSignIn", "longest task after sign-in, ms"]], plain.ours);
  table("whole wizard, 4x CPU, slow network", wizardRows, await wizards(browser, servers.ours, SLOW));
  table("whole wizard, 1x, loopback", wizardRows, await wizards(browser, servers.ours, PLAIN));
} finally {
  await browser.close();
  for (const { child } of Object.values(servers)) await stopServer(child);
  rmSync(scratch, { recursive: true, force: true });
}
write(`\n${browserName}. Load of the machine: ${loadBefore} before, ${load()} after.`);
