import { createTestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { httpHandler } from "../../appliance/testing/http-handler.ts";
import { signIn, signInToAws } from "../../appliance/testing/sign-in.ts";
import { startStandIn } from "../../appliance/testing/start-stand-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import type { TestClient } from "../../appliance/testing/test-client.ts";
import type { GuardPolicy } from "../../calls/policy.ts";
import { openStore } from "../../store/open-store.ts";
import type { Store } from "../../store/store.ts";
import { testEngines } from "../../store/testing/test-engines.ts";
import type { TestEngine } from "../../store/testing/test-engines.ts";

/** Where the guard stands, with the demo users signed in to by name. */
export interface Place {
  /** Somebody of the demo users, or with the password that a test gave them. */
  readonly signIn: (userName: string, password?: string) => Promise<TestClient>;
  /** Where the users are. */
  readonly users: string;
  /** What names a user in paths. */
  readonly keyOf: (userName: string) => string;
  /** Where the record is. */
  readonly store: Store;
  readonly now: () => number;
  readonly advance: (milliseconds: number) => void;
  readonly close: () => Promise<void>;
}

const IDS: Readonly<Record<string, string>> = {
  administrator: "1000",
  olivia: "1001",
  ravi: "1002",
  ada: "1004",
};
const byId = { users: "/api/v8.1/users", keyOf: (userName: string) => IDS[userName] ?? "4711" };
const byName = { users: "/api/v1/users", keyOf: (userName: string) => userName };

const memory: TestEngine["open"] = async () => {
  const store = await openStore({ memory: true });
  return { store, secondNode: async () => store, close: store.close };
};

async function behindGateway(product: "8.1" | "aws", policy: GuardPolicy, open = memory) {
  const { store, close } = await open();
  const standIn = await startStandIn(product, { guard: { store, policy } });
  return {
    client: testClient(httpHandler(standIn.url)),
    store,
    now: standIn.appliance.clock.now,
    advance: standIn.appliance.clock.advance,
    close: () => standIn.close().then(close),
  };
}

/** Everywhere that the guard stands: what is said of it is tested in each. */
export const places = {
  "the embedded appliance": async (policy: GuardPolicy, open = memory): Promise<Place> => {
    const { store, close } = await open();
    const { handle, clock } = await createTestAppliance({ policy, store });
    const client = testClient(handle);
    const { now, advance } = clock;
    return { signIn: (...who) => signIn(client, ...who), ...byId, store, now, advance, close };
  },
  "the gateway": async (policy: GuardPolicy, open = memory): Promise<Place> => {
    const { client, ...rest } = await behindGateway("8.1", policy, open);
    return { signIn: (...who) => signIn(client, ...who), ...byId, ...rest };
  },
  "the gateway in front of the AWS product": async (policy: GuardPolicy): Promise<Place> => {
    const { client, ...rest } = await behindGateway("aws", policy);
    return { signIn: (...who) => signInToAws(client, ...who), ...byName, ...rest };
  },
} as const;

/** The two whose users have ids, names that can change, and roles. */
export const azurePlaces = [
  ["the embedded appliance", places["the embedded appliance"]],
  ["the gateway", places["the gateway"]],
] as const;

/** The same two, with the record on each engine. */
export const azurePlacesOnEngines = testEngines.flatMap(({ engine, open }) =>
  azurePlaces.map(
    ([name, place]) => [`${name}, ${engine}`, (policy: GuardPolicy) => place(policy, open)] as const,
  ),
);

/** The rows of the record, oldest first, as words. */
export async function recordOf({ store }: Place): Promise<readonly string[]> {
  const rows = await store.read((db) => db.selectFrom("audit").selectAll().orderBy("seq").execute());
  return rows.map(({ event, outcome, reason, user_name }) =>
    [event, outcome, reason, user_name].filter((word) => word !== null && word !== "").join(" "),
  );
}
