import { onTestFinished } from "vitest";
import { createTestAppliance, type TestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { routesOfProduct, type StandInName } from "../../appliance/testing/product-versions.ts";
import { httpHandler } from "../../appliance/testing/http-handler.ts";
import { startStandIn, type StandInOptions } from "../../appliance/testing/start-stand-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import type { GuardPolicy } from "../../calls/policy.ts";
import { policyOf } from "../../guard/testing/policies.ts";
import { openStore } from "../../store/open-store.ts";
import type { Store } from "../../store/store.ts";
import type { TestEngine } from "../../store/testing/test-engines.ts";

interface Watched extends Pick<StandInOptions, "log">, Omit<StandInOptions["guard"], "store" | "policy"> {
  readonly policy?: GuardPolicy;
  /** Answers that a test counts or changes. Default: the appliance's own. */
  readonly handle?: TestAppliance["handle"];
  /** The guard's store as a test sees it. Default: as it is. */
  readonly watchStore?: (store: Store) => Store;
}

/** A guarded gateway in front of an appliance, with its store and a client. It ends with the test. */
export async function guardedStandIn(product: StandInName, appliance: TestAppliance, watched: Watched = {}) {
  const {
    policy = policyOf({}),
    handle = appliance.handle,
    watchStore = (one) => one,
    log,
    ...guard
  } = watched;
  const store = await openStore({ memory: true });
  const standIn = await startStandIn(product, {
    ...(log === undefined ? {} : { log }),
    guard: { ...guard, store: watchStore(store), policy },
    appliance: { ...appliance, handle },
  });
  onTestFinished(async () => {
    await standIn.close();
    await appliance.close();
    await store.close();
  });
  return { ...standIn, store, client: testClient(standIn.handle) };
}

/** The same in front of a new appliance of that product. */
export async function guardedProduct(product: StandInName, watched: Watched = {}) {
  return guardedStandIn(product, await createTestAppliance({ served: routesOfProduct(product) }), watched);
}

/** A guarded gateway with its record on that engine, and a client of it. It ends with the test. */
export async function gatewayOn({ open }: Pick<TestEngine, "open">, policy = policyOf({})) {
  const opened = await open();
  const standIn = await startStandIn("8.1", { guard: { store: opened.store, policy } });
  onTestFinished(() => standIn.close().then(opened.close));
  return { opened, standIn, client: testClient(httpHandler(standIn.url)) };
}
