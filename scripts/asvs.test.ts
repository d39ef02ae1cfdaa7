import { readFileSync } from "node:fs";
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
  readonly how: string;
}

const proofs = v.parse(
  v.array(
    v.object({
      ids: v.array(v.string()),
      sees: v.string(),
      tests: v.record(v.string(), v.array(v.string())),
    }),
  ),
  JSON.parse(readFileSync("docs/security/asvs-proofs.json", "utf8")),
);

const page = readFileSync("docs/security/asvs.md", "utf8");
const opened: readonly Row[] = page.split("\n").flatMap((line) => {
  const [, ids = "", how = ""] = line.split("|").map((cell) => cell.trim());
  return /^\d+\.\d+\.\d+/.test(ids) ? [{ ids: ids.split(", "), state: "open", how }] : [];
});
const one = v.object({
  ids: v.array(v.string()),
  state: v.picklist(["met", "not applicable"]),
  how: v.string(),
});
const rows: readonly Row[] = [
  ...opened,
  ...v.parse(v.array(one), JSON.parse(readFileSync("docs/security/asvs.json", "utf8"))),
];
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

test("what is met has one proof, and nothing else has; everything says how or why", () => {
  for (const { ids, how } of rows) {
    expect(how, ids.join()).not.toBe("");
  }
  const met = rows.filter(({ state }) => state === "met").flatMap(({ ids }) => ids);
  expect(proofs.flatMap(({ ids }) => ids).toSorted()).toEqual(met.toSorted());
  expect(proofs.filter(({ sees }) => sees === "")).toEqual([]);
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
