import { aws } from "../../../contract/aws.ts";
import { createTestAppliance, type TestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import type { FakeClock } from "../../appliance/testing/fake-clock.ts";
import { productOf, routesOfProduct, type StandInName } from "../../appliance/testing/product-versions.ts";
import { signIn, signInToAws } from "../../appliance/testing/sign-in.ts";
import { startStandIn } from "../../appliance/testing/start-stand-in.ts";
import { testClient, type Answer, type TestClient } from "../../appliance/testing/test-client.ts";
import type { GuardPolicy } from "../../calls/policy.ts";
import { openStore } from "../../store/open-store.ts";
import type { TestEngine } from "../../store/testing/test-engines.ts";
import { policyOf } from "./policies.ts";

const memory: TestEngine["open"] = async () => {
  const store = await openStore({ memory: true });
  return { store, secondNode: async () => store, close: store.close };
};

/** Calls of the administrator at the appliance itself. */
export function consoleOf(client: TestClient, enter = signIn) {
  return async (method: string, path: string, json?: object): Promise<Answer> =>
    (await enter(client, "administrator")).send(method, path, json === undefined ? {} : { json });
}

/** A store, and a policy that can be changed. */
export async function commonTo(given: GuardPolicy, open: TestEngine["open"] = memory) {
  const opened = await open();
  const policy = { ...given };
  const setPolicy = (members: Readonly<Record<string, unknown>>) => Object.assign(policy, policyOf(members));
  const closing = [opened.close];
  const close = async () => {
    for (const one of closing.toReversed()) await one();
  };
  return { ...opened, policy, setPolicy, closing, close };
}

/** A gateway in front of that product. */
export async function behindGateway(product: StandInName, given: GuardPolicy, open?: TestEngine["open"]) {
  const { store, secondNode, policy, setPolicy, closing, close } = await commonTo(given, open);
  const { handle, ...rest } = await createTestAppliance({ served: routesOfProduct(product) });
  let losing: readonly [call: string, carriedOut: boolean] = ["", false];
  const appliance: TestAppliance = {
    ...rest,
    handle: async (request, peer) => {
      const [call, carriedOut] = losing;
      if (call === "" || !request.url.endsWith(call)) return handle(request, peer);
      losing = ["", false];
      if (carriedOut) await handle(request, peer);
      return new Response(null, { status: 502 });
    },
  };
  const standIn = await startStandIn(product, { guard: { store, policy }, appliance });
  closing.push(rest.close, standIn.close);
  return {
    client: testClient(standIn.handle),
    atConsole:
      productOf(product).key === "name"
        ? consoleOf(testClient(asAws(handle)), signInToAws)
        : consoleOf(testClient(handle)),
    loseAnswer: (...which: typeof losing) => {
      losing = which;
    },
    secondNode: async () => {
      const second = await startStandIn(product, { guard: { store: await secondNode(), policy }, appliance });
      closing.push(second.close);
      return testClient(second.handle);
    },
    ...timeOf(appliance.clock),
    sweep: standIn.sweep,
    store,
    setPolicy,
    close,
  };
}

/** Its own clients say which version they speak. */
function asAws(handle: TestAppliance["handle"]): TestAppliance["handle"] {
  return (request, peer) => {
    for (const [name, value] of Object.entries(aws.headers)) request.headers.set(name, value);
    return handle(request, peer);
  };
}

export function timeOf({ now, advance }: FakeClock) {
  return { now, advance };
}
