import { expect, test } from "vitest";
import { csvFile } from "./csv.ts";

const signs = ["=", "+", "-", "@", "＝", "＋", "－", "＠"];

const fileOf = (cell: string) => csvFile([["a", cell]]);

// A spreadsheet that splits at these signs, as in much of Europe, takes quotes only where its own cell begins.
test.each([";", "\t", "\n", "\r\n", "; ", ';"', ";\u00a0", ";\u2800"])(
  "no formula starts after %j inside a cell",
  (mark) => {
    const inside = mark.replaceAll('"', '""');
    for (const sign of signs) {
      expect(fileOf(`x${mark}${sign}1+1${mark}y`)).toBe(`\u{feff}a,"x${inside}'${sign}1+1${inside}y"\r\n`);
    }
    expect(fileOf(`x${mark}y`)).not.toContain("'");
  },
);

test.each(["\u0085", "\u2028", "\v", "；"])("nor after %j, for which no cell is quoted", (mark) => {
  for (const sign of signs) expect(fileOf(`x${mark}${sign}1`)).toBe(`\u{feff}a,x${mark}'${sign}1\r\n`);
});

test.each([" =", "\u00a0=", "\u200b=", "\u2800=", "\u3164=", "\ufe0f=", "\n", "\r", "\t", "\0", ...signs])(
  "no cell starts a formula with %j",
  (start) => {
    expect(fileOf(`${start}1`)).toMatch(/^\u{feff}a,"?'/u);
  },
);

test("a name with a sign inside stays as it is", () => {
  for (const name of ["anne-marie", "a+b@example.com", "a = b"])
    expect(fileOf(name)).toBe(`\u{feff}a,${name}\r\n`);
});
