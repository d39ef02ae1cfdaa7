import type { Logger } from "pino";
import type { Product } from "../../../contract/product.ts";
import type { PolicySource } from "../../guard/policy-file.ts";
import type { Clock } from "../../http/clock.ts";
import type { KeyRing } from "../../secrets/key-ring.ts";
import type { Store } from "../../store/store.ts";
import type { Upstream } from "../upstream.ts";
import type { ScanAccount } from "../users-index/scan-account.ts";
import type { ApplianceUsers } from "./appliance-users.ts";
import type { GuessLimits } from "./guess-limits.ts";
import type { Enrollments } from "./enrollments.ts";
import type { Recorder } from "./recorder.ts";

/** What the guard of a gateway is made of. */
export interface GatewayGuardParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly policy: PolicySource["get"];
  readonly log: Logger;
  /** For device cookies, digests of names and what is sealed in the store: the same on all nodes. */
  readonly keyRing: KeyRing;
  /** Milliseconds between readings of the whole list of users; 0 for none. Default: 15 minutes. */
  readonly scanEveryMs?: number;
  /** On which the list is read even when no administrator is there. */
  readonly account?: ScanAccount;
}

/** What changes of MFA are passed on with. */
export interface ChangesParts extends GatewayGuardParts {
  readonly product: Product;
  readonly send: Upstream;
  readonly users: ApplianceUsers;
  readonly recorder: Recorder;
  readonly enrollments: Enrollments;
  readonly limits: Pick<GuessLimits, "afterSetup">;
}
