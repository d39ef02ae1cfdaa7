import { expect, test } from "vitest";
import { auditCsv } from "./export-audit.tsx";

const header = [
  "Kiedy",
  "Zdarzenie",
  "Wynik",
  "Użytkownik",
  "Przez",
  "Szczegóły",
  "Adres",
  "Odniesienie",
  "Pieczęć",
];

const entry = {
  id: "7",
  at: Date.UTC(2026, 0, 15, 12),
  event: "second-factor",
  outcome: "refused",
  reason: "scratch-code-wrong",
  actorName: "ada",
  userId: "1001",
  userName: "olivia",
  address: "127.0.0.1",
  traceId: "t",
  hash: "4f",
};

test("under headings of any language a row is as it was recorded: event, outcome and detail alike", () => {
  const lines = auditCsv([entry], header).trim().split("\r\n");
  expect(lines[0]).toContain('"Zdarzenie","Wynik"');
  expect(lines[1]).toBe(
    '"2026-01-15T12:00:00.000Z","second-factor","refused","olivia","ada","scratch-code-wrong","127.0.0.1","t","7:4f"',
  );
});

test("an outcome that this app does not know stays as it was sent, and a missing one empty", () => {
  const csv = auditCsv(
    [
      { ...entry, outcome: "postponed" },
      { ...entry, outcome: "", hash: "" },
    ],
    header,
  );
  expect(csv).toContain('"second-factor","postponed"');
  expect(csv).toContain('"second-factor","","olivia"');
  expect(csv).toContain('"127.0.0.1","t",""');
});
