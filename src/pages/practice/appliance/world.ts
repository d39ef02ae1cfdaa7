import type { ApplianceClock } from "./appliance-clock.ts";
import type { ApplianceRandom } from "./appliance-random.ts";
import type { PracticeUser } from "./practice-user.ts";

export interface Session {
  readonly id: string;
  readonly user: PracticeUser;
  readonly shortLived: boolean;
  /** When the person last proved who he is; a refresh does not move it. */
  readonly authTime: number;
}

export interface IssuedToken {
  readonly session: Session;
  readonly expiresAt: number;
  used: boolean;
}

export interface Challenge {
  readonly user: PracticeUser;
  readonly shortLived: boolean;
  readonly expiresAt: number;
}

export type EndReason =
  | "enrollment-finished"
  | "enrollment-superseded"
  | "enrollment-expired"
  | "enrollment-exhausted";

/** Everything the practice appliance knows. It lives in the page and dies with it. */
export interface World {
  readonly clock: ApplianceClock;
  readonly random: ApplianceRandom;
  readonly issuer: string;
  readonly users: readonly PracticeUser[];
  readonly accessTokens: Map<string, IssuedToken>;
  readonly refreshTokens: Map<string, IssuedToken>;
  readonly challenges: Map<string, Challenge>;
  /** Tokens of ended enrollments, to say why they ended. */
  readonly ended: Map<string, { readonly user: PracticeUser; readonly reason: EndReason }>;
}
