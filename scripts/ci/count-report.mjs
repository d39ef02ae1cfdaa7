import { relative } from "node:path";

/**
 * Sums of one JSON report, of vitest or of Playwright.
 * @returns `skips` are the names of the skipped tests, `projects` those of Playwright that ran a test
 */
export function countReport(report) {
  return "testResults" in report ? ofVitest(report) : ofPlaywright(report);
}

function ofVitest({ testResults }) {
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ ancestorTitles, title, status }) => ({
      name: [relative(".", name), ...ancestorTitles, title].join(" > "),
      status,
    })),
  );
  const all = (status) => tests.filter((test) => test.status === status).length;
  // A file that can't be loaded has no test.
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((test) => test.status !== "failed"),
  ).length;
  const skips = tests.filter(({ status }) => status !== "passed" && status !== "failed");
  return {
    passed: all("passed"),
    failed: all("failed") + broken,
    skips: skips.map(({ name }) => name),
    projects: [],
  };
}

function ofPlaywright({ suites, errors }) {
  const tests = suites.flatMap((suite) => testsIn(suite, []));
  // A flaky test failed once; one that was to run and didn't proved nothing.
  const isSkip = ({ status, expectedStatus, results }) =>
    status === "skipped" && expectedStatus === "skipped" && results.length > 0;
  const passed = tests.filter(({ status }) => status === "expected");
  const skips = tests.filter(isSkip).map(({ name }) => name);
  return {
    passed: passed.length,
    failed: tests.length - passed.length - skips.length + errors.length,
    skips,
    projects: [
      ...new Set(tests.filter(({ status }) => status !== "skipped").map(({ projectName }) => projectName)),
    ],
  };
}

function testsIn({ suites = [], specs = [] }, titles) {
  const inSpecs = specs.flatMap(({ file, title, tests }) =>
    tests.map((test) => ({ ...test, name: [file, ...titles, title].join(" > ") })),
  );
  return [...inSpecs, ...suites.flatMap((suite) => testsIn(suite, [...titles, suite.title]))];
}

/**
 * Skips that aren't on the list for this step.
 * @param allowed entries `{ steps, test, why }` of scripts/ci/skips.json; `test` is how the name begins, `*` among its steps any
 */
export function unlistedSkips(skips, step, allowed) {
  return skips.filter(
    (name) =>
      !allowed.some(
        ({ steps, test }) => ["*", step].some((one) => steps.includes(one)) && name.startsWith(test),
      ),
  );
}
