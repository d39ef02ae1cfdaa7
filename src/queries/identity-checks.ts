import { useServices } from "./services.ts";

/** What is checked where the configuration names no checks of the house. */
export const defaultChecks = ["callback", "manager", "recent"] as const;

/** A check of the house in its own words, or one of the catalog, whose words follow the language. */
export type NamedCheck =
  | { readonly kind: "house"; readonly words: string }
  | { readonly kind: "default"; readonly name: (typeof defaultChecks)[number] };

/** That the agent made sure who is calling, and under which ticket. In memory only, no secret. */
export interface IdentityCheck {
  readonly userId: string;
  readonly ticket: string;
  /** The checks that were ticked. */
  readonly checks: readonly NamedCheck[];
  /** Epoch milliseconds. */
  readonly at: number;
}

/**
 * The calls under way, by the user they are about. A reload forgets them, as it forgets the secret. No component follows
 * them: they end as the pages of the call are left, and a page on its way out must not render again.
 */
export interface IdentityChecks {
  readonly pass: (check: Omit<IdentityCheck, "at">) => void;
  readonly find: (userId: string) => IdentityCheck | null;
  /** A call is over or begins anew: the next caller who gives this name is a stranger until checked. */
  readonly forget: (userId: string) => void;
  /** Whom the calls under way are about. */
  readonly userIds: () => readonly string[];
  readonly clear: () => void;
}

/** An empty record. `now` answers epoch milliseconds. */
export function createIdentityChecks(now: () => number): IdentityChecks {
  const passed = new Map<string, IdentityCheck>();
  return {
    // A second look at the first step does not begin the call anew.
    pass: (check) => {
      passed.set(check.userId, { ...check, at: passed.get(check.userId)?.at ?? now() });
    },
    find: (userId) => passed.get(userId) ?? null,
    forget: (userId) => {
      passed.delete(userId);
    },
    userIds: () => [...passed.keys()],
    clear: () => passed.clear(),
  };
}

/** The checks of this app. */
export function useIdentityChecks(): IdentityChecks {
  return useServices().identityChecks;
}
