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
  proofs: named(tests),
}));
const ofAsvs = v
  .parse(
    v.array(v.object({ ids: v.array(v.string()), tests: v.record(v.string(), v.array(v.string())) })),
    JSON.parse(readFileSync("scripts/asvs-proofs.json", "utf8")),
  )
  .map(({ ids, tests }) => ({ promise: ids.join(), proofs: named(tests) }));
const ofGuarantees = readFileSync("docs/guarantees.md", "utf8")
  .split("\n")
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => ({
    promise: line.slice(0, 60),
    proofs: [...line.matchAll(/`([^`]+\.tsx?)`: “([^”]+)”/g)].map(
      ([, file = "", name = ""]) => [file, name] as const,
    ),
  }));

function named(tests: Readonly<Record<string, readonly string[]>>): Proofs {
  return Object.entries(tests).flatMap(([file, names]) => names.map((name) => [file, name] as const));
}

/** What is wrong with proofs. A name counts where it is a whole string, not a part of one; of a page, where it is a heading. */
function faultsOf(proofs: Proofs): readonly string[] {
  return proofs.flatMap(([file, name]) => {
    if (!existsSync(file)) return [`there is no ${file}`];
    const text = readFileSync(file, "utf8");
    const isThere = file.endsWith(".md") ? text.split("\n").includes(name) : text.includes(`"${name}"`);
    return isThere ? [] : [`${file} has no test “${name}”`];
  });
}

describe.each([
  ["server/faults/proofs.json", ofFaults, 80],
  ["docs/guarantees.md", ofGuarantees, 20],
  ["scripts/asvs-proofs.json", ofAsvs, 150],
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
  expect(faultsOf([["SECURITY.md", "Security"]])).toEqual(["SECURITY.md has no test “Security”"]);
  expect(faultsOf([["server/gone.test.ts", "any"]])).toEqual(["there is no server/gone.test.ts"]);
});
