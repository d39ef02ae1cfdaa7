import react from "@vitejs/plugin-react";
import { readFileSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig, type TestProjectInlineConfiguration, type ViteUserConfig } from "vitest/config";

/** `.ci/run` adds up what the runners report into this folder. */
const { TEST_REPORTS } = process.env;
const reporters: NonNullable<ViteUserConfig["test"]>["reporters"] =
  TEST_REPORTS === undefined
    ? ["default"]
    : ["default", ["json", { outputFile: join(TEST_REPORTS, `vitest-${process.pid}.json`) }]];

/** Tests make much that is soon forgotten: with more room for it, the collector takes a twentieth less of the work. */
const execArgv = ["--max-semi-space-size=64"];

const ownTmpdir = "./scripts/testing/own-tmpdir.ts";

/** How long a busy machine may take for what is true in the end; the time-out of the test ends it. */
const patience = { poll: { timeout: 30_000 } };

/** Heavy ones that measure how long an answer takes: nothing else may run beside them. */
const timed = [
  "server/faults/{gateway-store,load,outage,stop,timing}.heavy.test.ts",
  "server/{appliance/grants/flood,guard/events/events}.heavy.test.ts",
];

/** Those that take minutes by themselves: killed at every statement, a thousand rounds of calls at once. .ci/run has them beside the others. */
const long = ["server/faults/crash.heavy.test.ts", "server/appliance/races/interleavings.heavy.test.ts"];

/** Case after case of what other tests prove by an example, and what builds or starts programs: run by .ci/run. */
const cases = "**/*.cases.test.{ts,tsx}";

/** Needs PostgreSQL and says nothing of SQLite. */
const ofPostgres = "**/*.postgres.test.ts";

const slow = [cases, ofPostgres, "**/*.heavy.test.ts"];

/** Those that run on either engine, or on PostgreSQL alone. */
const onPostgres = readdirSync("server", { recursive: true, encoding: "utf8" })
  .map((name) => `server/${name.replaceAll("\\", "/")}`)
  .filter((file) => /(?<!\.heavy)\.test\.ts$/u.test(file))
  .filter((file) =>
    /\b(?:testEngines|engineNames|azurePlacesOnEngines|TEST_DATABASE_URL)\b/u.test(
      readFileSync(file, "utf8"),
    ),
  );

const patient = { expect: patience, testTimeout: 120_000, hookTimeout: 60_000 };

/** Components in an imitation of a browser. Files share it and their modules, which halves the time; setup.ts makes it like new for each test. */
const app = (name: string, include: string[], exclude: string[]) => ({
  plugins: [react()],
  test: {
    name,
    include,
    exclude,
    environment: "./src/testing/browser-environment.ts",
    setupFiles: ["./src/testing/setup.ts"],
    pool: "forks" as const,
    execArgv,
    // A stub that outlives its test would make the next one pass or fail by accident.
    unstubGlobals: true,
    isolate: false,
    ...patient,
  },
});

const server = (
  name: string,
  include: string[],
  exclude: string[],
  more: TestProjectInlineConfiguration["test"] = {},
) => ({
  test: {
    name,
    include,
    exclude,
    globalSetup: [ownTmpdir],
    environment: "node",
    pool: "forks" as const,
    execArgv,
    unstubGlobals: true,
    isolate: false,
    ...patient,
    ...more,
  },
});

/** Real processes, crashes, full disks, PostgreSQL: run by .ci/run, one file after the other (docs/faults-server.md). */
const heavy = (name: string, include: string[], exclude: string[]) =>
  server(name, include, exclude, {
    globalSetup: [ownTmpdir, "./server/start/testing/set-up-build.ts"],
    fileParallelism: false,
    execArgv: [],
    isolate: true,
    testTimeout: 300_000,
  });

export default defineConfig({
  test: {
    reporters,
    // By itself it leaves one core idle: half the machine where there are two. Beyond the cores, one fills what others wait.
    maxWorkers: Math.max(2, availableParallelism()) + 1,
    projects: [
      app("app", ["src/**/*.test.{ts,tsx}"], slow),
      server("server", ["{contract,server,scripts}/**/*.test.ts"], slow),
      app("app-cases", [`src/${cases}`], []),
      server("server-cases", [`{server,scripts}/${cases}`], []),
      server("postgres", onPostgres, [], {
        globalSetup: [ownTmpdir, "./server/store/testing/set-up-postgres.ts"],
        env: { TEST_ENGINE: "postgres" },
      }),
      heavy("heavy", ["{server,src}/**/*.heavy.test.ts"], [...timed, ...long]),
      heavy("long", long, []),
      heavy("timed", timed, []),
    ],
  },
});
