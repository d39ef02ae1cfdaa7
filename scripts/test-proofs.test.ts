import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

interface Proof {
  readonly row: string;
  readonly file: string;
  readonly name: string;
}

/** Rows of a table: their number and the tests they name. */
function proofsOf(text: string): readonly Proof[] {
  return text.split("\n").flatMap((line) => {
    const row = /^\| (D-\d\d|\d{1,2}) \|/.exec(line)?.[1];
    if (row === undefined) return [];
    return [...line.matchAll(/`([^`]+\.tsx?)`: “([^”]+)”/g)].map(([, file = "", name = ""]) => ({
      row,
      file,
      name,
    }));
  });
}

/** What is wrong with a proof, or null. A name counts where it is a whole string, not a part of one. */
function faultOf({ row, file, name }: Proof): string | null {
  if (!existsSync(file)) return `${row}: there is no ${file}`;
  return readFileSync(file, "utf8").includes(`"${name}"`) ? null : `${row}: ${file} has no test “${name}”`;
}

const pages = [
  {
    page: "docs/faults-server.md",
    rows: Array.from({ length: 92 }, (_, index) => `D-${String(index + 1).padStart(2, "0")}`),
  },
  { page: "docs/guarantees.md", rows: Array.from({ length: 20 }, (_, index) => String(index + 1)) },
] as const;

describe.each(pages)("$page", ({ page, rows }) => {
  const proofs = proofsOf(readFileSync(page, "utf8"));

  test("has all its rows, each with a proof", () => {
    expect([...new Set(proofs.map(({ row }) => row))]).toEqual(rows);
  });

  test("names tests that exist", () => {
    expect(proofs.map(faultOf).filter((fault) => fault !== null)).toEqual([]);
  });
});

test("a proof that names a renamed test would be found out", () => {
  const [rotten] = proofsOf(
    "| D-01 | a fault | a promise | `server/app.test.ts`: “a test that was renamed” |",
  );
  expect(rotten === undefined ? null : faultOf(rotten)).toContain("has no test");
  expect(faultOf({ row: "D-01", file: "server/gone.test.ts", name: "any" })).toContain("there is no");
});
