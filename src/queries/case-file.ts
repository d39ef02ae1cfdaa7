import type { Answer, Case, CheckResult } from "../api/contract/guard-case.ts";

/** What is known of the person whose MFA is about to be changed. No secret. */
export interface CaseInHand {
  readonly userId: string;
  /** By the name of the check; one that is not there was not asked. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly reason: string;
  readonly ticket: string;
  /** As it was recorded, before anything could be changed; null while the questions are asked. */
  readonly recorded: Case | null;
  /** The server allowed no change by the case of this id (null: by none); null until it says so, and after a new one. */
  readonly refused: { readonly id: string | null } | null;
  /** Kept until the server has the case, so that sending it once more makes no second one. */
  readonly idempotencyKey?: string | null;
  /** Epoch milliseconds. */
  readonly beganAt: number;
}

type CaseChange = Partial<Omit<CaseInHand, "userId">>;

export type CaseFile = ReturnType<typeof createCaseFile>;

/**
 * The cases in hand, by the user they are about. In memory only: a reload forgets them, as it forgets the secret. No
 * component follows them: they end as their pages are left, and a page on its way out must not render again.
 */
export function createCaseFile(now: () => number) {
  const cases = new Map<string, CaseInHand>();
  const change = (userId: string, changed: CaseChange): void => {
    const before = cases.get(userId) ?? {
      userId,
      answers: {},
      reason: "",
      ticket: "",
      recorded: null,
      refused: null,
      beganAt: now(),
    };
    cases.set(userId, { ...before, ...changed });
  };
  return {
    change,
    find: (userId: string) => cases.get(userId) ?? null,
    /** The id that a change for this user goes with; null where none is recorded. */
    idFor: (userId: string) => cases.get(userId)?.recorded?.id ?? null,
    /** It allowed one change, and that was made. */
    markUsed: (userId: string) => {
      const recorded = cases.get(userId)?.recorded ?? null;
      if (recorded !== null) change(userId, { recorded: { ...recorded, state: "used" } });
    },
    /** It is over, or begins anew: the next one who gives this name is a stranger until checked. */
    forget: (userId: string) => {
      cases.delete(userId);
    },
    userIds: () => [...cases.keys()],
    clear: () => cases.clear(),
  };
}

/** Whether the change may be made, as far as the case goes. */
export function allows(recorded: Case | null): boolean {
  return recorded?.state === "open" || recorded?.state === "approved";
}

/** What was asked, in the order of the questions. */
export function resultsOf(answers: CaseInHand["answers"], names: readonly string[]): readonly CheckResult[] {
  return names.map((name) => ({ name, answer: answers[name] ?? "notAsked" }));
}
