/** Somebody else changed this user's MFA: what, who (cleaned and capped) and when, in epoch milliseconds. */
export type MfaNotice =
  | {
      readonly change: "enabled" | "recreated" | "disabled";
      readonly changedBy: string;
      readonly changedAt: number;
    }
  /** Turned off on the server's machine (`reset-mfa`), where nobody is signed in. */
  | { readonly change: "reset"; readonly changedAt: number };
