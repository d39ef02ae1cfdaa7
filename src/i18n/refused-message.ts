import type { Call } from "../api/call.ts";
import type { Failure } from "../api/failure.ts";
import { assertNever } from "../lib/assert-never.ts";
import { callGroup } from "./call-group.ts";
import type { Text } from "./english.ts";
import { plainText } from "./plain-text.ts";
import { badRequest, busy, serverFailed, tooMany } from "./refused-by-call.ts";

type Refused = Extract<Failure, { kind: "refused" }>;

/** The server said no, and why. */
export function refusedMessage(failure: Refused, call: Call): Text {
  const { reason, retryAfterSeconds } = failure;
  const group = callGroup(call);
  switch (reason) {
    case "invalid-grant":
      return wrongAtSignIn(call);
    case "code-rejected":
      return call === "acceptMfa" ? plainText("failure.code.rejected") : wrongAtSignIn(call);
    case "code-replayed":
      return plainText("failure.code.replayed");
    case "code-not-taken":
      return plainText("failure.code.not-taken");
    case "challenge-expired":
      return plainText("failure.challenge.expired");
    case "enrollment-expired":
      return plainText("failure.enrollment.expired");
    case "enrollment-exhausted":
      return plainText("failure.enrollment.exhausted");
    case "enrollment-finished":
      return plainText("failure.enrollment.finished");
    case "enrollment-superseded":
      return plainText("failure.enrollment.superseded");
    case "enrollment-unknown":
      return plainText("failure.enrollment.unknown");
    case "already-enabled":
      return plainText("failure.already-on");
    case "already-off":
      return plainText("failure.already-off");
    case "external-identity":
      return plainText("failure.external");
    case "session-ended":
      return plainText("failure.session-ended");
    case "step-up-required":
      return plainText("failure.step-up");
    case "not-allowed":
      return notAllowed(call);
    case "license-agreement":
      return plainText("failure.license");
    case "user-gone":
      return plainText("failure.user-gone");
    case "not-offered":
      return plainText(group === "session" ? "failure.not-offered.sign-in" : "failure.not-offered");
    case "conflict":
      return plainText("failure.conflict");
    case "locked":
      return plainText("failure.locked");
    case "too-many-attempts":
      return tooMany(group, retryAfterSeconds);
    case "bad-request":
      return badRequest(group);
    case "busy":
      return busy(group, retryAfterSeconds);
    case "server-failed":
      return serverFailed(group);
    default:
      return assertNever(reason);
  }
}

/** Never says which of name and password was wrong, nor that the account is disabled (contract.md §2). */
function wrongAtSignIn(call: Call): Text {
  return plainText(call === "answerChallenge" ? "failure.challenge.wrong" : "failure.sign-in.wrong");
}

function notAllowed(call: Call): Text {
  const group = callGroup(call);
  if (group === "session" || group === "challenge") return wrongAtSignIn(call);
  return plainText(group === "read" ? "failure.not-allowed.read" : "failure.not-allowed");
}
