import type { User } from "../../api/contract/user.ts";
import { FailureError, type Failure, outcomeIsUnknown } from "../../api/failure.ts";
import type { AcceptOutcome, ReadBack } from "../machine/enrollment-event.ts";
import type { Send } from "../machine/use-enrollment-machine.ts";
import type { CodeCheck } from "./code-check.ts";
import { reasons } from "../../api/contract/reasons.ts";
import { assertNever } from "../../lib/assert-never.ts";
import type { Diagnosis } from "../../lib/diagnose-refused-code.ts";
import type { AfterRefusal, ConfirmNote, StopReason } from "../machine/notes.ts";
import { waitNote } from "../wait-left.tsx";

export interface ConfirmParts {
  readonly userId: string;
  /** An old phone was on: then "MFA is on" does not say which one. */
  readonly replaces: boolean;
  readonly check: Pick<CodeCheck, "explain">;
  readonly send: Send;
  /** The one call that commits. It is never repeated: see `acceptOutcome`. */
  readonly acceptMfa: (request: { readonly userId: string; readonly code: string }) => Promise<void>;
  /** From the server, never from a cache. */
  readonly readUser: (userId: string) => Promise<User>;
  /** Where somebody else knows better than a reading of the user. */
  readonly readOutcome?: () => Promise<ReadBack>;
}

/** From a code to what the machine is told of it. */
export function createConfirm(parts: ConfirmParts) {
  const { userId, replaces, check, send, acceptMfa, readUser, readOutcome } = parts;

  async function read(): Promise<ReadBack> {
    try {
      const { mfa } = await readUser(userId);
      if (mfa === "unknown") return { kind: "failed" };
      if (mfa === "off") return { kind: "off" };
      return { kind: replaces ? "undecided" : "on" };
    } catch (error) {
      if (error instanceof FailureError) return { kind: "failed" };
      throw error;
    }
  }

  async function readBack(): Promise<void> {
    send({ type: "readBack", result: await (readOutcome ?? read)() });
  }

  async function settle(failure: Failure, code: string, tookMs: number): Promise<AcceptOutcome | null> {
    const outcome = await acceptOutcome(failure, (serverTime) => check.explain(code, { serverTime, tookMs }));
    if (!send({ type: "acceptFailed", outcome })) return null;
    if (outcome.kind === "open") await readBack();
    return outcome;
  }

  return {
    /**
     * Sends a code, unless one is on its way or this one was sent before, and reads back where it may have counted. Tells
     * what its answer said; null where nothing was sent, and where the server took it.
     */
    submit: async (code: string) => {
      if (!send({ type: "submit", code })) return null;
      const sentAt = performance.now();
      try {
        await acceptMfa({ userId, code });
      } catch (error) {
        if (error instanceof FailureError) return settle(error.failure, code, performance.now() - sentAt);
        throw error;
      }
      send({ type: "accepted" });
      return null;
    },
    checkAgain: async () => {
      if (send({ type: "checkAgain" })) await readBack();
    },
  };
}

type Refused = Extract<Failure, { kind: "refused" }>;

/** Why the server refused the code; `serverTime` is the refusal's `Date`. */
type Explain = (serverTime: number | null) => Promise<Diagnosis>;

/**
 * What a failed acceptMfa means, for oneself and for others. A status proves nothing: a proxy that sends twice, or a
 * server that fails after its commit, refuses a code that counts. Only a code of another key cannot have counted; after
 * any other the user is read back, before anything is said.
 */
export async function acceptOutcome(failure: Failure, explain: Explain): Promise<AcceptOutcome> {
  if (failure.kind !== "refused" || outcomeIsUnknown(failure)) {
    return { kind: "open", failure, finished: false, says: note(notSwitchedOn(failure)) };
  }
  if (neverSent(failure)) return { kind: "notSent", note: { kind: "failed", failure } };
  const diagnosis = await explain(failure.serverTime);
  const says = saysOf(failure, diagnosis);
  const finished = failure.reason === "enrollment-finished";
  if (diagnosis.verdict.kind === "other-entry" && !finished) return { kind: "refused", says };
  return { kind: "open", failure, finished, says };
}

/** The gateway sends nothing to a server that it doesn't know, nobody sends without a session, and dropped digits went nowhere. */
function neverSent({ reason }: Refused): boolean {
  return reason === "session-ended" || reason === "upstream-untrusted" || reason === "code-dropped";
}

function notSwitchedOn(failure: Failure): ConfirmNote {
  return { kind: "notSwitchedOn", offline: failure.kind === "network" && failure.offline };
}

/** What the refusal says where MFA is off, or the code cannot have counted. */
function saysOf(failure: Refused, diagnosis: Diagnosis): AfterRefusal {
  const meaning = reasons[failure.reason].accept;
  switch (meaning) {
    case "retry":
      return note({ kind: "failed", failure });
    case "diagnose":
      return note(refusedNote(failure, diagnosis));
    case "usedBefore":
      return note(refusedNote(failure, { ...diagnosis, verdict: { kind: "already-used" } }));
    case "wait":
      return note(waitNote("tooMany", failure.retryAfterSeconds));
    case "waitLocked":
      return note(waitNote("locked", failure.retryAfterSeconds));
    case "conflict":
    case "exhausted":
    case "expired":
    case "externalIdentity":
    case "finished":
    case "gone":
    case "caseOver":
    case "licenseAgreement":
    case "notAllowed":
    case "superseded":
      return stop(meaning);
    default:
      return assertNever(meaning);
  }
}

function note(said: ConfirmNote): AfterRefusal {
  return { kind: "note", note: said };
}

function stop(reason: StopReason): AfterRefusal {
  return { kind: "stop", reason };
}

function refusedNote({ triesLeft = null }: Refused, diagnosis: Diagnosis): ConfirmNote {
  return { kind: "refused", diagnosis, triesLeft };
}
