import type { Enrollment } from "../api/contract/enrollment.ts";
import type { EnrollmentEvent } from "../enrollment/machine/enrollment-event.ts";
import type { EnrollmentState, Held } from "../enrollment/machine/enrollment-state.ts";
import {
  answered,
  conflict,
  ended,
  finishedBefore,
  noAnswer,
  offline,
  refused,
  rightCode,
  superseded,
} from "./open-accepts.ts";

/** One of each kind, for the tests of the machine. The secret is the one of the vendor's example. */
export const heldEnrollment: Enrollment = {
  secretKey: "KQ5P6HBW63UTX4JPMXBJXI2PQM",
  uri: "otpauth://totp/host:ada%40host?secret=KQ5P6HBW63UTX4JPMXBJXI2PQM&issuer=host",
  account: "ada@host",
  issuer: "host",
  algorithm: "SHA1",
  digits: 6,
  periodSeconds: 30,
  weak: false,
  scratchCodes: ["58189682", "89975527", "24259296", "35931094", "34317173"],
  doubledCodes: false,
  token: "MEJDODYyQTQxMjZEQUMyMEJGMzMzRkY4OTQzRjY1REY=",
};

export const saved = { tried: true, ticked: true } as const;

const held: Held = {
  enrollment: heldEnrollment,
  replaces: false,
  saving: { tried: false, ticked: false },
  way: null,
  sentCodes: [],
  olderBefore: false,
  keyProved: false,
  outcomeUnknown: false,
};
const heldSaved: Held = { ...held, saving: saved };
const heldSent: Held = { ...heldSaved, sentCodes: ["123456"] };

const heldWithoutCodes: Held = { ...heldSaved, enrollment: { ...heldEnrollment, scratchCodes: [] } };

export const states = {
  intro: { step: "intro", note: { kind: "none" } },
  introFailed: { step: "intro", note: { kind: "failed", failure: { kind: "timeout" } } },
  introWaiting: { step: "intro", note: { kind: "wait", why: "tooMany", untilMs: 1 } },
  starting: { step: "starting" },
  scan: { step: "scan", held, showing: "entry" },
  scanWithoutCodes: { step: "scan", held: heldWithoutCodes, showing: "entry" },
  scanBehindGetReady: { step: "scan", held, showing: "getReady" },
  scratchCodes: { step: "scratchCodes", held },
  scratchCodesTried: { step: "scratchCodes", held: { ...held, saving: { tried: true, ticked: false } } },
  scratchCodesSaved: { step: "scratchCodes", held: heldSaved },
  confirm: { step: "confirm", held: heldSaved, note: { kind: "none" } },
  confirmRefused: { step: "confirm", held: heldSent, note: refused },
  confirmWaiting: { step: "confirm", held: heldSent, note: { kind: "wait", why: "tooMany", untilMs: 1 } },
  accepting: { step: "accepting", held: heldSent },
  acceptingAgain: { step: "accepting", held: { ...heldSent, outcomeUnknown: true } },
  unknownReading: { step: "unknown", held: heldSent, open: noAnswer, reading: "first" },
  unknownRightCode: { step: "unknown", held: heldSent, open: rightCode, reading: "first" },
  unknownEnded: { step: "unknown", held: heldSent, open: ended, reading: "again" },
  unknownConflict: { step: "unknown", held: heldSent, open: conflict, reading: "first" },
  unknownSuperseded: { step: "unknown", held: heldSent, open: superseded, reading: "first" },
  unknownFinished: { step: "unknown", held: heldSent, open: finishedBefore, reading: "first" },
  unknown: { step: "unknown", held: heldSent, open: noAnswer, reading: "no" },
  done: {
    step: "done",
    entry: { issuer: "host", account: "ada@host" },
    replaced: false,
    withoutCodes: false,
  },
  stopped: { step: "stopped", reason: "expired", entry: null, outcomeUnknown: false },
} as const satisfies Readonly<Record<string, EnrollmentState>>;

export const events = {
  start: { type: "start" },
  enabled: { type: "enabled", enrollment: heldEnrollment, replaces: false },
  enableFailedRetry: {
    type: "enableFailed",
    outcome: { kind: "retry", note: { kind: "failed", failure: { kind: "timeout" } } },
  },
  enableFailedStop: { type: "enableFailed", outcome: { kind: "stop", reason: "notAllowed" } },
  continue: { type: "continue" },
  visitGetReady: { type: "visit", step: "getReady" },
  visitScan: { type: "visit", step: "scan" },
  visitScratchCodes: { type: "visit", step: "scratchCodes" },
  visitConfirm: { type: "visit", step: "confirm" },
  handOver: { type: "handOver", way: "phone" },
  saveTried: { type: "saveTried" },
  savedTicked: { type: "savedTicked", ticked: true },
  wroteDown: { type: "wroteDown" },
  codesPrinted: { type: "codesPrinted" },
  goWithoutCodes: { type: "goWithoutCodes" },
  submit: { type: "submit", code: "123456" },
  scratchCodeTyped: { type: "scratchCodeTyped" },
  codeKindChosen: { type: "codeKindChosen" },
  accepted: { type: "accepted" },
  notSent: {
    type: "acceptFailed",
    outcome: { kind: "notSent", note: { kind: "failed", failure: answered } },
  },
  acceptFailedRetry: {
    type: "acceptFailed",
    outcome: { kind: "refused", says: { kind: "note", note: refused } },
  },
  acceptFailedStop: {
    type: "acceptFailed",
    outcome: { kind: "refused", says: { kind: "stop", reason: "expired" } },
  },
  rightCodeRefused: { type: "acceptFailed", outcome: rightCode },
  rightCodeEnded: { type: "acceptFailed", outcome: ended },
  finishedBefore: { type: "acceptFailed", outcome: finishedBefore },
  noAnswer: { type: "acceptFailed", outcome: noAnswer },
  noAnswerOffline: { type: "acceptFailed", outcome: offline },
  checkAgain: { type: "checkAgain" },
  readBackOn: { type: "readBack", result: { kind: "on" } },
  readBackOff: { type: "readBack", result: { kind: "off" } },
  readBackUndecided: { type: "readBack", result: { kind: "undecided" } },
  readBackFailed: { type: "readBack", result: { kind: "failed" } },
  waitOver: { type: "waitOver" },
  superseded: { type: "superseded" },
  restart: { type: "restart" },
  wipe: { type: "wipe" },
} as const satisfies Readonly<Record<string, EnrollmentEvent>>;
