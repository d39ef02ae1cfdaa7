import { expect, test } from "vitest";
import { csvFile } from "./csv-file.ts";

const signs = ["=", "+", "-", "@", "＝", "＋", "－", "＠"];

// A spreadsheet that splits at these signs, as in much of Europe, takes quotes only where its own cell begins.
test.each([";", "\t", "\n", "\r\n", "; ", ';"', ";\u00a0", ";\u2800", "\u0085", "\u2028", "\v", "；"])(
  "no formula starts after %j inside a cell",
  (mark) => {
    const inside = mark.replaceAll('"', '""');
    for (const sign of signs)
      expect(csvFile([["a", `x${mark}${sign}1+1`]])).toBe(`\u{feff}"a","x${inside}'${sign}1+1"\r\n`);
  },
);

test("no cell starts a formula", () => {
  for (const start of [
    ...signs,
    " =",
    "\u00a0=",
    "\u200b=",
    "\u2800=",
    "\u3164=",
    "\ufe0f=",
    "\n",
    "\r",
    "\t",
  ])
    expect(csvFile([[`${start}1+1`]])).toBe(`\u{feff}"'${start}1+1"\r\n`);
});

test("a name with a sign inside stays as it is", () => {
  for (const name of ["anne-marie", "a+b@example.com", "a = b", "a;b"])
    expect(csvFile([[name]])).toBe(`\u{feff}"${name}"\r\n`);
});
