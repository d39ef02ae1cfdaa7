/** That the consequence page was passed, for whom and why. In memory only. */
export interface Consent {
  userId: string;
  action: "recreate" | "turn-off";
  /** Reason or ticket number; "" for oneself. */
  reason: string;
  /** Epoch milliseconds. */
  at: number;
}

/** Guards `?recreate=true`: a direct link has no consent and goes to the consequence page first. */
export interface Consents {
  give: (consent: Omit<Consent, "at">) => void;
  find: (userId: string, action: Consent["action"]) => Consent | null;
  /** After done or cancel. */
  withdraw: (userId: string, action: Consent["action"]) => void;
  clear: () => void;
}

/** An empty record. `now` answers epoch milliseconds. */
export function createConsents(now: () => number): Consents {
  const given = new Map<string, Consent>();
  const keyOf = (userId: string, action: Consent["action"]) => `${action} ${userId}`;
  return {
    give: (consent) => {
      given.set(keyOf(consent.userId, consent.action), { ...consent, at: now() });
    },
    find: (userId, action) => given.get(keyOf(userId, action)) ?? null,
    withdraw: (userId, action) => {
      given.delete(keyOf(userId, action));
    },
    clear: () => given.clear(),
  };
}
