import { Gauge } from "prom-client";
import type { AuditEvent } from "../../calls/write-audit.ts";
import type { SinkState } from "./event-pump.ts";

/** Class 3001 is Account Change, 3002 Authentication. Activity 99 is one that the class has no number for. */
interface Kind {
  readonly classUid: 3001 | 3002;
  readonly activity: number;
  readonly name: string;
}

const account = (activity: number, name: string): Kind => ({ classUid: 3001, activity, name });
const authentication = (activity: number, name: string): Kind => ({ classUid: 3002, activity, name });

/**
 * Cases fit no class. They are about the change of one account, so they are Account Change with an activity of their own:
 * a query for an account then finds the reason beside the change.
 */
const KINDS: Readonly<Record<AuditEvent["event"], Kind>> = {
  enable: account(99, "MFA Enrollment Start"),
  accept: account(10, "MFA Factor Enable"),
  abandon: account(99, "MFA Enrollment End"),
  disable: account(11, "MFA Factor Disable"),
  "reset-mfa": account(11, "MFA Factor Disable"),
  "void-scratch-codes": account(99, "Scratch Codes Void"),
  // About no account, but about all of them: what was changed since the backup is as it was.
  restore: account(99, "Backup Restore"),
  "record-cut": account(99, "Record Cut"),
  "accept-name": account(99, "Name Accept"),
  "create-user": account(1, "Create"),
  "edit-user": account(99, "Edit"),
  "delete-user": account(6, "Delete"),
  "reset-password": account(4, "Password Reset"),
  unlock: account(12, "Unlock"),
  "let-in": account(99, "Let In"),
  case: account(99, "Case Open"),
  "case-decision": account(99, "Case Decision"),
  "case-use": account(99, "Case Use"),
  "break-glass": account(99, "Break Glass"),
  "case-resume": account(99, "Case Resume"),
  "case-end": account(99, "Case End"),
  "case-required": account(99, "Case Check"),
  request: account(99, "New Phone Request"),
  "request-pick": account(99, "New Phone Number"),
  "request-end": account(99, "New Phone Request End"),
  "not-me": account(99, "Not Me"),
  "changed-elsewhere": account(99, "MFA Change Elsewhere"),
  "sign-in": authentication(1, "Logon"),
  // Not a Logon: who counts successful ones would count each sign-in with MFA twice, and a thief's try as one.
  "password-accepted": authentication(6, "Preauth"),
  "second-factor": authentication(1, "Logon"),
  "guessing-stopped": authentication(99, "Guessing Stopped"),
  "refresh-reuse": authentication(99, "Refresh Token Reuse"),
};
const KNOWN: ReadonlyMap<string, Kind> = new Map(Object.entries(KINDS));

/** What an event of the record is there; one that isn't known is an activity of its own. */
export function kindOf(event: string): Kind {
  return KNOWN.get(event) ?? account(99, event);
}

/** What the metrics show of the ways out. */
export interface EventsState {
  readonly sinks: readonly SinkState[];
  readonly deadLetterBytes: number;
}

const PER_SINK = [
  ["events_waiting", "waiting", "Rows of the record that a way out has not sent yet."],
  ["events_sent", "sent", "Events that have arrived since the start."],
  ["events_failures", "failures", "Tries of a batch that failed since the start."],
] as const satisfies readonly (readonly [string, keyof SinkState, string])[];

/** What `/metrics` shows of the ways out. */
export function eventMetrics(state: () => EventsState): readonly Gauge[] {
  const perSink = PER_SINK.map(
    ([name, member, help]) =>
      new Gauge({
        name,
        help,
        labelNames: ["sink"],
        registers: [],
        collect() {
          for (const each of state().sinks) this.set({ sink: each.sink }, each[member]);
        },
      }),
  );
  const deadLetter = new Gauge({
    name: "events_dead_letter_bytes",
    help: "Size of the file of events that the webhook's receiver refused too often.",
    registers: [],
    collect() {
      this.set(state().deadLetterBytes);
    },
  });
  return [...perSink, deadLetter];
}
