import { reasons } from "../../api/contract/reasons.ts";
import { FailureError, outcomeIsUnknown } from "../../api/failure.ts";
import type { Failure } from "../../api/failure.ts";
import { assertNever } from "../../lib/assert-never.ts";
import type { Diagnosis } from "../../lib/diagnose-refused-code.ts";
import { useReadBack } from "../../queries/users.ts";
import type { AcceptOutcome, ReadBack } from "../machine/enrollment-event.ts";
import type { Send } from "../machine/use-enrollment-machine.ts";
import { waitNote } from "../wait-left.tsx";
import type { CodeCheck } from "./code-check.ts";

interface ConfirmInput {
  readonly userId: string;
  /** An old phone was on: then "MFA is on" does not say which one. */
  readonly replaces: boolean;
  readonly check: CodeCheck;
  readonly send: Send;
  /** The one call that commits. It is never repeated: see `acceptOutcome`. */
  readonly acceptMfa: (request: { readonly userId: string; readonly code: string }) => Promise<void>;
}

interface Confirm {
  /**
   * Sends a code, unless one is on its way or this one was sent before. Tells what became of it; null where nothing was
   * sent, and where the server took it.
   */
  readonly submit: (code: string) => Promise<AcceptOutcome | null>;
  readonly checkAgain: () => void;
}

/** From a code to what the machine is told of it; after no answer the user is read back. */
export function useConfirm({ userId, replaces, check, send, acceptMfa }: ConfirmInput): Confirm {
  const readUser = useReadBack();

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
    send({ type: "readBack", result: await read() });
  }

  async function settle(failure: Failure, code: string): Promise<AcceptOutcome | null> {
    const outcome = await acceptOutcome(failure, (serverTime) => check.explain(code, serverTime));
    if (!send({ type: "acceptFailed", outcome })) return null;
    if (outcome.kind === "noAnswer" || outcome.kind === "finished") void readBack();
    return outcome;
  }

  return {
    submit: async (code) => {
      if (!send({ type: "submit", code })) return null;
      try {
        await acceptMfa({ userId, code });
      } catch (error) {
        if (error instanceof FailureError) return settle(error.failure, code);
        throw error;
      }
      send({ type: "accepted" });
      return null;
    },
    checkAgain: () => {
      if (send({ type: "checkAgain" })) void readBack();
    },
  };
}

type Refused = Extract<Failure, { kind: "refused" }>;

type Explain = (serverTime: number | null) => Promise<Diagnosis>;

/** What a failed acceptMfa means. Only a code that the server refused is diagnosed. */
async function acceptOutcome(failure: Failure, explain: Explain): Promise<AcceptOutcome> {
  if (failure.kind !== "refused" || outcomeIsUnknown(failure)) return { kind: "noAnswer", failure };
  const meaning = reasons[failure.reason].accept;
  switch (meaning) {
    case "readBack":
      return { kind: "finished", failure };
    case "retry":
      return { kind: "retry", note: { kind: "failed", failure } };
    case "diagnose":
      return afterDiagnosis(failure, await explain(failure.serverTime));
    case "usedBefore": {
      const { computerOff } = await explain(failure.serverTime);
      return refusedCode(failure, { verdict: { kind: "already-used" }, computerOff });
    }
    case "wait":
      return { kind: "retry", note: waitNote("tooMany", failure.retryAfterSeconds) };
    case "waitLocked":
      return { kind: "retry", note: waitNote("locked", failure.retryAfterSeconds) };
    case "unexplained":
      return {
        kind: "unexplainedEnd",
        reason: failure.reason === "enrollment-over" ? "expired" : "conflict",
      };
    case "exhausted":
    case "expired":
    case "externalIdentity":
    case "finished":
    case "gone":
    case "licenseAgreement":
    case "notAllowed":
    case "superseded":
      return { kind: "stop", reason: meaning };
    default:
      return assertNever(meaning);
  }
}

/** A right code that is refused without a known reason says something else where an accept before it got no answer. */
function afterDiagnosis(failure: Refused, diagnosis: Diagnosis): AcceptOutcome {
  const untold = failure.reason !== "code-rejected" && diagnosis.verdict.kind === "current";
  return untold
    ? { kind: "rightCodeRefused", note: { kind: "refused", diagnosis } }
    : refusedCode(failure, diagnosis);
}

function refusedCode({ triesLeft = null }: Refused, diagnosis: Diagnosis): AcceptOutcome {
  return { kind: "retry", note: { kind: "refused", diagnosis, triesLeft } };
}
