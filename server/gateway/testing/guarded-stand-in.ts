import { onTestFinished } from "vitest";
import type { TestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import type { StandInName } from "../../appliance/testing/product-versions.ts";
import { httpHandler } from "../../appliance/testing/http-handler.ts";
import { startStandIn } from "../../appliance/testing/start-stand-in.ts";
import type { StandIn, StandInOptions } from "../../appliance/testing/start-stand-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import { policyOf } from "../../guard/testing/policies.ts";
import { openStore } from "../../store/open-store.ts";
import type { Store } from "../../store/store.ts";
import type { TestEngine } from "../../store/testing/test-engines.ts";

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

/** A guarded gateway with its record on that engine, and a client of it. It ends with the test. */
export async function gatewayOn({ open }: Pick<TestEngine, "open">, policy = policyOf({})) {
  const opened = await open();
  const standIn = await startStandIn("8.1", { guard: { store: opened.store, policy } });
  onTestFinished(() => standIn.close().then(opened.close));
  return { opened, standIn, client: testClient(httpHandler(standIn.url)) };
}
