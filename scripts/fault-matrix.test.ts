import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

interface Proof {
  readonly row: string;
  readonly file: string;
  readonly name: string;
}

/** Rows of the table: their number and the tests they name. */
function proofsOf(text: string): readonly Proof[] {
  return text.split("\n").flatMap((line) => {
    const row = /^\| (D-\d\d) \|/.exec(line)?.[1];
    if (row === undefined) return [];
    return [...line.matchAll(/`([^`]+\.ts)`: “([^”]+)”/g)].map(([, file = "", name = ""]) => ({
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

const proofs = proofsOf(readFileSync("docs/faults-server.md", "utf8"));

describe("docs/faults-server.md", () => {
  test("has the rows D-01 to D-46, each with a proof", () => {
    const rows = Array.from({ length: 46 }, (_, index) => `D-${String(index + 1).padStart(2, "0")}`);
    expect([...new Set(proofs.map(({ row }) => row))]).toEqual(rows);
  });

  test("names tests that exist", () => {
    expect(proofs.map(faultOf).filter((fault) => fault !== null)).toEqual([]);
  });

  test("would be found out", () => {
    const [rotten] = proofsOf(
      "| D-01 | a fault | a promise | `server/app.test.ts`: “a test that was renamed” |",
    );
    expect(rotten === undefined ? null : faultOf(rotten)).toContain("has no test");
    expect(faultOf({ row: "D-01", file: "server/gone.test.ts", name: "any" })).toContain("there is no");
  });
});
