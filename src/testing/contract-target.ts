import { createPracticeAppliance } from "../pages/practice/appliance/create-practice-appliance.ts";
import type { Seed } from "../pages/practice/appliance/world.ts";
import {
  TEST_ADMIN_PASSWORD,
  TEST_DEMO_PASSWORD,
  createTestAppliance,
} from "../../server/appliance/testing/create-test-appliance.ts";
import { fakeClock, type FakeClock } from "../../server/appliance/testing/fake-clock.ts";
import { policyOf } from "../../server/guard/testing/policies.ts";
import { testClient, type TestClient } from "../../server/appliance/testing/test-client.ts";

/** Something that answers the contract, with the same people under the same ids. */
export interface ContractTarget {
  readonly name: string;
  /** A change for somebody else needs a case. */
  readonly open: () => Promise<OpenTarget>;
}

export interface OpenTarget {
  readonly client: TestClient;
  readonly clock: FakeClock;
  readonly close: () => Promise<void>;
}

const start = Date.UTC(2026, 0, 1);

const embedded: ContractTarget = {
  name: "the embedded appliance",
  open: async () => {
    const options = { startTime: start, policy: policyOf({ requireCase: "always" }) };
    const { handle, clock, close } = await createTestAppliance(options);
    return { client: testClient(handle), clock, close };
  },
};

/** The embedded appliance's demo users, in their order, so that the ids are the same. */
const demo = { mfa: "off", password: TEST_DEMO_PASSWORD } as const;
const seeds: readonly Seed[] = [
  {
    name: "administrator",
    role: "PortalAdmin",
    description: () => "Built-in administrator",
    ...demo,
    password: TEST_ADMIN_PASSWORD,
  },
  { name: "olivia", role: "PortalOperator", description: () => "Demo user, runs backups", ...demo },
  { name: "ravi", role: "RestoreOperator", description: () => "Demo user, restores data", ...demo },
  { name: "rita", role: "ReadOnlyUser", description: () => "Demo user, reads reports", ...demo },
  { name: "ada", role: "PortalAdmin", description: () => "Demo user, second administrator", ...demo },
  { name: "grace", role: "PortalOperator", description: () => "Demo user", ...demo },
  {
    name: "ines",
    role: "PortalOperator",
    description: () => "Demo user of an identity provider",
    ...demo,
    password: null,
  },
];

const practice: ContractTarget = {
  name: "the practice appliance",
  open: async () => {
    const clock = fakeClock(start);
    const { handle } = createPracticeAppliance({ clock, seeds });
    return { client: testClient(handle), clock, close: async () => {} };
  },
};

/** Both answer the same suite, so that practice cannot drift away from the real thing (ADR 14). */
export const contractTargets = { embedded, practice } as const;
