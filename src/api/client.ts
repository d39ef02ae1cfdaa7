import type { Enrollment } from "./contract/enrollment.ts";
import type { UserPage } from "./contract/user-page.ts";
import type { User } from "./contract/user.ts";
import type { RuntimeConfig } from "./runtime-config.ts";
import type { Session } from "./session.ts";
import type { TabChannel } from "./session/tab-channel.ts";

/** A right password is not "signed in" yet: a challenge asks for a code, by `answerChallenge`. */
export type SignInOutcome = { kind: "signed-in" } | { kind: "challenge" };

export interface UsersRequest {
  offset: number;
  limit: number;
  /** "" for all */
  nameFilter: string;
}

/** Every call of the contract. All of them reject with `FailureError` only. */
export interface Client {
  config: RuntimeConfig;
  session: Session;
  tabs: TabChannel;
  /** For a first sign-in, and for the dialog of an expired session; another user than before wipes. */
  signIn: (credentials: { userName: string; password: string }) => Promise<SignInOutcome>;
  /** The code for the challenge that stands open; the mfa_token never leaves this layer. */
  answerChallenge: (code: string) => Promise<void>;
  /** The password again, for the person who is signed in (or whose session expired). */
  stepUp: (password: string) => Promise<SignInOutcome>;
  signOut: () => Promise<void>;
  listUsers: (request: UsersRequest, signal?: AbortSignal) => Promise<UserPage>;
  getUser: (userId: string, signal?: AbortSignal) => Promise<User>;
  /** The signed-in person's own user: found by name (contract.md §3). */
  findOwnUser: (signal?: AbortSignal) => Promise<User>;
  enableMfa: (request: { userId: string; userName: string; recreate: boolean }) => Promise<Enrollment>;
  acceptMfa: (request: { userId: string; code: string; token: string }) => Promise<void>;
  disableMfa: (request: { userId: string }) => Promise<void>;
}
