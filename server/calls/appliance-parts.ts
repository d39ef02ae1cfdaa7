import type { Logger } from "pino";
import type { Clock } from "../http/clock.ts";
import type { Hasher } from "../secrets/argon-hasher.ts";
import type { KeyRing } from "../secrets/key-ring.ts";
import type { Random } from "../secrets/random.ts";
import type { Store } from "../store/store.ts";
import type { GuardPolicy } from "./policy.ts";

export interface ApplianceSettings {
  /** Host name that the authenticator app shows. */
  readonly issuer: string;
  /** Strict fidelity to v1: acceptMfa takes a scratch code too. Off by default. */
  readonly acceptScratchCode: boolean;
}

/** Everything the appliance is made of; nothing of it is global. */
export interface ApplianceParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Random;
  readonly hasher: Hasher;
  readonly keyRing: KeyRing;
  readonly settings: ApplianceSettings;
  /** The policy in force. */
  readonly policy: () => GuardPolicy;
  readonly log: Logger;
}
