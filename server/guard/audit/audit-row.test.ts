import { expect, test } from "vitest";
import { csvLines } from "../../../contract/csv.ts";
import { auditCells, presentAudit } from "./audit-row.ts";

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

const nothing = {
  seq: 7,
  at: 0,
  event: "enable",
  outcome: "done",
  reason: "",
  details: null,
  actor_id: null,
  actor_name: null,
  user_id: "",
  user_name: "zoe",
  address: "::1",
  trace_id: "0",
  case_id: null,
  case_reason: null,
  ticket: "",
  checks: null,
  way: "",
  hash: "f",
};

test.each([
  [nothing, {}, "7,1970-01-01T00:00:00.000Z,enable,done,,,,,,zoe,::1,0,,,,,,,f"],
  [
    { ...nothing, details: '{"password":true,"way":"console","proof":"callback"}', reason: "expired" },
    {
      reason: "expired",
      details: { password: true, way: "console" },
      proof: [{ kind: "callback", vouchedBy: "agent" }],
    },
    "7,1970-01-01T00:00:00.000Z,enable,done,expired,password; way: console,,,,zoe,::1,0,,,,,callback: agent,,f",
  ],
  [
    {
      ...nothing,
      actor_id: "1",
      actor_name: "ada",
      user_id: "2",
      case_id: "c",
      case_reason: "lost",
      ticket: "T",
      way: "byPhone",
      checks: '[{"name":"callback","answer":"passed"},{"name":"badge","answer":"notAsked"}]',
    },
    {
      actorId: "1",
      actorName: "ada",
      userId: "2",
      caseId: "c",
      caseReason: "lost",
      ticket: "T",
      way: "byPhone",
      checks: [
        { name: "callback", answer: "passed" },
        { name: "badge", answer: "notAsked" },
      ],
    },
    "7,1970-01-01T00:00:00.000Z,enable,done,,,1,ada,2,zoe,::1,0,c,lost,T,callback: passed; badge: notAsked,,byPhone,f",
  ],
])(
  "members without a value are left out, and a file has each answer of a gate in words: %#",
  (row, members, line) => {
    const shown = presentAudit(row);
    const { event, outcome, user_name: userName, address, hash } = nothing;
    const always = { id: "7", at: "1970-01-01T00:00:00.000Z", event, outcome, userName, address, hash };
    expect(shown).toEqual({ ...always, traceId: "0", ...members });
    expect(auditCells(shown).join()).toBe(line);
  },
);
