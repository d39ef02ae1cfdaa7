import type { Call } from "../api/contract/calls.ts";
import type { Failure } from "../api/failure.ts";
import { assertNever } from "../lib/assert-never.ts";
import { plainText, type Text } from "./english.ts";

type Refused = Extract<Failure, { kind: "refused" }>;

/** The server said no, and why. A reason that reads the same for every call has the text of its own name. */
export function refusedMessage({ reason, status, retryAfterSeconds }: Refused, call: Call): Text {
  const group = callGroup(call);
  if (reason === "invalid-grant") return wrongAtSignIn(call);
  if (reason === "code-rejected") return group === "accept" ? badRequest(group) : wrongAtSignIn(call);
  if (reason === "enrollment-over") return plainText("failure.enrollment-expired");
  if (reason === "user-gone" && call === "getOwnUser") return plainText("enroll.stopped.user-gone.me");
  if (reason === "not-allowed") return notAllowed(group, call);
  if (reason === "not-offered" && group === "session") return plainText("failure.not-offered.sign-in");
  // The list of users is there in every version that this page speaks.
  const isList = call === "listUsers" || call === "getOwnUser";
  if (reason === "not-offered" && status === 404 && isList) return plainText("failure.not-offered.version");
  if (reason === "bad-request") return badRequest(group);
  if (reason === "busy") return busy(group, retryAfterSeconds);
  if (reason === "server-failed") return serverFailed(group);
  if (reason === "upstream-failed") return upstream("answer", group);
  if (reason === "upstream-timeout" || reason === "outcome-unknown") return upstream("timeout", group);
  return plainText(`failure.${reason}`);
}

/** Never says which of name and password was wrong, nor that the account is disabled (docs/contract.md §2). */
function wrongAtSignIn(call: Call): Text {
  return plainText(call === "answerChallenge" ? "failure.challenge.wrong" : "failure.sign-in.wrong");
}

function notAllowed(group: CallGroup, call: Call): Text {
  if (group === "challenge") return wrongAtSignIn(call);
  // Whether it was the password nobody says: a proxy answers so too, and a server to a disabled account.
  if (group === "session") return plainText("failure.sign-in.refused");
  return plainText(group === "read" ? "failure.not-allowed.read" : "failure.not-allowed");
}

function badRequest(group: CallGroup): Text {
  switch (group) {
    case "session":
      return plainText("failure.bad-request.sign-in");
    case "challenge":
      return plainText("failure.challenge.wrong");
    case "accept":
      // A real appliance documents no reason: a refused accept is a refused code. The wizard explains it (`code-note.tsx`).
      return plainText("failure.code-not-taken");
    case "read":
    case "turn-off":
      return plainText(`failure.bad-request.${group}`);
    case "enable":
    case "notice":
      return plainText("failure.bad-request");
    default:
      return assertNever(group);
  }
}

/** 502, 503, 504. A gateway that gave up says nothing about what the appliance did. */
function busy(group: CallGroup, waitSeconds: number | null): Text {
  if (group === "accept" || group === "turn-off" || group === "challenge") {
    return plainText(`failure.busy.${group}`);
  }
  return plainText(waitSeconds === null ? "failure.busy" : "failure.busy.plain");
}

/** What stands behind the server: an appliance, or a database. The outcome of a call that commits is as open as without an answer. */
function upstream(lacks: "answer" | "timeout", group: CallGroup): Text {
  if (group === "accept" || group === "turn-off" || group === "challenge") {
    return plainText(`failure.${lacks}.${group}`);
  }
  if (lacks === "answer") return plainText("failure.upstream-failed");
  return plainText(group === "enable" ? "failure.timeout" : "failure.upstream-timeout");
}

function serverFailed(group: CallGroup): Text {
  if (group === "session" || group === "notice") return plainText("failure.server");
  return plainText(`failure.server.${group}`);
}

/** Calls that fail with the same words: what is lost, and what can be said for certain, is the same. */
type CallGroup = "session" | "challenge" | "read" | "enable" | "accept" | "turn-off" | "notice";

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
  askGuard: "read",
  tellGuard: "notice",
};

export function callGroup(call: Call): CallGroup {
  return groups[call];
}
