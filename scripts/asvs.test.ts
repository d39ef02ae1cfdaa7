import { existsSync, readFileSync } from "node:fs";
import * as v from "valibot";
import { expect, test } from "vitest";

/** Level of each requirement of ASVS 5.0.0, by its number. */
const levels = v.parse(
  v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.picklist([1, 2, 3]))),
  readFileSync("docs/security/asvs-5.0.0.json", "utf8"),
);

interface Row {
  readonly ids: readonly string[];
  readonly state: string;
  readonly why: string;
  readonly tests: readonly string[];
}

const page = readFileSync("docs/security/asvs.md", "utf8");
const rows: readonly Row[] = page.split("\n").flatMap((line) => {
  const [, ids = "", state = "", why = "", tests = ""] = line.split("|").map((cell) => cell.trim());
  if (!/^\d+\.\d+\.\d+/.test(ids)) return [];
  return [
    {
      ids: ids.split(", "),
      state,
      why,
      tests: [...tests.matchAll(/`([^`]+)`/g)].map(([, path = ""]) => path),
    },
  ];
});
const listed = rows.flatMap(({ ids }) => ids);

test("ASVS has 70 requirements of level 1 and 183 of level 2, and all are here", () => {
  const wanted = Object.keys(levels).filter((id) => levels[id] !== 3);
  expect(wanted).toHaveLength(70 + 183);
  expect(wanted.filter((id) => !listed.includes(id))).toEqual([]);
});

test("each is here once, and none that ASVS doesn't have", () => {
  expect(listed.filter((id, index) => listed.indexOf(id) !== index)).toEqual([]);
  expect(listed.filter((id) => levels[id] === undefined)).toEqual([]);
});

test("what is met names tests that exist, and everything says how or why", () => {
  for (const { ids, state, why, tests } of rows) {
    expect(["met", "not applicable", "open"], ids.join()).toContain(state);
    expect(why, ids.join()).not.toBe("");
    expect(tests.length > 0, ids.join()).toBe(state === "met");
    expect(tests.filter((path) => !/\.(?:test|spec)\.tsx?$/.test(path) || !existsSync(path))).toEqual([]);
  }
});

test("the sums are right", () => {
  const count = (state: string, high: boolean) =>
    rows
      .filter((row) => row.state === state)
      .flatMap(({ ids }) => ids.filter((id) => (levels[id] === 3) === high)).length;
  const sums = (high: boolean) =>
    ["met", "not applicable", "open"].map((state) => count(state, high)).join(" | ");
  expect(page).toContain(`| levels 1 and 2 | ${sums(false)} |`);
  expect(page).toContain(`| level 3, as far as listed | ${sums(true)} |`);
});
