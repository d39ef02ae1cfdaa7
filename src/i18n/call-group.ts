import type { Call } from "../api/contract/calls.ts";

/** Calls that fail with the same words: what is lost, and what can be said for certain, is the same. */
export type CallGroup = "session" | "challenge" | "read" | "enable" | "accept" | "turn-off" | "notice";

const groups: Readonly<Record<Call, CallGroup>> = {
  signIn: "session",
  refresh: "session",
  signOut: "session",
  answerChallenge: "challenge",
  getUser: "read",
  getOwnUser: "read",
  listUsers: "read",
  listAudit: "read",
  config: "read",
  enableMfa: "enable",
  acceptMfa: "accept",
  disableMfa: "turn-off",
  getLastChange: "read",
  changePassword: "notice",
  unlockUser: "notice",
  askGuard: "read",
  tellGuard: "notice",
};

export function callGroup(call: Call): CallGroup {
  return groups[call];
}
