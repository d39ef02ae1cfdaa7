import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readProofs, unproved } from "./proofs.mjs";

/** What is wrong with proofs. A name counts where it is a whole string, not a part of one; of a page, where it is a heading. */
function faultsOf(proofs: readonly (readonly string[])[]): readonly string[] {
  return proofs.flatMap(([file = "", name = ""]) => {
    if (!existsSync(file)) return [`there is no ${file}`];
    if (!/\.(?:test\.tsx?|spec\.ts|md)$/.test(file)) return [`${file} is no test`];
    const text = readFileSync(file, "utf8");
    const isThere = file.endsWith(".md") ? text.split("\n").includes(name) : text.includes(`"${name}"`);
    return isThere ? [] : [`${file} has no test “${name}”`];
  });
}

describe.each([
  ["docs/security/faults-proofs.json", 80],
  ["docs/security/guarantees-proofs.json", 20],
  // One for each row that is met: asvs.test.ts compares them.
  ["docs/security/asvs-proofs.json", 1],
] as const)("%s", (from, count) => {
  const promises = readProofs(from);
  test("proves every promise", () => {
    expect(promises.length).toBeGreaterThanOrEqual(count);
    expect(promises.filter(({ proofs }) => proofs.length === 0).map(({ promise }) => promise)).toEqual([]);
  });

  test("names tests that exist", () => {
    expect(promises.flatMap(({ proofs }) => faultsOf(proofs))).toEqual([]);
  });
});

test("each guarantee has its proofs, by its number", () => {
  const rows = readFileSync("docs/guarantees.md", "utf8").matchAll(/^\| (\d+) \|/gm);
  const proved = readProofs("docs/security/guarantees-proofs.json").map(({ promise }) => promise);
  expect([...rows].map(([, number]) => number)).toEqual(proved);
});

test("a proof that names a renamed test is found out", () => {
  expect(faultsOf([["server/app.test.ts", "a test that was renamed"]])).toEqual([
    "server/app.test.ts has no test “a test that was renamed”",
  ]);
  expect(faultsOf([["SECURITY.md", "Security"]])).toEqual(["SECURITY.md has no test “Security”"]);
  expect(faultsOf([["server/gone.test.ts", "any"]])).toEqual(["there is no server/gone.test.ts"]);
  expect(faultsOf([["server/main.ts", "any"]])).toEqual(["server/main.ts is no test"]);
});

test("a run proves what passed under the whole name, in the file that is named", () => {
  const passes = [
    "server/a.test.ts > the store (SQLite) > opens in 3 ms, once",
    "b.spec.ts > a page > is drawn",
  ];
  const proofs: readonly (readonly string[])[] = [
    ["server/a.test.ts", "opens in %i ms, once"],
    ["server/a.test.ts", "the store ($engine)"],
    ["e2e/b.spec.ts", "is drawn"],
  ];
  expect(unproved(proofs, passes)).toEqual([]);
  const gone: readonly string[][] = [
    ["server/a.test.ts", "opens"],
    ["server/b.test.ts", "is drawn"],
    ["e2e/b.spec.ts", "is.drawn"],
  ];
  expect(unproved(gone, passes)).toEqual(gone);
});
