import { onTestFinished } from "vitest";
import type { TestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import type { StandInName } from "../../appliance/testing/product-versions.ts";
import { startStandIn } from "../../appliance/testing/start-stand-in.ts";
import type { StandIn, StandInOptions } from "../../appliance/testing/start-stand-in.ts";
import { policyOf } from "../../guard/testing/policies.ts";
import { openStore } from "../../store/open-store.ts";
import type { Store } from "../../store/store.ts";

interface Watched extends Pick<StandInOptions, "log"> {
  /** The guard's store as a test sees it. Default: as it is. */
  readonly watchStore?: (store: Store) => Store;
}

/** A guarded gateway in front of an appliance, whose answers `handle` counts or changes. It ends with the test. */
export async function guardedStandIn(
  product: StandInName,
  appliance: TestAppliance,
  handle: TestAppliance["handle"],
  { watchStore = (store) => store, ...options }: Watched = {},
): Promise<StandIn> {
  const store = await openStore({ memory: true });
  const standIn = await startStandIn(product, {
    ...options,
    guard: { store: watchStore(store), policy: policyOf({}) },
    appliance: { ...appliance, handle },
  });
  onTestFinished(async () => {
    await standIn.close();
    await appliance.close();
    await store.close();
  });
  return standIn;
}
