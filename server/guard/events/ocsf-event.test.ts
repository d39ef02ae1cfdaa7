import { describe, expect, test } from "vitest";
import { auditEvents } from "../../../contract/audit-events.ts";
import { version } from "../../version.ts";
import { ocsfEvent } from "./ocsf-event.ts";
import { eventMetrics } from "./ocsf-kinds.ts";
import { readOcsf } from "./testing/read-ocsf.ts";

const row = {
  seq: 7,
  at: Date.UTC(2026, 0, 1),
  outcome: "done",
  reason: null,
  details: null,
  actor_id: "1000",
  actor_name: "administrator",
  user_id: "1001",
  user_name: "olivia",
  address: "2001:db8::1",
  trace_id: "0af7651916cd43dd8448eb211c80319c",
  case_id: null,
  case_reason: null,
  ticket: null,
  checks: null,
  way: null,
  hash: "a".repeat(64),
};

/** Events of the record, their class, their activity. */
const kinds = (
  [
    ["create-user", 3001, 1],
    ["reset-password", 3001, 4],
    ["delete-user", 3001, 6],
    ["accept", 3001, 10],
    ["disable reset-mfa", 3001, 11],
    ["unlock", 3001, 12],
    ["enable abandon void-scratch-codes restore edit-user case case-decision case-use case-resume", 3001, 99],
    ["case-end case-required of-a-later-version", 3001, 99],
    ["sign-in second-factor", 3002, 1],
    ["password-accepted", 3002, 6],
    ["refresh-reuse", 3002, 99],
  ] as const
).flatMap(([events, ...kind]) => events.split(" ").map((event) => [event, ...kind] as const));

describe.each(kinds)("a row of the kind %s", (event, classUid, activity) => {
  test.each(["done", "refused"])("is a valid event of its class: %s", (outcome) => {
    const read = readOcsf(ocsfEvent({ ...row, event, outcome }).json);
    expect(read).toMatchObject({ class_uid: classUid, activity_id: activity });
    expect(read.status).toBe(outcome === "done" ? "Success" : "Failure");
    expect(read.metadata).toEqual({
      version: "1.8.0",
      product: { name: "mfa-enrollment", vendor_name: "mfa-enrollment", version },
      log_name: "audit",
      uid: row.hash,
      sequence: 7,
      event_code: event,
      correlation_uid: row.trace_id,
    });
    expect(read).toMatchObject({
      time: row.at,
      category_name: "Identity & Access Management",
      actor: { user: { name: "administrator", uid: "1000" } },
      src_endpoint: { ip: row.address },
    });
    expect(read.user).toMatchObject({ name: "olivia", uid: "1001" });
    expect("service" in read).toBe(classUid === 3002);
    expect("auth_factors" in read).toBe([10, 11].includes(activity) || event === "second-factor");
    expect(read).not.toHaveProperty("unmapped");
  });

  test("is valid without persons, from the command line, and under a case", () => {
    const nobody = { actor_id: null, actor_name: null, user_id: null, user_name: null };
    const alone = readOcsf(ocsfEvent({ ...row, event, ...nobody, address: "command line" }).json);
    expect(alone.user.name).toBe("Unknown");
    expect(alone).toMatchObject({ src_endpoint: { name: "command line" } });
    const checks = '[{"name":"called back","answer":"passed"}]';
    const ofCase = { case_id: "c", case_reason: "lost phone — café", ticket: "T-1", checks, way: "byPhone" };
    expect(readOcsf(ocsfEvent({ ...row, event, ...ofCase }).json)).toMatchObject({
      unmapped: {
        case_id: "c",
        case_reason: "lost phone — café",
        ticket: "T-1",
        way: "byPhone",
        checks: JSON.parse(checks),
      },
    });
  });
});

test.each(auditEvents)("a row of the kind %s is an event that the schema takes", (event) => {
  expect(readOcsf(ocsfEvent({ ...row, event }).json).metadata.event_code).toBe(event);
});

