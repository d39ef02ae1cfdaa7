import type { Call } from "../api/contract/calls.ts";
import type { Failure, ProtocolFault } from "../api/failure.ts";
import { assertNever } from "../lib/assert-never.ts";
import { plainText, type Text } from "./english.ts";
import { callGroup, refusedMessage } from "./refused-message.ts";

/**
 * The one map from failures to words: what happened, then what to do, true for this call. The outcome of acceptMfa and
 * disableMfa is unknown when no answer came, so those texts never say that nothing was changed.
 * Show it by `say(failureMessage(failure, call))`.
 */
export function failureMessage(failure: Failure, call: Call): Text {
  switch (failure.kind) {
    case "refused":
      return refusedMessage(failure, call);
    case "network":
      return lost(failure.offline ? "offline" : "unreachable", call);
    case "timeout":
      return timedOut(call);
    case "protocol":
      return answerMessage(failure.fault, call);
    default:
      return assertNever(failure);
  }
}

/** No answer came. */
function lost(how: "offline" | "unreachable", call: Call): Text {
  const group = callGroup(call);
  switch (group) {
    case "read":
    case "challenge":
    case "accept":
    case "turn-off":
      return plainText(`failure.${how}.${group}`);
    case "session":
    case "enable":
      return plainText(`failure.${how}`);
    // Whether it was carried out is not known, and matters little: the notice comes again, or it does not.
    case "notice":
      return plainText(how === "offline" ? "failure.offline" : "failure.timeout.read");
    default:
      return assertNever(group);
  }
}

function timedOut(call: Call): Text {
  const group = callGroup(call);
  if (group === "session" || group === "enable") return plainText("failure.timeout");
  return plainText(`failure.timeout.${group === "notice" ? "read" : group}`);
}

/** An answer that is not what the contract says. Of a committing call only reading back can tell what it did. */
function answerMessage(fault: ProtocolFault, call: Call): Text {
  const group = callGroup(call);
  if (group === "accept" || group === "turn-off") return plainText(`failure.answer.${group}`);
  // The code may be spent: another one is due, whatever was wrong with the answer (docs/faults-app.md).
  if (group === "challenge") return plainText("failure.answer.challenge");
  if (fault === "no-token" && group !== "enable") return plainText("failure.answer.no-sign-in");
  return plainText(`failure.answer.${fault}`);
}
