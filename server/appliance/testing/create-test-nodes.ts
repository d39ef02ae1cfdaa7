import { newKeyMaterial } from "../../secrets/key-file.ts";
import { createKeyRing } from "../../secrets/key-ring.ts";
import type { StoreHooks } from "../../store/open-store.ts";
import type { TestEngine } from "../../store/testing/test-engines.ts";
import {
  createTestAppliance,
  type TestAppliance,
  type TestApplianceOptions,
} from "./create-test-appliance.ts";
import { fakeClock } from "./fake-clock.ts";

export interface TestNodes {
  readonly first: TestAppliance;
  /** Another process on the same data (on SQLite, which allows one, another appliance on the same store). */
  readonly second: TestAppliance;
  readonly close: () => Promise<void>;
}

/** Two appliances on one database with one clock and one key ring. */
export async function createTestNodes(
  engine: TestEngine,
  options: TestApplianceOptions = {},
  hooks: StoreHooks = {},
): Promise<TestNodes> {
  const { store, secondNode, close } = await engine.open(hooks);
  const shared = {
    clock: fakeClock(options.startTime ?? Date.UTC(2026, 0, 1)),
    keyRing: createKeyRing(newKeyMaterial()),
    ...options,
  };
  const first = await createTestAppliance({ ...shared, store });
  const second = await createTestAppliance({ ...shared, store: await secondNode() });
  return { first, second, close };
}
