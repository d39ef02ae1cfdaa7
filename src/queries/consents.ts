import { useServices } from "./services.ts";

/** That the consequence page was passed, and which person it was about. In memory only. */
export interface Consent {
  readonly userId: string;
  readonly action: "recreate" | "turn-off";
}

/**
 * Guards `?recreate=true`: a direct link has no consent and goes to the consequence page first. No component follows a
 * consent: it is looked up when a page is entered and in event handlers, since it is taken back as the page is left.
 */
export interface Consents {
  readonly give: (consent: Consent) => void;
  readonly find: (userId: string, action: Consent["action"]) => Consent | null;
  /** After done or cancel. */
  readonly withdraw: (userId: string, action: Consent["action"]) => void;
  readonly clear: () => void;
}

/** An empty record. */
export function createConsents(): Consents {
  const given = new Map<string, Consent>();
  const keyOf = (userId: string, action: Consent["action"]) => `${action} ${userId}`;
  return {
    give: (consent) => {
      given.set(keyOf(consent.userId, consent.action), consent);
    },
    find: (userId, action) => given.get(keyOf(userId, action)) ?? null,
    withdraw: (userId, action) => {
      given.delete(keyOf(userId, action));
    },
    clear: () => given.clear(),
  };
}

/** The consents of this app. Loaders take `servicesOf(queryClient).consents`. */
export function useConsents(): Consents {
  return useServices().consents;
}
