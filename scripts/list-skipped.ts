import type { Reporter, TestCase } from "vitest/node";

/** Names every test that is skipped, one a line; `.ci/run` holds the names against scripts/ci/skips.json. */
export default class ListSkipped implements Reporter {
  onTestCaseResult(test: TestCase): void {
    if (test.result().state === "skipped")
      process.stdout.write(`skipped: ${test.module.relativeModuleId} > ${test.fullName}\n`);
  }
}
