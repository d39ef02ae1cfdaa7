import type { CallGroup } from "./call-group.ts";
import type { Text } from "./english.ts";
import { plainText } from "./plain-text.ts";
import { waitText } from "./wait-text.ts";

/** Where the server names no time (security rule 29). */
const defaultWaitSeconds = 30;

/** 429. A typed code will be old when the wait is over, so the person is told to type the next. */
export function tooMany(group: CallGroup, waitSeconds: number | null): Text {
  const seconds = waitSeconds ?? defaultWaitSeconds;
  switch (group) {
    case "enable":
      return plainText("enroll.ready.wait");
    case "accept":
    case "challenge":
      return waitText("failure.too-many.code", seconds);
    default:
      return waitText("failure.too-many", seconds);
  }
}

export function badRequest(group: CallGroup): Text {
  switch (group) {
    case "session":
      return plainText("failure.bad-request.sign-in");
    case "challenge":
      return plainText("failure.challenge.wrong");
    case "read":
      return plainText("failure.bad-request.read");
    case "accept":
      // A real appliance documents no reason: a refused accept is a refused code (faults.md §1.2).
      return plainText("failure.code.rejected");
    case "turn-off":
      return plainText("failure.bad-request.turn-off");
    default:
      return plainText("failure.bad-request");
  }
}

/** 502, 503, 504. A gateway that gave up says nothing about what the appliance did. */
export function busy(group: CallGroup, waitSeconds: number | null): Text {
  if (group === "accept" || group === "turn-off" || group === "challenge") {
    return plainText(`failure.busy.${group}`);
  }
  if (waitSeconds === null) return plainText("failure.busy");
  return waitText("failure.busy.wait", waitSeconds);
}

export function serverFailed(group: CallGroup): Text {
  if (group === "session" || group === "notice") return plainText("failure.server");
  return plainText(`failure.server.${group}`);
}
