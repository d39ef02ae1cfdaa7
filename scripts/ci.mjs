// The whole check, step by step; called by .ci/run. `CI_WHOLE=1` adds what repeats the same in front of every product version,
// and takes whole what a run takes a third of.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createSteps } from "./ci/create-steps.mjs";
import { withOwnKey } from "./ci/with-own-key.mjs";

const whole = process.env.CI_WHOLE === "1";
// Other seeds and another third for other files, and the same ones wherever these files are tried.
const tree = Number.parseInt(
  execFileSync("git", ["rev-parse", "HEAD:"], { encoding: "utf8" }).slice(0, 7),
  16,
);
const shard = whole ? "1/1" : `${(tree % 3) + 1}/3`;
const allowedSkips = JSON.parse(readFileSync("scripts/ci/skips.json", "utf8"));
const { step, fail, finish } = createSteps(allowedSkips, (text) => process.stdout.write(text));

const npm = (script) => ["npm", "run", "--silent", script];
const vitest = (name, args, options) =>
  step(name, ["npx", "vitest", "run", ...args], { reports: 1, ...options });
const playwright = (name, projects, options, args = []) =>
  step(
    name,
    ["npx", "playwright", "test", ...args, ...projects.flatMap((project) => ["--project", project])],
    { reports: 1, projects, ...options },
  );

const products = (names) => names.map((name) => `product-${name}`);
// `npm test` has been in front of 8.1 and 4.0.
const REPRESENTATIVE = ["aws", "v8.1", ...products(["3.0", "1.0"]), "start"];
const REPEATED = [...products(["8.0", "7.0", "6.0", "5.x", "2.0"]), "start-whole"];

async function startPostgres() {
  try {
    const { startPostgres: start } = await import("./postgres.mjs");
    const { url, stop } = await start();
    return { env: { TEST_DATABASE_URL: url }, stop };
  } catch (error) {
    fail(`PostgreSQL: ${error instanceof Error ? error.message : String(error)}`);
    return { env: {}, stop: () => {} };
  }
}

const processes = () =>
  vitest("stopped processes, full disks, many nodes", ["--project", "heavy"], { env, beside: "processes" });

async function release() {
  await withOwnKey(async (key) => {
    // Of what `npm test` built and tried.
    await step("npm run release", npm("release"), { env: { ...key, BUILT: "." }, beside: "release" });
    await step("npm run verify-release", npm("verify-release"), { env: key, beside: "release" });
  });
  await playwright("the release: in a clean Debian, from its archive, as an image", ["release"], {
    beside: "release",
  });
  if (whole) await step("npm run reproduce", npm("reproduce"), { beside: "release" });
}

async function browsers() {
  const options = { beside: "browsers" };
  await playwright(
    "endurance; case after case; other versions and products",
    ["heavy", "cases", ...REPRESENTATIVE, ...(whole ? REPEATED : []), "hostile"],
    options,
  );
  await playwright(`every state: axe, fingers, zoom (${shard})`, ["walks"], options, ["--shard", shard]);
  const engines = ["engine-chromium", "engine-firefox", "engine-webkitgtk"];
  await playwright("the journeys in Chromium, Firefox ESR and WebKitGTK", engines, {
    ...options,
    env: whole ? { FIRST_PAINT_LOADS: "334" } : {},
  });
  await playwright("npm start on another Node, in a folder with a space", ["other-node"], options);
}

process.stdout.write(
  `On Node ${process.version}. It takes ${whole ? "over an hour" : "about 25 minutes"} on two cores; its lines come as they are written.\n`,
);
await step("the programs that the suites need are here", ["node", "scripts/ci/install-tools.mjs"]);
await step("every licence is agreed to", ["node", "scripts/licenses.mjs"]);
const { env, stop } = await startPostgres();
// On both engines.
await step("npm test", ["npm", "test"], { env, reports: 2 });
async function crashes() {
  await vitest(`killed at every statement (${shard}), calls in any order`, ["--project", "long"], {
    env: { ...env, CRASH_SHARD: shard },
    beside: "crashes",
  });
  const minutes = whole ? "30" : "2";
  await step(
    "simulation: kept seeds and new ones",
    [...npm("simulate"), "--", "--from", String(tree), "--minutes", minutes],
    { beside: "crashes" },
  );
}
await Promise.all([crashes().then(release), processes(), browsers()]);
// By themselves: they measure how long an answer takes.
await vitest("outages, load and floods", ["--project", "timed"], { env });
stop();
process.exit(finish());
