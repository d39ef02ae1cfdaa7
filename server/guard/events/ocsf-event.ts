import { isIP } from "node:net";
import type { Selectable } from "kysely";
import type { AuditTableRow } from "../../store/audit-schema.ts";
import { version } from "../../version.ts";
import { checksOf, vouched } from "../proof.ts";
import { recordedProof } from "../audit/audit-row.ts";
import { kindOf } from "./ocsf-kinds.ts";

type Row = Selectable<AuditTableRow>;

/** Which release of the Open Cybersecurity Schema Framework the events follow (https://schema.ocsf.io/1.8.0). */
const OCSF_VERSION = "1.8.0";

const CLASS_NAMES = { 3001: "Account Change", 3002: "Authentication" } as const;
const SEVERITIES = ["Unknown", "Informational", "Low", "Medium", "High"] as const;

/** An event as the ways out send it. */
export interface OcsfEvent {
  /** The row's hash: the same at every try, so that a receiver knows one that came twice. */
  readonly uid: string;
  readonly time: number;
  /** As in the record. */
  readonly event: string;
  readonly failed: boolean;
  /** The whole event, one line of JSON. */
  readonly json: string;
}

/** A row of the record as an OCSF event. The record has no secret, and nothing is added to it. */
export function ocsfEvent(row: Row): OcsfEvent {
  const kind = kindOf(row.event);
  const { classUid, activity } = kind;
  // A password alone has an activity of its own.
  const passwordAlone = row.event === "edit-user" && row.details === '{"password":true}';
  const activityId = passwordAlone ? (row.actor_id === row.user_id ? 3 : 4) : activity;
  const activityName = passwordAlone ? (activityId === 3 ? "Password Change" : "Password Reset") : kind.name;
  const foundOut = isFoundOut(row);
  const failed = foundOut || row.outcome !== "done";
  const severity =
    foundOut || row.event === "refresh-reuse" ? 4 : NOTABLE.includes(row.event) ? 3 : failed ? 2 : 1;
  const body = {
    metadata: {
      version: OCSF_VERSION,
      product: { name: "mfa-enrollment", vendor_name: "mfa-enrollment", version },
      log_name: "audit",
      uid: row.hash,
      sequence: row.seq,
      event_code: row.event,
      correlation_uid: row.trace_id,
    },
    time: row.at,
    category_uid: 3,
    category_name: "Identity & Access Management",
    class_uid: classUid,
    class_name: CLASS_NAMES[classUid],
    activity_id: activityId,
    activity_name: activityName,
    type_uid: classUid * 100 + activityId,
    type_name: `${CLASS_NAMES[classUid]}: ${activityId === 99 ? "Other" : activityName}`,
    severity_id: severity,
    severity: SEVERITIES[severity],
    status_id: failed ? 2 : 1,
    status: failed ? "Failure" : "Success",
    ...given("status_code", row.reason),
    user: personOf(row.user_id, row.user_name) ?? { name: "Unknown", type_id: 0, type: "Unknown" },
    actor: actorOf(row),
    src_endpoint: isIP(row.address) === 0 ? { name: row.address } : { ip: row.address },
    ...(classUid === 3002 ? { service: { name: "mfa-enrollment", version }, is_remote: true } : {}),
    ...(row.event === "second-factor" ? { is_mfa: true, auth_factors: [factorOf(row.reason)] } : {}),
    ...(activity === 10 || activity === 11 ? { auth_factors: [TOTP] } : {}),
    ...caseOf(row),
  };
  return { uid: row.hash, time: row.at, event: row.event, failed, json: JSON.stringify(body) };
}

/** Done, and somebody should look at it. */
const NOTABLE = ["changed-elsewhere", "restore", "break-glass"];

/** Somebody who isn't who they say: a failed check, a wrong number, a call that ended so, or the person themselves says it. */
function isFoundOut({ event, outcome, reason, checks }: Row): boolean {
  if (event === "not-me") return true;
  if (event === "request-pick") return outcome === "refused";
  if (event === "case")
    return outcome === "refused" || checksOf(checks ?? "").some(({ answer }) => answer === "failed");
  return event === "case-end" && (reason === "impostor" || reason === "checkFailed");
}

const TOTP = { factor_type_id: 7, factor_type: "OTP", is_totp: true };

/** A scratch code is a one-time password that no clock makes. */
function factorOf(reason: string | null): typeof TOTP {
  return { ...TOTP, is_totp: !(reason ?? "").startsWith("scratch-code") };
}

/** A command on the server's machine has no signed-in person. */
function actorOf(row: Row) {
  const user = personOf(row.actor_id, row.actor_name);
  return user === null ? { app_name: "mfa-enrollment" } : { user };
}

function personOf(id: string | null, name: string | null) {
  if (id === null && name === null) return null;
  return { ...given("name", name), ...given("uid", id), type_id: 1, type: "User" };
}

function given(name: string, value: string | null): Readonly<Record<string, string>> {
  return value === null || value === "" ? {} : { [name]: value };
}

/** What the schema has no attribute for: the case under which it was done. */
function caseOf(row: Row) {
  const proof = recordedProof(row);
  const about = {
    ...given("case_id", row.case_id),
    ...given("case_reason", row.case_reason),
    ...given("ticket", row.ticket),
    ...given("way", row.way),
    ...(proof.length === 0
      ? {}
      : { proof: vouched(proof).map(({ kind, vouchedBy }) => ({ kind, vouched_by: vouchedBy })) }),
    ...(row.checks === null ? {} : { checks: checksOf(row.checks) }),
  };
  return Object.keys(about).length === 0 ? {} : { unmapped: about };
}
