// The whole check, step by step; called by .ci/run. Every runner's count line is added up, a step without one counts as one.
// A skipped test that scripts/ci/skips.json doesn't name fails.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { countTests, unlistedSkips } from "./ci/count-tests.mjs";
import { withOwnKey } from "./ci/with-own-key.mjs";

const totals = { passed: 0, failed: 0, skipped: 0 };
const allowedSkips = JSON.parse(readFileSync("scripts/ci/skips.json", "utf8"));

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
  if (counted.passed + counted.failed === 0) totals[code === 0 ? "passed" : "failed"] += 1;
  else if (code !== 0 && counted.failed === 0) totals.failed += 1;
  for (const kind of ["passed", "failed", "skipped"]) totals[kind] += counted[kind];
  for (const test of unlistedSkips(counted, name, allowedSkips)) {
    say(`skipped, and not in scripts/ci/skips.json: ${test}\n`);
    totals.failed += 1;
  }
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
  const onEngines = readdirSync("server", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts") && !name.endsWith(".heavy.test.ts"))
    .map((name) => join("server", name))
    .filter((path) => readFileSync(path, "utf8").includes("/test-engines.ts"));
  return ["--project", "server", "server/store/", "server/cli/", ...onEngines];
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

await step("the programs that the suites need are here", "node", ["scripts/ci/install-tools.mjs"]);
await step("npm test", "npm", ["test"]);
await step("unit and component tests on Node 24, from a folder with a space", "node", [
  "scripts/ci/node-24.mjs",
]);
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
  await step("crashes, full disks, outages, many nodes", "npx", ["vitest", "run", "--project", "heavy"], env);
});
await aside;
await playwright(
  "endurance; case after case; the journeys on v8.1 and in front of each product; every state: axe, fingers, zoom",
  [
    "heavy",
    "cases",
    "v8.1",
    ...["8.1", "8.0", "7.0", "6.0", "5.x", "4.0", "3.0", "2.0", "1.0"].map((name) => `product-${name}`),
    "aws",
    "start",
    "hostile",
    "walks",
  ],
);
await playwright("the journeys in Chromium, Firefox ESR and WebKitGTK", [
  "engine-chromium",
  "engine-firefox",
  "engine-webkitgtk",
]);
await withOwnKey(async (env) => {
  await step("npm run release", "npm", ["run", "--silent", "release"], env);
  await step("npm run verify-release", "npm", ["run", "--silent", "verify-release"], env);
});
await playwright("the release: in a clean Debian, from its archive, as an image", ["release"]);
await step("npm run reproduce", "npm", ["run", "--silent", "reproduce"]);
print(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped\n`);
process.exit(totals.failed === 0 ? 0 : 1);
