import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { countReport, unlistedSkips } from "./count-report.mjs";

/** @import { AllowedSkip } from "./count-report.mjs" */

/**
 * Runs commands and adds up what their test runners report, each into the folder that `TEST_REPORTS` names. A command
 * without a report counts as one test.
 * @param {AllowedSkip[]} allowedSkips
 * @param {(text: string) => void} print
 */
export function createSteps(allowedSkips, print) {
  const totals = { passed: 0, skipped: 0 };
  const failures = [];
  const minutes = [];
  const startedAt = Date.now();

  function fail(why) {
    print(`${why}\n`);
    failures.push(why);
  }

  /**
   * @param {string} name
   * @param {string[]} command
   * @param {{ env?: object, beside?: string, reports?: number, projects?: string[] }} options `beside`: what its lines begin
   * with, where others run beside it; `reports`: how many runners it has; `projects`: of Playwright, one without a test would
   * pass unseen
   */
  async function step(name, command, { env = {}, beside = "", reports = 0, projects = [] } = {}) {
    const folder = mkdtempSync(join(tmpdir(), "reports-"));
    const stepStartedAt = Date.now();
    print(`\n=== ${name}\n`);
    const code = await run(command, { ...env, TEST_REPORTS: folder }, sayLines(beside, print));
    const counted = readdirSync(folder).map((file) =>
      countReport(JSON.parse(readFileSync(join(folder, file), "utf8"))),
    );
    rmSync(folder, { recursive: true });
    count(name, code, counted, reports);
    const ran = counted.flatMap((one) => one.projects);
    for (const project of projects.filter((one) => !ran.includes(one)))
      fail(`no test of the project ${project} ran`);
    minutes.push([name, Date.now() - stepStartedAt]);
    print(`=== ${name}: ${inMinutes(Date.now() - stepStartedAt)} minutes${code === 0 ? "" : ", FAILED"}\n`);
  }

  function count(name, code, counted, reports) {
    const failed = counted.flatMap((one) => one.failures);
    const skips = counted.flatMap((one) => one.skips);
    totals.passed += counted.flatMap((one) => one.passes).length;
    failures.push(...failed.map((test) => `${name}: ${test}`));
    totals.skipped += skips.length;
    if (counted.length < reports) fail(`${name}: ${counted.length} of ${reports} runners reported`);
    else if (code !== 0 && failed.length === 0) fail(`${name}: exit code ${code}`);
    else if (reports === 0 && code === 0) totals.passed += 1;
    for (const test of skips) print(`skipped: ${test}\n`);
    for (const test of unlistedSkips(skips, name, allowedSkips))
      fail(`skipped, and not in scripts/ci/skips.json: ${test}`);
  }

  /** @returns the exit code of all */
  function finish() {
    print("\nminutes\n");
    for (const [name, time] of [...minutes, ["in all", Date.now() - startedAt]])
      print(`${inMinutes(time).padStart(6)}  ${name}\n`);
    // Once more at the end: ten thousand lines lie between.
    for (const failure of failures) print(`\nfailed: ${failure}\n`);
    print(`\n${totals.passed} passed, ${failures.length} failed, ${totals.skipped} skipped\n`);
    return failures.length === 0 ? 0 : 1;
  }

  return { step, fail, finish };
}

const inMinutes = (milliseconds) => (milliseconds / 60_000).toFixed(1);

/** Says whole lines of what comes in pieces: two commands that run beside each other don't cut each other's. */
function sayLines(beside, print) {
  const say = (line) => print(beside === "" ? `${line}\n` : `${beside} | ${line}\n`);
  let rest = "";
  const add = (piece) => {
    const lines = `${rest}${piece}`.split("\n");
    rest = lines.pop() ?? "";
    lines.forEach(say);
  };
  return { add, end: () => (rest === "" ? null : say(rest)) };
}

/** @returns the exit code */
function run([command, ...args], env, lines) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, CI: "true", NO_COLOR: "1", FORCE_COLOR: "0", ...env },
    });
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", lines.add);
    child.on("error", (error) => lines.add(`${error.message}\n`));
    child.on("close", (code) => {
      lines.end();
      resolve(code ?? 1);
    });
  });
}
