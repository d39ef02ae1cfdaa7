import { useRef } from "react";
import type { User } from "../../api/contract/user.ts";
import { reasons } from "../../api/contract/reasons.ts";
import { FailureError, isRefusedFor, type Failure } from "../../api/failure.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { localInstant } from "../../lib/scratch-code-file.ts";
import { useEnableMfa } from "../../queries/mfa.ts";
import { useStepUp } from "../../queries/session.ts";
import { useProof, type StepUpQuestion } from "../../queries/use-action.ts";
import { useReadBack } from "../../queries/users.ts";
import type { EnableOutcome } from "../machine/enrollment-event.ts";
import type { Send } from "../machine/use-enrollment-machine.ts";
import { waitNote } from "../wait-left.tsx";

interface StartRequest {
  readonly userId: string;
  readonly userName: string;
  /** Asks for a new secret beside one that is on. */
  readonly recreate: boolean;
  /** What may be in the app already: the account that works, an account of a setup that ended, or neither. */
  readonly again: boolean;
  /** The account's name is read out and entered by hand, so no date is added to it. */
  readonly spoken?: boolean;
  readonly forOthers?: boolean;
}

export interface Start {
  /** For the click on `Start`, and nothing else: each call that is taken makes a new secret. */
  readonly start: () => void;
  /** The same, with the agreement to be without scratch codes. */
  readonly startWithoutCodes: () => void;
  readonly stepUp: StepUpQuestion;
}

/** The only caller of enableMfa: once per click, never from an effect (ADR 1, ADR 2). */
export function useStart(
  { forOthers = false, ...request }: StartRequest,
  send: Send,
  onEnabled: () => void,
): Start {
  const enableMfa = useEnableMfa();
  const { stepUpDue } = useStepUp(forOthers);
  const readUser = useReadBack();
  const made = useRef(false);
  const { ask, stepUp } = useProof<{ withoutCodes: boolean }>(
    ({ withoutCodes }) => void enable(withoutCodes),
  );

  async function enable(withoutCodes: boolean) {
    if (!send({ type: "start" })) return;
    try {
      const { again, spoken = false, ...user } = request;
      const alone = !user.recreate && !again && !made.current;
      const mark = spoken || alone ? "" : localInstant();
      const enrollment = await enableMfa({ ...user, withoutCodes, mark });
      made.current = true;
      if (send({ type: "enabled", enrollment, replaces: request.recreate })) onEnabled();
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      const { failure } = error;
      const outcome = enableOutcome(failure) ?? afterReading(failure, request.recreate, await readMfa());
      send({ type: "enableFailed", outcome });
      if (isRefusedFor(failure, "step-up-required")) ask({ withoutCodes });
    }
  }
  async function readMfa(): Promise<User["mfa"]> {
    try {
      return (await readUser(request.userId)).mfa;
    } catch (error) {
      if (error instanceof FailureError) return "unknown";
      throw error;
    }
  }
  /** Against an appliance that never asks, the app's own check stands. */
  function begin(withoutCodes: boolean) {
    if (stepUpDue()) ask({ withoutCodes });
    else void enable(withoutCodes);
  }

  return { start: () => begin(false), startWithoutCodes: () => begin(true), stepUp };
}

/**
 * What a failed enableMfa means; null where the user has to be read first. Nothing is active yet, so what does not end the
 * set-up may be tried again by a click.
 */
function enableOutcome(failure: Failure): EnableOutcome | null {
  const failed = { kind: "retry", note: { kind: "failed", failure } } as const;
  if (failure.kind !== "refused") return failed;
  const meaning = reasons[failure.reason].enable;
  switch (meaning) {
    case "retry":
      return failed;
    case "stepUp":
      // The dialog says it better than a message behind it.
      return { kind: "retry", note: { kind: "none" } };
    case "wait":
      return { kind: "retry", note: waitNote("tooMany", failure.retryAfterSeconds) };
    case "readFirst":
      return null;
    case "externalIdentity":
    case "licenseAgreement":
    case "notAllowed":
    case "notOffered":
    case "userGone":
      return { kind: "stop", reason: meaning };
    default:
      return assertNever(meaning);
  }
}

/** Refused for a state: only the state as it is read now is said. */
function afterReading(failure: Failure, recreate: boolean, mfa: User["mfa"]): EnableOutcome {
  if (!recreate && mfa === "on") return { kind: "stop", reason: "alreadyOn" };
  if (recreate && mfa === "off") return { kind: "stop", reason: "conflict" };
  return { kind: "retry", note: { kind: "contradicted", mfa, failure } };
}
