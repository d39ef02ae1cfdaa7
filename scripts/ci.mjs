// The whole check, step by step; called by .ci/run. Every runner's count line is added up, a step without one counts as one.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";

const totals = { passed: 0, failed: 0 };

/** Sums of one step: vitest's `Tests  2 failed | 33 passed (35)`, Playwright's `9 passed (10s)` and `1 failed`. */
export function countTests(output) {
  let [passed, failed] = [0, 0];
  for (const line of stripVTControlCharacters(output).split("\n")) {
    if (!/^\s*(?:Tests\s+)?(?:\d+ (?:passed|failed|skipped|flaky)\b)/.test(line)) continue;
    passed += Number(/(\d+) passed/.exec(line)?.[1] ?? 0);
    failed += Number(/(\d+) failed/.exec(line)?.[1] ?? 0);
  }
  return { passed, failed };
}

/** @param say takes what it prints as it comes */
function run(command, args, env, say) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, CI: "true", NO_COLOR: "1", FORCE_COLOR: "0", ...env },
    });
    let output = "";
    const keep = (chunk) => {
      output += chunk;
      say(chunk);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => keep(`${error.message}\n`));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

const print = (text) => process.stdout.write(text);

/** @returns what it printed */
async function step(name, command, args, env = {}, say = print) {
  say(`\n=== ${name}\n`);
  const { code, output } = await run(command, args, env, say);
  const counted = countTests(output);
  if (counted.passed + counted.failed === 0) counted[code === 0 ? "passed" : "failed"] += 1;
  else if (code !== 0 && counted.failed === 0) counted.failed += 1;
  totals.passed += counted.passed;
  totals.failed += counted.failed;
  return output;
}

/** A step that runs beside others; it prints when it is done. */
async function stepAside(name, command, args) {
  let output = "";
  await step(name, command, args, {}, (text) => (output += text));
  print(output);
}

async function withPostgres(action) {
  try {
    const { startPostgres } = await import("./postgres.mjs");
    const postgres = await startPostgres();
    try {
      await action(postgres.url);
    } finally {
      postgres.stop();
    }
  } catch (error) {
    print(`PostgreSQL: ${error instanceof Error ? error.message : String(error)}\n`);
    totals.failed += 1;
  }
}

/** The tests that run on each engine there is. */
function onPostgres() {
  const ofAppliance = readdirSync("server/appliance", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => join("server", "appliance", name))
    .filter((path) => readFileSync(path, "utf8").includes("/test-engines.ts"));
  return ["--project", "server", "server/store", "server/cli", ...ofAppliance];
}

/** Several projects in one run: one without a test would pass unseen. */
async function playwright(name, projects) {
  const args = ["playwright", "test", ...projects.flatMap((project) => ["--project", project])];
  const output = await step(name, "npx", args);
  for (const project of projects.filter((one) => !output.includes(`[${one}] ›`))) {
    print(`no test of the project ${project} ran\n`);
    totals.failed += 1;
  }
}

if (process.argv[1]?.endsWith("ci.mjs")) {
  await step("npm test", "npm", ["test"]);
  // Beside the suites that wait for the database.
  const aside = Promise.all([
    stepAside("the build is reproducible", "node", ["scripts/reproducible.mjs", "built"]),
    stepAside("every licence is agreed to", "node", ["scripts/licenses.mjs"]),
  ]);
  await withPostgres(async (url) => {
    const env = { TEST_DATABASE_URL: url };
    await step("the suites of both engines on PostgreSQL", "npx", ["vitest", "run", ...onPostgres()], env);
    await aside;
    // By themselves: they measure how long an answer takes.
    await step(
      "crashes, full disks, outages, many nodes",
      "npx",
      ["vitest", "run", "--project", "heavy"],
      env,
    );
  });
  await aside;
  await playwright(
    "endurance; the journeys on v8.1 and in front of each product; every state: axe, fingers, zoom",
    [
      "heavy",
      "v8.1",
      ...["8.1", "8.0", "7.0", "6.0", "5.x", "4.0", "3.0", "2.0", "1.0"].map((name) => `product-${name}`),
      "walks",
    ],
  );
  print(`\n${totals.passed} passed, ${totals.failed} failed\n`);
  process.exit(totals.failed === 0 ? 0 : 1);
}
