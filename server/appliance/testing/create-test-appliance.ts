import pino, { type Logger } from "pino";
import type { ApplianceParts, ApplianceSettings } from "../../calls/appliance-parts.ts";
import type { GuardPolicy } from "../../calls/policy.ts";
import { noCases } from "../../guard/testing/policies.ts";
import type { Handler } from "../../http/handler.ts";
import type { Route } from "../../routes.ts";
import type { Hasher } from "../../secrets/argon-hasher.ts";
import { newKeyMaterial } from "../../secrets/key-file.ts";
import { createKeyRing, type KeyRing } from "../../secrets/key-ring.ts";
import { systemRandom } from "../../secrets/random.ts";
import { recordKey } from "../../secrets/sealed-data.ts";
import { openStore } from "../../store/open-store.ts";
import type { Store } from "../../store/store.ts";
import { createAppliance } from "../create-appliance.ts";
import { seedUsers } from "../users/seed-users.ts";
import { fakeClock, type FakeClock } from "./fake-clock.ts";
import { fastHasher } from "./fast-hasher.ts";

export interface TestApplianceOptions {
  /** Epoch milliseconds; default 2026-01-01T00:00:00Z. */
  readonly startTime?: number;
  readonly adminPassword?: string;
  readonly demoPassword?: string;
  readonly settings?: Partial<ApplianceSettings>;
  /** Default: one HMAC instead of argon2id. */
  readonly hasher?: Hasher;
  /** Default: in memory. */
  readonly store?: Store;
  readonly log?: Logger;
  /** The key ring, for a second node or a restart on the same data. */
  readonly keyRing?: KeyRing;
  /** The clock, for a second node. */
  readonly clock?: FakeClock;
  /** Default: administrators act for others without a case. */
  readonly policy?: GuardPolicy;
  /** Fewer routes, for the stand-in of an older product. */
  readonly served?: readonly Route[];
}

export interface TestAppliance {
  readonly handle: Handler;
  readonly clock: FakeClock;
  readonly parts: ApplianceParts;
  readonly close: () => Promise<void>;
}

/** Passwords of the seeded users, unless the options say otherwise. */
export const TEST_ADMIN_PASSWORD = "correct horse battery";
export const TEST_DEMO_PASSWORD = "staple of the demo users";

/** A whole appliance for tests: real routes, store and rules; the clock is moved by hand. Users are seeded. */
export async function createTestAppliance(options: TestApplianceOptions = {}): Promise<TestAppliance> {
  const clock = options.clock ?? fakeClock(options.startTime ?? Date.UTC(2026, 0, 1));
  const parts: ApplianceParts = {
    store: options.store ?? (await openStore({ memory: true })),
    clock,
    random: systemRandom,
    hasher: options.hasher ?? fastHasher(),
    keyRing: options.keyRing ?? createKeyRing(newKeyMaterial()),
    settings: { issuer: "backup.example.com", acceptScratchCode: false, ...options.settings },
    policy: () => options.policy ?? noCases,
    log: options.log ?? pino({ level: "silent" }),
  };
  parts.store.setRecordKey(recordKey(parts.keyRing));
  await seedUsers(parts, {
    demo: true,
    adminPassword: options.adminPassword ?? TEST_ADMIN_PASSWORD,
    demoPassword: options.demoPassword ?? TEST_DEMO_PASSWORD,
  });
  const { handle } = createAppliance(parts, options.served);
  return { handle, clock, parts, close: () => parts.store.close() };
}
