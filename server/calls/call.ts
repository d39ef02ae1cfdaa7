import type { createLimiter } from "../limits/limiter.ts";
import type { NewestMap } from "../limits/newest-map.ts";
import type { TokenOwner } from "../store/tables/session-tables.ts";
import type { UserPages } from "../store/tables/user-pages.ts";
import type { ApplianceParts } from "./appliance-parts.ts";
import type { Person } from "./policy-rights.ts";
import type { GuardPolicy } from "./policy.ts";
import type { Version } from "../../contract/product.ts";

/** One request on its way through the appliance. */
export interface Call {
  readonly parts: ApplianceParts;
  readonly memory: ApplianceMemory;
  readonly version: Version;
  readonly request: Request;
  readonly url: URL;
  /** Of this server as the client knows it: links lead there. */
  readonly origin: string;
  /** The user id of the path, or empty. */
  readonly id: string;
  readonly traceId: string;
  /** Address of the client: the socket's, or what a trusted proxy said. */
  readonly address: string;
  /** Whether the browser has this page over HTTPS, or from its own machine (client-address.ts). */
  readonly secure: boolean;
  /** Says whose call it is, once that is known: from then on it takes that user's turns at the store. */
  readonly isOf: (userId: string) => void;
}

/** What one appliance keeps in its process between calls. */
export interface ApplianceMemory {
  readonly limiter: ReturnType<typeof createLimiter>;
  readonly userPages: UserPages;
  /**
   * The person a token was for when it was last looked up, by its hash: whose turn a call takes must be known before the store is
   * asked. It decides nothing else.
   */
  readonly tokenOwners: NewestMap<string>;
}

/** Who, of all who are signed in, may make a call; `self` is the user whose id is in the path. */
export type Right = "signed-in" | "self-or-agent" | "self-or-administrator" | "agent" | "administrator";

/** Who makes a call. */
export interface Caller extends Person {
  readonly id: string;
  /** Whether that is their id at the appliance; else it stands for their name, and is nobody's. */
  readonly listed: boolean;
  /** When they last proved who they are, epoch milliseconds. */
  readonly authTime: number;
  /** Of the sign-in and what was refreshed from it; no token. */
  readonly sessionId: string;
  /** Whether they signed in with a code. */
  readonly withCode: boolean;
}

/** The same of the embedded appliance, which has their row. */
export interface Actor extends Caller, Omit<TokenOwner, "with_code" | "issuedAt" | "expiresAt"> {
  readonly role: string;
  /** The policy at the time of the call. */
  readonly policy: GuardPolicy;
  /** What they had to be allowed for this call; looked at again in the transaction that acts. */
  readonly right: Right;
}
