import { sweepExpired } from "../../appliance/sweep-expired.ts";
import { createTestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { signIn, signInToAws } from "../../appliance/testing/sign-in.ts";
import { testClient, type Answer, type TestClient } from "../../appliance/testing/test-client.ts";
import type { GuardPolicy } from "../../calls/policy.ts";
import type { Store } from "../../store/store.ts";
import { testEngines, type TestEngine } from "../../store/testing/test-engines.ts";
import { behindGateway, commonTo, consoleOf, timeOf } from "./behind-gateway.ts";

/** Where the guard stands, with the demo users signed in to by name. */
export interface Place {
  /** Somebody of the demo users, or with the password that a test gave them. */
  readonly signIn: (userName: string, password?: string) => Promise<TestClient>;
  /** Nobody yet. */
  readonly anyone: TestClient;
  /** Nobody yet, on another node. */
  readonly secondNode: () => Promise<TestClient>;
  /** What the administrator does at the appliance itself, where the guard doesn't stand between. */
  readonly atConsole: (method: string, path: string, json?: object) => Promise<Answer>;
  /** Of a gateway's appliance: the next such call gets no answer, carried out or not. */
  readonly loseAnswer: (call: string, carriedOut: boolean) => void;
  /** Where the users are. */
  readonly users: string;
  /** Where people sign in. */
  readonly token: string;
  /** What names a user in paths. */
  readonly keyOf: (userName: string) => string;
  /** Where the record is. */
  readonly store: Store;
  /** As SIGHUP does. */
  readonly setPolicy: (members: Readonly<Record<string, unknown>>) => void;
  readonly now: () => number;
  readonly advance: (milliseconds: number) => void;
  /** Clears away what has expired, as the server does by itself. */
  readonly sweep: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const IDS: Readonly<Record<string, string>> = {
  administrator: "1000",
  olivia: "1001",
  ravi: "1002",
  rita: "1003",
  ada: "1004",
  grace: "1005",
};
const byId = {
  users: "/api/v8.1/users",
  token: "/api/oauth2/token",
  keyOf: (userName: string) => IDS[userName] ?? "4711",
};
const byName = { users: "/api/v1/users", token: "/api/v1/token", keyOf: (userName: string) => userName };

/** Everywhere that the guard stands: what is said of it is tested in each. */
export const places = {
  "the embedded appliance": async (given: GuardPolicy, open?: TestEngine["open"]): Promise<Place> => {
    const { store, secondNode, policy, setPolicy, close } = await commonTo(given, open);
    const { handle, clock, parts } = await createTestAppliance({ policy, store });
    const client = testClient(handle);
    return {
      anyone: client,
      signIn: (...who) => signIn(client, ...who),
      atConsole: consoleOf(client),
      secondNode: async () => {
        const shared = { policy, clock, keyRing: parts.keyRing };
        return testClient((await createTestAppliance({ ...shared, store: await secondNode() })).handle);
      },
      ...timeOf(clock),
      sweep: () => sweepExpired(parts),
      loseAnswer: () => {},
      store,
      setPolicy,
      close,
      ...byId,
    };
  },
  "the gateway": async (policy: GuardPolicy, open?: TestEngine["open"]): Promise<Place> => {
    const { client, ...rest } = await behindGateway("8.1", policy, open);
    return { anyone: client, signIn: (...who) => signIn(client, ...who), ...byId, ...rest };
  },
  "the gateway in front of the AWS product": async (
    policy: GuardPolicy,
    open?: TestEngine["open"],
  ): Promise<Place> => {
    const { client, ...rest } = await behindGateway("aws", policy, open);
    return { anyone: client, signIn: (...who) => signInToAws(client, ...who), ...byName, ...rest };
  },
} as const;

/** The same before an appliance of the first version. */
export async function gatewayBeforeV1(policy: GuardPolicy, open?: TestEngine["open"]): Promise<Place> {
  const { client, ...rest } = await behindGateway("1.0", policy, open);
  return {
    anyone: client,
    signIn: (...who) => signIn(client, ...who),
    ...byId,
    users: "/api/v1/users",
    ...rest,
  };
}

/** The two whose users have ids, names that can change, and roles. */
export const azurePlaces = [
  ["the embedded appliance", places["the embedded appliance"]],
  ["the gateway", places["the gateway"]],
] as const;

/** The same two; on PostgreSQL the first, where users and cases are in one transaction. */
export const azurePlacesOnEngines = testEngines.flatMap(({ engine, open }) =>
  (engine === "postgres" ? azurePlaces.slice(0, 1) : azurePlaces).map(
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
