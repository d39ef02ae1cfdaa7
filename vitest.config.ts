import react from "@vitejs/plugin-react";
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Tests make much that is soon forgotten: with more room for it, the collector takes a twentieth less of the work. */
const execArgv = ["--max-semi-space-size=64"];

/** How long a busy machine may take for what is true in the end; the time-out of the test ends it. */
const patience = { poll: { timeout: 30_000 } };

export default defineConfig({
  test: {
    reporters: ["default", "./scripts/list-skipped.ts"],
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
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "server",
          include: ["server/**/*.test.ts", "scripts/**/*.test.ts"],
          exclude: ["server/**/*.heavy.test.ts"],
          environment: "node",
          pool: "forks",
          execArgv,
          unstubGlobals: true,
          isolate: false,
          expect: patience,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Real processes, crashes, full disks, PostgreSQL: run by .ci/run, one file after the other (docs/faults-server.md).
        test: {
          name: "heavy",
          include: ["server/**/*.heavy.test.ts", "src/**/*.heavy.test.ts"],
          environment: "node",
          pool: "forks",
          unstubGlobals: true,
          fileParallelism: false,
          expect: patience,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
