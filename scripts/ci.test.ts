import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { countReport, unlistedSkips } from "./ci/count-report.mjs";
import { createSteps } from "./ci/create-steps.mjs";
import { missingTools } from "./ci/missing-tools.mjs";

const vitestReport = {
  testResults: [
    {
      name: resolve("server/a.test.ts"),
      status: "failed",
      assertionResults: [
        { ancestorTitles: ["a database"], title: "loses its connection", status: "skipped" },
        { ancestorTitles: [], title: "opens", status: "passed" },
        { ancestorTitles: [], title: "closes", status: "failed", failureMessages: ["Error: it is\n\nopen"] },
      ],
    },
    {
      name: resolve("server/broken.test.ts"),
      status: "failed",
      message: "no such module",
      assertionResults: [],
    },
  ],
};

const run = (status: string, expectedStatus = "passed", results: readonly unknown[] = [{}]) => ({
  projectName: "v1",
  status,
  expectedStatus,
  results,
});

const broke = run("unexpected", "passed", [{ errors: [{ message: "the button is gone" }] }]);

const playwrightReport = {
  errors: [],
  suites: [
    {
      title: "enroll.spec.ts",
      specs: [{ file: "enroll.spec.ts", title: "enrolls", tests: [run("expected")] }],
      suites: [
        {
          title: "on a phone",
          specs: [
            { file: "enroll.spec.ts", title: "scans", tests: [run("skipped", "skipped")] },
            { file: "enroll.spec.ts", title: "comes and goes", tests: [run("flaky")] },
            { file: "enroll.spec.ts", title: "breaks", tests: [broke] },
            { file: "enroll.spec.ts", title: "waits for another", tests: [run("skipped", "passed", [])] },
          ],
        },
      ],
    },
  ],
};

describe("a report", () => {
  test("of vitest is counted with its skipped tests; a file that can't be loaded failed", () => {
    expect(countReport(vitestReport)).toEqual({
      passes: ["server/a.test.ts > opens"],
      failures: [
        "server/a.test.ts > closes\n    Error: it is\n    open",
        "server/broken.test.ts\n    no such module",
      ],
      skips: ["server/a.test.ts > a database > loses its connection"],
      projects: [],
    });
  });

  test("of Playwright too; what was flaky or didn't run failed", () => {
    expect(countReport(playwrightReport)).toEqual({
      passes: ["enroll.spec.ts > enrolls"],
      failures: [
        "[v1] enroll.spec.ts > on a phone > comes and goes\n    it didn't run",
        "[v1] enroll.spec.ts > on a phone > breaks\n    the button is gone",
        "[v1] enroll.spec.ts > on a phone > waits for another\n    it didn't run",
      ],
      skips: ["enroll.spec.ts > on a phone > scans"],
      projects: ["v1"],
    });
  });
});

/** One step, which ends with this code and reports that. */
async function ciOf(
  report: unknown,
  code = 0,
  options: Parameters<ReturnType<typeof createSteps>["step"]>[2] = {},
  allowed: Parameters<typeof createSteps>[0] = [],
) {
  const script = `
    require("node:fs").writeFileSync(process.env.TEST_REPORTS + "/one.json", process.argv[1]);
    process.stdout.write("it runs");
    process.exitCode = ${code};`;
  const command =
    report === null ? ["-e", `process.exitCode = ${code}`] : ["-e", script, JSON.stringify(report)];
  let said = "";
  const { step, finish } = createSteps(allowed, (text: string) => (said += text));
  await step("a step", [process.execPath, ...command], options);
  return { exit: finish(), said, sums: said.trimEnd().split("\n").at(-1) };
}

const opens = { ancestorTitles: [], title: "opens", status: "passed" };
const good = {
  testResults: [{ name: resolve("server/a.test.ts"), status: "passed", assertionResults: [opens] }],
};

describe("the sums", () => {
  test.each([
    ["a command that passes", null, 0, {}, "1 passed, 0 failed, 0 skipped"],
    ["a command that fails", null, 3, {}, "0 passed, 1 failed, 0 skipped"],
    ["a runner that passes", good, 0, { reports: 1 }, "1 passed, 0 failed, 0 skipped"],
    ["a runner that fails after its tests", good, 1, { reports: 1 }, "1 passed, 1 failed, 0 skipped"],
    ["a runner that reports nothing", null, 0, { reports: 1 }, "0 passed, 1 failed, 0 skipped"],
    ["one runner of two", good, 0, { reports: 2 }, "1 passed, 1 failed, 0 skipped"],
    [
      "a project without a test",
      playwrightReport,
      1,
      { reports: 1, projects: ["v1", "aws"] },
      "1 passed, 5 failed, 1 skipped",
    ],
  ])("of %s are the last line", async (_, report, code, options, sums) => {
    const ci = await ciOf(report, code, options);
    expect(ci.sums).toBe(sums);
    expect(ci.exit).toBe(sums.includes(" 0 failed") ? 0 : 1);
  });

  test("come after the minutes of each step", async () => {
    const { said } = await ciOf(null);
    expect(said).toMatch(
      /=== a step: 0\.\d minutes\n[^]*minutes\n +0\.\d {2}a step\n +0\.\d {2}in all\n\n1 passed/u,
    );
  });

  test("come after each failure, with its step and message", async () => {
    const { said } = await ciOf(vitestReport, 1, { reports: 1 });
    expect(said).toMatch(
      /in all\n\nfailed: a step: server\/a\.test\.ts > closes\n {4}Error: it is\n {4}open\n\nfailed: [^]*\n\n1 passed, 3 failed/u,
    );
  });

  test("count a skip, and an unlisted one failed", async () => {
    const listed = { steps: ["a step"], test: "enroll.spec.ts > on a phone", why: "needs a phone" };
    expect((await ciOf(playwrightReport, 1, { reports: 1 }, [listed])).sums).toBe(
      "1 passed, 3 failed, 1 skipped",
    );
    expect((await ciOf(playwrightReport, 1, { reports: 1 })).sums).toBe("1 passed, 4 failed, 1 skipped");
  });

  test("what runs beside something else says so in each line", async () => {
    expect((await ciOf(good, 0, { reports: 1, beside: "browsers" })).said).toContain(
      "\nbrowsers | it runs\n",
    );
  });
});

describe("a skipped test", () => {
  const skips = ["server/a.test.ts > a database > loses its connection"];
  const entry = { steps: ["npm test"], test: "server/a.test.ts > a database", why: "needs PostgreSQL" };

  test.each([
    ["on the list for this step", entry, 0],
    ["on the list for every step", { ...entry, steps: ["*"] }, 0],
    ["on the list for another step", { ...entry, steps: ["another"] }, 1],
    ["that the list doesn't name", { ...entry, test: "server/b.test.ts" }, 1],
  ])("%s", (_, allowed, unlisted) => {
    expect(unlistedSkips(skips, "npm test", [allowed])).toHaveLength(unlisted);
  });

  const entries = v.parse(
    v.array(
      v.object({ steps: v.array(v.string()), test: v.string(), why: v.pipe(v.string(), v.minLength(20)) }),
    ),
    JSON.parse(readFileSync("scripts/ci/skips.json", "utf8")),
  );

  test("has a reason on the list, and the list names tests that exist", () => {
    for (const { test: name } of entries) {
      const [file = "", ...titles] = name.split(" > ");
      const text = readFileSync(file, "utf8");
      expect(titles.filter((title) => !text.includes(title))).toEqual([]);
    }
  });
});

test("a program that isn't there is named with its package", () => {
  const all = missingTools("/nowhere");
  expect(all).toContainEqual(["firefox-esr", "firefox-esr"]);
});
