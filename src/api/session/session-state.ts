/**
 * Who is signed in, as React sees it: no tokens.
 *
 * `generation` grows with every wipe (sign-out, another user, restored page): key the page tree
 * with it and everything that a page held is gone.
 */
export type SessionState =
  | { kind: "signed-out"; why: "start" | "by-choice" | "elsewhere"; generation: number }
  | {
      kind: "signed-in";
      userName: string;
      /** From the token answer; null when the appliance does not tell: show everything, let the server decide. */
      roleName: string | null;
      generation: number;
    }
  /** Tokens are gone, pages stay: the sign-in dialog stands over them, for the same user. */
  | {
      kind: "expired";
      userName: string;
      roleName: string | null;
      why: "idle" | "ended";
      generation: number;
    };
