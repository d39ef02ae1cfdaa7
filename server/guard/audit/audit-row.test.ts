import { expect, test } from "vitest";
import { csvCell } from "../csv-stream.ts";
import { auditCsv } from "./audit-row.ts";

test("cells are quoted where needed, and no cell starts a formula", () => {
  const row = { id: "1", at: "t", event: "enable", outcome: "done", address: "::1", traceId: "0", hash: "f" };
  const csv = auditCsv([
    { ...row, actorName: '=HYPERLINK("x")', userName: "a,b" },
    { ...row, userName: "+1", actorName: "-1", reason: "@x" },
  ]);
  const others = ["\n=1+1", "＝1+1", "＋1", "－1", "＠x", "x;=1+1", "x\t=1+1", "\u00a0=1", "\u200b=1"].map(
    (name) => ({
      ...row,
      userName: name,
    }),
  );
  expect([...auditCsv(others).matchAll(/enable,done,,,,,,(.*?),::1/gs)].map(([, cell]) => cell)).toEqual([
    `"'\n'=1+1"`,
    "'＝1+1",
    "'＋1",
    "'－1",
    "'＠x",
    `"x;'=1+1"`,
    `"x\t'=1+1"`,
    "'\u00a0=1",
    "'\u200b=1",
  ]);
  const lines = csv.split("\r\n");
  expect(lines[1]).toBe(`1,t,enable,done,,,,"'=HYPERLINK(""x"")",,"a,b",::1,0,,,,,,f`);
  expect(lines[2]).toBe("1,t,enable,done,'@x,,,'-1,,'+1,::1,0,,,,,,f");
});

// A spreadsheet that splits at these signs, as in much of Europe, takes quotes only where its own cell begins.
test.each([";", "\t", "\n", "\r\n", "; ", ';"', ";\u00a0", ";\u2800"])(
  "no formula starts after %j inside a cell",
  (mark) => {
    for (const sign of "=+-@＝＋－＠") {
      const text = `x${mark}${sign}1+1${mark}y`;
      const inside = mark.replaceAll('"', '""');
      expect(csvCell(text)).toBe(`"x${inside}'${sign}1+1${inside}y"`);
    }
    expect(csvCell(`x${mark}y`)).not.toContain("'");
  },
);

test.each(["\u0085", "\u2028", "\v", "；"])("nor after %j, for which no cell is quoted", (mark) => {
  expect(csvCell(`x${mark}=1+1`)).toBe(`x${mark}'=1+1`);
});

test("a name with a sign inside stays as it is", () => {
  for (const name of ["anne-marie", "a+b@example.com", "a = b"]) expect(csvCell(name)).toBe(name);
});
