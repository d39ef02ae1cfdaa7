// For Stryker: the tests that scripts/mutation.mjs names. It runs them in threads, which take no options of V8.
import { defineConfig } from "vitest/config";
import all from "../vitest.config.ts";

const { MUTATION_PROJECT, MUTATION_TESTS = "" } = process.env;
const projects = (all.test?.projects ?? []).flatMap((one) =>
  typeof one === "object" && "test" in one && one.test?.name === MUTATION_PROJECT
    ? [
        {
          ...one,
          test: { ...one.test, execArgv: [], isolate: true, include: MUTATION_TESTS.split(" "), exclude: [] },
        },
      ]
    : [],
);
export default defineConfig({ test: { projects } });
