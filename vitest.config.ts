import react from "@vitejs/plugin-react";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import type { ViteUserConfig } from "vitest/config";

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
  "server/faults/{gateway-store,load,outage,slow-body,stop,timing}.heavy.test.ts",
  "server/{appliance/grants/flood,guard/events/events}.heavy.test.ts",
];

/** Those that take minutes by themselves: killed at every statement, a thousand rounds of calls at once. .ci/run has them beside the others. */
const long = ["server/faults/crash.heavy.test.ts", "server/appliance/races/interleavings.heavy.test.ts"];

/** Real processes, crashes, full disks, PostgreSQL: run by .ci/run, one file after the other (docs/faults-server.md). */
const heavy = (name: string, include: string[], exclude: string[]) => ({
  test: {
    name,
    include,
    exclude,
    globalSetup: [ownTmpdir, "./server/start/testing/set-up-build.ts"],
    environment: "node",
    pool: "forks" as const,
    unstubGlobals: true,
    fileParallelism: false,
    expect: patience,
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  test: {
    reporters,
    // By itself it leaves one core idle: half the machine where there are two. Beyond the cores, one fills what others wait.
    maxWorkers: Math.max(2, availableParallelism()) + 1,
    projects: [
      // `unstubGlobals`: a stub that outlives its test would make the next one pass or fail by accident.
      {
        plugins: [react()],
        test: {
          // Files share browser and modules, which halves the time; setup.ts makes the browser like new for each test.
          name: "app",
          include: ["src/**/*.test.{ts,tsx}"],
          exclude: ["src/**/*.heavy.test.ts"],
          environment: "./src/testing/browser-environment.ts",
          setupFiles: ["./src/testing/setup.ts"],
          pool: "forks",
          execArgv,
          unstubGlobals: true,
          isolate: false,
          expect: patience,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "server",
          include: ["contract/*.test.ts", "server/**/*.test.ts", "scripts/**/*.test.ts"],
          exclude: ["server/**/*.heavy.test.ts"],
          globalSetup: ownTmpdir,
          environment: "node",
          pool: "forks",
          execArgv,
          unstubGlobals: true,
          isolate: false,
          expect: patience,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      heavy("heavy", ["server/**/*.heavy.test.ts", "src/**/*.heavy.test.ts"], [...timed, ...long]),
      heavy("long", long, []),
      heavy("timed", timed, []),
    ],
  },
});
