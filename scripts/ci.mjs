// The whole check, step by step; called by .ci/run. What goes through case after case, or the same in front of every product,
// is taken in thirds; `CI_WHOLE=1` takes it whole.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { createSteps } from "./ci/create-steps.mjs";

const whole = process.env.CI_WHOLE === "1";
// Other seeds and another third for other files, and the same ones wherever these files are tried.
const tree = Number.parseInt(
  execFileSync("git", ["rev-parse", "HEAD:"], { encoding: "utf8" }).slice(0, 7),
  16,
);
const third = whole ? "1/1" : `${(tree % 3) + 1}/3`;
const allowedSkips = JSON.parse(readFileSync("scripts/ci/skips.json", "utf8"));
const { step, fail, finish } = createSteps(allowedSkips, (text) => process.stdout.write(text));

const npm = (script) => ["npm", "run", "--silent", script];
const vitest = (name, args, options) =>
  step(name, ["npx", "vitest", "run", ...args], { reports: 1, ...options });
const projects = (names) => names.flatMap((name) => ["--project", name]);
const playwright = (name, names, { env, ...options }, args = []) =>
  step(name, ["npx", "playwright", "test", ...args, ...projects(names)], {
    reports: 1,
    projects: names,
    // Each run empties its folder when it begins.
    env: { E2E_OUTPUT: join("test-results", options.beside), ...env },
    ...options,
  });
/** A third of the tests of these; some may have none in it. */
const thirdOf = (name, names, options) => {
  const wanted = whole ? names.filter((one) => !one.includes("*")) : [];
  return playwright(`${name} (${third})`, names, { ...options, projects: wanted }, ["--shard", third]);
};

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

async function processes() {
  const options = { beside: "processes" };
  await vitest("stopped processes, full disks, many nodes", projects(["heavy"]), { env, ...options });
  await playwright("npm start on another Node, in a folder with a space", ["other-node"], options);
}

async function crashes() {
  const options = { beside: "crashes" };
  await vitest(`killed at every statement (${third}), calls in any order`, projects(["long"]), {
    env: { ...env, CRASH_SHARD: third },
    ...options,
  });
  await step(
    "simulation: kept seeds and new ones",
    [...npm("simulate"), "--", "--from", String(tree), "--minutes", whole ? "30" : "2"],
    options,
  );
}

async function release() {
  const options = { beside: "release" };
  await withOwnKey(async (key) => {
    // Of what `npm test` built and tried.
    await step("npm run release", npm("release"), { env: { ...key, BUILT: "." }, ...options });
    await step("npm run verify-release", npm("verify-release"), { env: key, ...options });
  });
  await playwright("the release: in a clean Debian, from its archive, as an image", ["release"], options);
  if (whole) await step("npm run reproduce", npm("reproduce"), options);
}

/** What keeps two cores busy by itself: the last to end. */
async function cases() {
  const options = { beside: "cases" };
  const ENGINES = ["engine-chromium", "engine-firefox", "engine-webkitgtk"];
  await playwright("endurance, npm start", ["heavy", "start", ...(whole ? ["start-whole"] : [])], options);
  await thirdOf("every state: axe, fingers, zoom", ["walks"], options);
  await thirdOf("the journeys in Chromium, Firefox ESR and WebKitGTK", ENGINES, {
    env: whole ? { FIRST_PAINT_LOADS: "334" } : {},
    ...options,
  });
  await thirdOf("case after case; every version and product", ["cases", "aws", "v8.1", "product-*"], options);
  // With a PostgreSQL of its own.
  await vitest("on PostgreSQL", projects(["postgres"]), options);
  await vitest(
    `case after case, without a browser (${third})`,
    ["--shard", third, ...projects(["app-cases", "server-cases"])],
    options,
  );
}

process.stdout.write(
  `On Node ${process.version}. It takes ${whole ? "over an hour" : "about 20 minutes"} on two cores; its lines come as they are written.\n`,
);
await step("the programs that the suites need are here", ["node", "scripts/ci/install-tools.mjs"]);
await step("every licence is agreed to", ["node", "scripts/licenses.mjs"]);
await step("npm test", ["npm", "test"], { reports: 2 });
const { env, stop } = await startPostgres();
await Promise.all([processes(), crashes().then(release), cases()]);
// By themselves: they measure how long an answer takes.
await vitest("outages, load and floods", projects(["timed"]), { env });
stop();
process.exit(finish());

/** Signs and verifies a release with a key pair that is made for it and thrown away: `action` gets it as variables. */
async function withOwnKey(action) {
  const folder = mkdtempSync(join(tmpdir(), "ci-key-"));
  const own = { ...process.env, COSIGN_PASSWORD: "" };
  execFileSync("cosign", ["generate-key-pair"], {
    cwd: folder,
    env: own,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const keys = {
    COSIGN_PASSWORD: "",
    RELEASE_SIGNING_KEY: join(folder, "cosign.key"),
    RELEASE_PUBLIC_KEY: join(folder, "cosign.pub"),
  };
  try {
    await action(keys);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
