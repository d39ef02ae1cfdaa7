import { existsSync, readFileSync } from "node:fs";
import * as v from "valibot";
import { describe, expect, test } from "vitest";

/** Tests by file and name. */
type Proofs = readonly (readonly [file: string, name: string])[];

const faults = v.parse(
  v.array(
    v.object({ fault: v.string(), promise: v.string(), tests: v.record(v.string(), v.array(v.string())) }),
  ),
  JSON.parse(readFileSync("server/faults/proofs.json", "utf8")),
);
const ofFaults = faults.map(({ fault, tests }) => ({
  promise: fault,
  proofs: Object.entries(tests).flatMap(([file, names]) => names.map((name) => [file, name] as const)),
}));
const ofGuarantees = readFileSync("docs/guarantees.md", "utf8")
  .split("\n")
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => ({
    promise: line.slice(0, 60),
    proofs: [...line.matchAll(/`([^`]+\.tsx?)`: “([^”]+)”/g)].map(
      ([, file = "", name = ""]) => [file, name] as const,
    ),
  }));

/** What is wrong with proofs. A name counts where it is a whole string, not a part of one. */
function faultsOf(proofs: Proofs): readonly string[] {
  return proofs.flatMap(([file, name]) => {
    if (!existsSync(file)) return [`there is no ${file}`];
    return readFileSync(file, "utf8").includes(`"${name}"`) ? [] : [`${file} has no test “${name}”`];
  });
}

describe.each([
  ["server/faults/proofs.json", ofFaults, 80],
  ["docs/guarantees.md", ofGuarantees, 20],
] as const)("%s", (_, promises, count) => {
  test("proves every promise", () => {
    expect(promises.length).toBeGreaterThanOrEqual(count);
    expect(promises.filter(({ proofs }) => proofs.length === 0).map(({ promise }) => promise)).toEqual([]);
  });

  test("names tests that exist", () => {
    expect(promises.flatMap(({ proofs }) => faultsOf(proofs))).toEqual([]);
  });
});

test("a proof that names a renamed test is found out", () => {
  expect(faultsOf([["server/app.test.ts", "a test that was renamed"]])).toEqual([
    "server/app.test.ts has no test “a test that was renamed”",
  ]);
  expect(faultsOf([["server/gone.test.ts", "any"]])).toEqual(["there is no server/gone.test.ts"]);
});