test("a new password alone is a change by its owner, and a reset by anybody else", () => {
  const edit = { ...row, event: "edit-user", details: '{"password":true}' };
  const reset = { activity_id: 4, activity_name: "Password Reset" };
  expect(readOcsf(ocsfEvent(edit).json)).toMatchObject(reset);
  const changed = { activity_id: 3, activity_name: "Password Change" };
  expect(readOcsf(ocsfEvent({ ...edit, actor_id: "1001" }).json)).toMatchObject(changed);
});

test.each([null, ""])("somebody without an id (%j) has none in the event", (user_id) => {
  const { user } = readOcsf(ocsfEvent({ ...row, event: "enable", user_id }).json);
  expect(user).toEqual({ name: "olivia", type_id: 1, type: "User" });
});

test("the metrics have each way out with its own numbers", async () => {
  const sinks = [{ sink: "file", waiting: 1, sent: 2, failures: 3 }] as const;
  const shown = eventMetrics(() => ({ sinks, deadLetterBytes: 4 })).map((metric) => metric.get());
  const of = (name: string, value: number) => ({ name, values: [{ labels: { sink: "file" }, value }] });
  expect(await Promise.all(shown)).toMatchObject([
    of("events_waiting", 1),
    of("events_sent", 2),
    of("events_failures", 3),
    { name: "events_dead_letter_bytes", values: [{ labels: {}, value: 4 }] },
  ]);
});

const informational = { severity_id: 1, severity: "Informational" };
const low = { severity_id: 2, severity: "Low" };
const medium = { severity_id: 3, severity: "Medium" };
const high = { severity_id: 4, severity: "High" };
const found = { ...high, status: "Failure", status_id: 2 };
const totp = { factor_type_id: 7, factor_type: "OTP", is_totp: true };

test.each([
  ["an impostor", { event: "case-end", reason: "impostor" }, found],
  ["a check that failed", { event: "case-end", reason: "checkFailed" }, found],
  ["a gate that stopped", { event: "case", reason: "setUp", outcome: "refused" }, found],
  [
    "an optional check that failed",
    { event: "case", checks: '[{"name":"manager","answer":"failed"}]' },
    found,
  ],
  ["a wrong number", { event: "request-pick", reason: "wrong-number", outcome: "refused" }, found],
  ["who says that it isn't them", { event: "not-me" }, found],
  ["a token that was used before", { event: "refresh-reuse" }, { ...high, status: "Success" }],
  ["a change behind our back", { event: "changed-elsewhere" }, medium],
  ["a backup that was restored", { event: "restore" }, medium],
  ["an approval on the machine", { event: "break-glass" }, { ...medium, status: "Success", status_id: 1 }],
  [
    "a sign-in that was refused",
    { event: "sign-in", outcome: "refused", reason: "wrong" },
    { ...low, status_code: "wrong", is_remote: true, service: { name: "mfa-enrollment" } },
  ],
  ["a call that ended well", { event: "case-end", reason: "done" }, informational],
  ["a number that was right", { event: "request-pick" }, informational],
  ["a case", { event: "case", checks: '[{"name":"manager","answer":"passed"}]' }, informational],
  [
    "a setup that begins",
    { event: "enable" },
    { activity_name: "MFA Enrollment Start", type_name: "Account Change: Other" },
  ],
  [
    "a phone that counts",
    { event: "accept" },
    { type_name: "Account Change: MFA Factor Enable", auth_factors: [totp] },
  ],
  ["a phone that doesn't any more", { event: "disable" }, { auth_factors: [totp] }],
  ["a code", { event: "second-factor" }, { is_mfa: true, auth_factors: [totp] }],
  [
    "a scratch code",
    { event: "second-factor", reason: "scratch-code" },
    { auth_factors: [{ ...totp, is_totp: false }] },
  ],
  ["a command", { actor_id: null, actor_name: null }, { actor: { app_name: "mfa-enrollment" } }],
  [
    "what proved who it is",
    { details: '{"proof":"request"}' },
    { unmapped: { proof: [{ kind: "request", vouched_by: "server" }] } },
  ],
])("of %s the event says this", (_, members, said) => {
  expect(readOcsf(ocsfEvent({ ...row, event: "enable", ...members }).json)).toMatchObject(said);
});
