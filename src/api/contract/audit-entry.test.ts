import { expect, test } from "vitest";
import { decodeAuditPage } from "./audit-entry.ts";

const auditPage = (json: unknown, offset: number) => decodeAuditPage(json, offset)?.page ?? null;

const row = {
  id: "7",
  at: "2026-01-15T12:00:00.000Z",
  event: "mfa-enabled",
  outcome: "done",
  reason: "INC-1",
  details: { password: true, description: false, from: "", to: "", role: "PortalAdmin", lastSeen: "" },
  actorName: "administrator",
  userId: "1001",
  userName: "ada",
  address: "127.0.0.1",
  caseReason: "lost phone",
  ticket: "INC-1",
  checks: [{ name: "callback", answer: "passed" }],
};

test("an entry is read with its time as a number, and what proved who somebody is", () => {
  const proof = [{ kind: "request", vouchedBy: "server" }];
  const page = auditPage({ results: [{ ...row, proof }], totalCount: 1 }, 0);
  expect(page?.rows[0]).toEqual({ ...row, at: Date.UTC(2026, 0, 15, 12), proof: ["request"] });
});

test("members that the record leaves out are empty, not wrong", () => {
  const { id, at, event } = row;
  const page = auditPage({ results: [{ id, at, event }] }, 0);
  expect(page?.rows[0]).toMatchObject({
    userId: null,
    userName: "",
    reason: "",
    details: { password: false, from: "", to: "", lastSeen: "" },
    outcome: "",
    ticket: "",
    checks: [],
  });
});

test.each([{ ...row, at: "yesterday" }, { ...row, id: 7 }, { ...row, event: "" }, null, "row"])(
  "an entry that cannot be read is counted, not hidden: %j",
  (bad) => {
    expect(auditPage({ results: [bad, row], totalCount: 2 }, 0)).toMatchObject({
      badRows: 1,
      total: 2,
      rows: [{ id: "7" }],
    });
  },
);

test("control and bidi characters are taken out of every text", () => {
  const page = auditPage({ results: [{ ...row, reason: "a\u202eb\u0007c" }] }, 0);
  expect(page?.rows[0]?.reason).toBe("abc");
});

test("a page without rows keeps the total, so that one can turn back", () => {
  expect(auditPage({ results: [], totalCount: 5 }, 50)).toMatchObject({ total: 5, rows: [] });
});

test("what holds no list of rows is refused", () => {
  expect(auditPage({ totalCount: 3 }, 0)).toBeNull();
});

test("says that there are more than were counted", () => {
  expect(decodeAuditPage({ results: [], totalCount: 5, more: true }, 0)?.more).toBe(true);
  expect(decodeAuditPage({ results: [], totalCount: 5 }, 0)?.more).toBe(false);
});
