import type { Failure } from "../../api/failure.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { finish, stop } from "./endings.ts";
import type { AcceptOutcome } from "./enrollment-event.ts";
import type { EnrollmentState, Held } from "./enrollment-state.ts";

export function afterFailedAccept(held: Held, outcome: AcceptOutcome): EnrollmentState {
  switch (outcome.kind) {
    case "retry":
      return { step: "confirm", held, note: outcome.note };
    case "finished":
      // Said a second time, or after an accept without an answer: then it is proved (faults.md §1.2, 409).
      return held.doubtful ? finish(held) : unknown(held, outcome.failure);
    case "noAnswer":
      return unknown(held, outcome.failure);
    case "stop":
      // The token never left this page: when an unanswered accept of ours is followed by
      // "finished", that accept was the one that finished it (faults.md §1.2, 409).
      if (outcome.reason === "finished" && held.doubtful) return finish(held);
      return stop(held, outcome.reason);
    default:
      return assertNever(outcome);
  }
}

function unknown(held: Held, failure: Failure): EnrollmentState {
  return { step: "unknown", held: { ...held, doubtful: true }, failure, reading: true };
}
