import { useQueryClient } from "@tanstack/react-query";
import { decodeCase, type Case } from "../api/contract/guard-case.ts";
import { isRefusedFor, type Failure } from "../api/failure.ts";
import { allows } from "./case-file.ts";
import { useGuarded } from "./cases.ts";
import { readAnew } from "./reading.ts";
import { useServices } from "./services.ts";
import { useActorName } from "./session.ts";

interface NewCase extends Pick<
  Case,
  "userId" | "userName" | "intent" | "reason" | "ticket" | "checks" | "way"
> {
  /** A check that the configuration requires was not passed: by itself the server knows only what its own policy requires. */
  readonly stopped: boolean;
  /** That proves who they are. */
  readonly request?: string;
  /** The policy wants no case, and there is nothing to record. */
  readonly needless?: boolean;
}

/** Records a case, whatever was answered. Without a server of ours it is only kept here. Rejects with `FailureError`. */
export function useOpenCase(): (found: NewCase) => Promise<Case> {
  const { client, caseFile } = useServices();
  const queryClient = useQueryClient();
  const guarded = useGuarded();
  const openedBy = useActorName();
  return async ({ userName, ...found }) => {
    const { stopped, needless = false, request, ...about } = found;
    const proved = request === undefined ? {} : { request };
    const idempotencyKey = caseFile.find(found.userId)?.idempotencyKey ?? newKey();
    caseFile.change(found.userId, { idempotencyKey });
    const recorded: Case =
      guarded && !needless
        ? await client.tellGuard("/cases", { ...about, ...proved, stopped, idempotencyKey }, decodeCase)
        : {
            ...about,
            userName,
            proof: [],
            id: null,
            state: stopped ? "stopped" : "open",
            privileged: false,
            openedBy,
            openedAt: Date.now(),
            decidedBy: null,
            endedAt: null,
          };
    caseFile.change(found.userId, { recorded, refused: null, idempotencyKey: null });
    void readAnew(queryClient, { queryKey: ["guard", "cases"] });
    return recorded;
  };
}

/** `randomUUID` is there over HTTPS alone. */
function newKey(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join("-");
}

/** Goes on with a case after a dropped call: it lives anew from now. What waits is only looked at. Rejects with `FailureError`. */
export function useResumeCase(): (living: Case) => Promise<Case> {
  const { client, caseFile } = useServices();
  const queryClient = useQueryClient();
  return async (living) => {
    try {
      const path = `/cases/${encodeURIComponent(living.id ?? "")}/resume`;
      const recorded = allows(living) ? await client.tellGuard(path, {}, decodeCase) : living;
      const { reason, ticket, checks } = recorded;
      const answers = Object.fromEntries(checks.map(({ name, answer }) => [name, answer]));
      caseFile.change(recorded.userId, { recorded, reason, ticket, answers, refused: null });
      return recorded;
    } finally {
      void readAnew(queryClient, { queryKey: ["guard", "cases"] });
    }
  };
}

/**
 * The server allows no change by the case in hand (too old, or used by a call whose answer got lost): it is dropped, since
 * it would be refused again, and who it is has to be asked anew. Reason and ticket stay. False for every other failure.
 */
export function useRefuseCase(userId: string): (failure: Failure) => boolean {
  const { caseFile } = useServices();
  const queryClient = useQueryClient();
  return (failure) => {
    if (!isRefusedFor(failure, "case-required")) return false;
    const id = caseFile.idFor(userId);
    caseFile.change(userId, { recorded: null, answers: {}, refused: { id } });
    void readAnew(queryClient, { queryKey: ["guard", "cases"] });
    return true;
  };
}

export type CallOutcome = "done" | "checkFailed" | "impostor" | "hungUp" | "noApp" | "other";

interface CallEnd {
  readonly id: string;
  readonly outcome: CallOutcome;
  readonly note: string;
}

/** Records how a call ended. Rejects with `FailureError`. */
export function useEndCase(): (end: CallEnd) => Promise<void> {
  const { client } = useServices();
  const queryClient = useQueryClient();
  return async ({ id, ...body }) => {
    await client.tellGuard(`/cases/${encodeURIComponent(id)}/end`, body, decodeCase);
    void readAnew(queryClient, { queryKey: ["guard", "cases"] });
  };
}
