import { expect, test } from "vitest";
import { csvLines } from "../../../contract/csv.ts";
import { auditCells } from "./audit-row.ts";

const auditCsv = (rows: readonly Parameters<typeof auditCells>[0][]) => csvLines(rows.map(auditCells));

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
  expect(lines[0]).toBe(`1,t,enable,done,,,,"'=HYPERLINK(""x"")",,"a,b",::1,0,,,,,,,f`);
  expect(lines[1]).toBe("1,t,enable,done,'@x,,,'-1,,'+1,::1,0,,,,,,,f");
});
