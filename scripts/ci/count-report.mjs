import { relative } from "node:path";

const MESSAGE_LINES = 12;

/**
 * Sums of one JSON report, of vitest or of Playwright.
 * @returns names of the tests that passed and were skipped; those that failed each with how its message begins; `projects` are
 *   those of Playwright that ran a test
 */
export function countReport(report) {
  return "testResults" in report ? ofVitest(report) : ofPlaywright(report);
}

function ofVitest({ testResults }) {
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ ancestorTitles, title, status, failureMessages }) => ({
      name: [relative(".", name), ...ancestorTitles, title].join(" > "),
      status,
      messages: failureMessages,
    })),
  );
  // A file that can't be loaded has no test.
  const broken = testResults
    .filter(
      ({ status, assertionResults }) =>
        status === "failed" && assertionResults.every((test) => test.status !== "failed"),
    )
    .map(({ name, message }) => ({ name: relative(".", name), messages: [message] }));
  const failed = tests.filter(({ status }) => status === "failed");
  return {
    passes: tests.filter(({ status }) => status === "passed").map(({ name }) => name),
    failures: [...failed, ...broken].map(sayFailure),
    skips: tests.filter(({ status }) => status !== "passed" && status !== "failed").map(({ name }) => name),
    projects: [],
  };
}

function ofPlaywright({ suites, errors }) {
  const tests = suites.flatMap((suite) => testsIn(suite, []));
  const isPass = ({ status }) => status === "expected";
  // A flaky test failed once; one that was to run and didn't proved nothing.
  const isSkip = ({ status, expectedStatus, results }) =>
    status === "skipped" && expectedStatus === "skipped" && results.length > 0;
  const failed = tests
    .filter((test) => !isPass(test) && !isSkip(test))
    .map(({ name, projectName, results }) => ({
      name: `[${projectName}] ${name}`,
      messages: results.flatMap((result) => result.errors ?? []).map(({ message }) => message),
    }));
  const outside = errors.map(({ message }) => ({ name: "outside of a test", messages: [message] }));
  return {
    passes: tests.filter(isPass).map(({ name }) => name),
    failures: [...failed, ...outside].map(sayFailure),
    skips: tests.filter(isSkip).map(({ name }) => name),
    projects: [
      ...new Set(tests.filter(({ status }) => status !== "skipped").map(({ projectName }) => projectName)),
    ],
  };
}

function sayFailure({ name, messages = [] }) {
  const lines = (messages[0] ?? "it didn't run").split("\n").filter((line) => line.trim() !== "");
  return [name, ...lines.slice(0, MESSAGE_LINES)].join("\n    ");
}

function testsIn({ suites = [], specs = [] }, titles) {
  const inSpecs = specs.flatMap(({ file, title, tests }) =>
    tests.map((test) => ({ ...test, name: [file, ...titles, title].join(" > ") })),
  );
  return [...inSpecs, ...suites.flatMap((suite) => testsIn(suite, [...titles, suite.title]))];
}

/**
 * Skips that aren't on the list for this step.
 * @typedef {{ steps: string[], test: string, why: string }} AllowedSkip of scripts/ci/skips.json; `test` is how the name
 *   begins, `*` among its steps any
 * @param {string[]} skips
 * @param {string} step
 * @param {AllowedSkip[]} allowed
 */
export function unlistedSkips(skips, step, allowed) {
  return skips.filter(
    (name) =>
      !allowed.some(
        ({ steps, test }) => ["*", step].some((one) => steps.includes(one)) && name.startsWith(test),
      ),
  );
}
