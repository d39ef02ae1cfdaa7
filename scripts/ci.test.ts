import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { countTests, unlistedSkips } from "./ci/count-tests.mjs";
import { missingTools } from "./ci/missing-tools.mjs";

const vitestRun = `
skipped: server/a.test.ts > a database > loses its connection
 ✓ server/a.test.ts (4 tests | 1 skipped)

 Test Files  1 passed (1)
      Tests  2 failed | 3 passed | 1 skipped (6)
`;

const playwrightRun = `
  ✓   1 [v1] › enroll.spec.ts:12:1 › enrolls (2.1s)
  -   2 [v1] › enroll.spec.ts:53:1 › zbarimg reads the same

  1 failed
    [v1] › sign-in.spec.ts:4:1 › signs in ────
  1 skipped
  1 flaky
  9 passed (10.1s)
`;

describe("the sums of CI", () => {
  test("of vitest have its skipped tests, with their names", () => {
    expect(countTests(vitestRun)).toEqual({
      passed: 3,
      failed: 2,
      skipped: 1,
      skips: ["server/a.test.ts > a database > loses its connection"],
    });
  });

  test("of Playwright too, and a flaky test failed", () => {
    expect(countTests(playwrightRun)).toEqual({
      passed: 9,
      failed: 2,
      skipped: 1,
      skips: ["enroll.spec.ts › zbarimg reads the same"],
    });
  });

  test("of a run that was only skipped pass nothing", () => {
    expect(countTests("      Tests  5 skipped (5)\n")).toMatchObject({ passed: 0, failed: 0, skipped: 5 });
  });

  test("in color are the same", () => {
    expect(
      countTests("\u001B[2m      Tests \u001B[22m \u001B[1m\u001B[32m4 passed\u001B[39m (4)"),
    ).toMatchObject({
      passed: 4,
    });
  });
});

describe("a skipped test", () => {
  const counted = { skipped: 1, skips: ["server/a.test.ts > a database > loses its connection"] };
  const entry = { steps: ["npm test"], test: "server/a.test.ts > a database", why: "needs PostgreSQL" };

  test.each([
    ["on the list for this step", entry, 0],
    ["on the list for every step", { ...entry, steps: ["*"] }, 0],
    ["on the list for another step", { ...entry, steps: ["another"] }, 1],
    ["that the list doesn't name", { ...entry, test: "server/b.test.ts" }, 1],
  ])("%s", (_, allowed, unlisted) => {
    expect(unlistedSkips(counted, "npm test", [allowed])).toHaveLength(unlisted);
  });

  test("without a name is on no list", () => {
    expect(unlistedSkips({ ...counted, skipped: 3 }, "npm test", [entry])).toHaveLength(2);
  });

  const entries = v.parse(
    v.array(
      v.object({ steps: v.array(v.string()), test: v.string(), why: v.pipe(v.string(), v.minLength(20)) }),
    ),
    JSON.parse(readFileSync("scripts/ci/skips.json", "utf8")),
  );

  // Heavy ones are skipped where a program is missing, and CI installs those.
  test("of a light suite is on the list: only the whole CI would find it otherwise", () => {
    const skipping = readdirSync("server", { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".test.ts") && !name.endsWith(".heavy.test.ts"))
      .map((name) => join("server", name))
      .filter((path) => /\.(?:skip|skipIf|runIf)\(/.test(readFileSync(path, "utf8")));
    const unlisted = skipping.filter((path) => !entries.some(({ test: name }) => name.startsWith(path)));
    expect(unlisted).toEqual([]);
    expect(skipping).not.toEqual([]);
  });

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
