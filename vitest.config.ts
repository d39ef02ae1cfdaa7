import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/** Layers without a state of their own: their files share one browser, which saves most of the time they take. */
const PIECES = ["api", "enrollment", "i18n", "lib", "ui"].map((layer) => `src/${layer}/**/*.test.{ts,tsx}`);

export default defineConfig({
  test: {
    // By itself it leaves one core idle: half the machine where there are two.
    maxWorkers: "100%",
    projects: [
      {
        plugins: [react()],
        test: {
          name: "pieces",
          include: PIECES,
          environment: "./src/testing/browser-environment.ts",
          setupFiles: ["./src/testing/setup.ts"],
          pool: "forks",
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        test: {
          // Whole pages, which have a session and a history: each file has a browser of its own.
          name: "app",
          include: ["src/**/*.test.{ts,tsx}"],
          exclude: PIECES,
          environment: "./src/testing/browser-environment.ts",
          setupFiles: ["./src/testing/setup.ts"],
          pool: "forks",
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "server",
          include: ["server/**/*.test.ts", "scripts/**/*.test.ts"],
          exclude: ["server/**/*.heavy.test.ts"],
          environment: "node",
          pool: "forks",
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        // Real processes, crashes, full disks, PostgreSQL: run by .ci/run, one file after the other (docs/faults-server.md).
        test: {
          name: "heavy",
          include: ["server/**/*.heavy.test.ts"],
          environment: "node",
          pool: "forks",
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
