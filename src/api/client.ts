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

/** Reads what a list answered; null when it is none. */
type Decode<Page> = (json: unknown, offset: number) => Page | null;

type DecodeOne<One> = (json: unknown) => One | null;

export interface AuditRequest {
  offset: number;
  limit: number;
  /** null for all */
  userId: string | null;
}

/** Every call of the contract. All of them reject with `FailureError` only (reads also with the abort of their signal). */
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
  /** Never fails: here the session ends at once, on the server as soon as it can be reached. */
  signOut: () => Promise<void>;
  listUsers: (request: UsersRequest, signal?: AbortSignal) => Promise<UserPage>;
  getUser: (userId: string, signal?: AbortSignal) => Promise<User>;
  /** The record of the embedded appliance; refused with "not-offered" by those that have none. */
  /** `decode` comes from the caller: only the audit page needs it, which is not in the first load. */
  listAudit: <Page>(request: AuditRequest, decode: Decode<Page>, signal?: AbortSignal) => Promise<Page>;
  /** The signed-in person's own user: found by name (contract.md §3). */
  findOwnUser: (signal?: AbortSignal) => Promise<User>;
  /** `userName` stands in for an account that the answer leaves out. Tells the other tabs. */
  enableMfa: (request: { userId: string; userName: string; recreate: boolean }) => Promise<Enrollment>;
  /**
   * What the embedded appliance keeps for this user about a change by somebody else. Asked once: other appliances have no
   * such call. `decode` comes from the caller, as with `listAudit`.
   */
  getMfaNotice: <Notice>(userId: string, decode: DecodeOne<Notice>, signal?: AbortSignal) => Promise<Notice>;
  /** It was read. */
  deleteMfaNotice: (request: { userId: string }) => Promise<void>;
  /** Any 2xx is success, whatever its body (contract.md §4). The same code is never sent again by itself. */
  acceptMfa: (request: { userId: string; code: string; token: string }) => Promise<void>;
  disableMfa: (request: { userId: string }) => Promise<void>;
  /** Ends timers and the channel to the other tabs. */
  stop: () => void;
}
