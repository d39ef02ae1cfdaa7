import { setImmediate as loop } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { signIn } from "../appliance/testing/sign-in.ts";
import { startStandIn } from "../appliance/testing/start-stand-in.ts";
import type { StandIn } from "../appliance/testing/start-stand-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import type { TestClient } from "../appliance/testing/test-client.ts";
import { defaultPolicy } from "../calls/policy.ts";
import { openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";

const USERS = "/api/v8.1/users";
const LONG = 3_000;

let store: Store;
let standIn: StandIn;
let client: TestClient;
let admin: TestClient;
/** Lists of which the appliance has sent most, by their number, and how to have it send the rest. */
let sendRest: Map<string, () => void>;
let answered: string[];

/** A list of so many users, the last bytes of which come when they are told to. */
function listOf(count: number, number: string): Response {
  const results = Array.from({ length: count }, (_, index) => ({
    id: `9${index}`,
    name: `person ${index} of a list that an appliance without a cap gives whole to a script`,
    description: "somebody on the third floor of the second house",
    mfaEnabled: false,
  }));
  const bytes = new TextEncoder().encode(
    JSON.stringify({ offset: 0, limit: -1, totalCount: results.length, results }),
  );
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(bytes.slice(0, -10));
      sendRest.set(number, () => {
        sendRest.set(number, () => {});
        controller.enqueue(bytes.slice(-10));
        controller.close();
      });
    },
  });
  return new Response(body, { headers: { "Content-Type": "application/json" } });
}

beforeEach(async () => {
  sendRest = new Map();
  answered = [];
  const appliance = await createTestAppliance();
  store = await openStore({ memory: true });
  standIn = await startStandIn("8.1", {
    guard: { store, policy: defaultPolicy },
    appliance: {
      ...appliance,
      handle: async (request, peer) => {
        const { searchParams } = new URL(request.url);
        const [count, number] = [searchParams.get("Limit"), searchParams.get("Offset")];
        if (number === null || count === null) return appliance.handle(request, peer);
        return listOf(Number(count), number);
      },
    },
  });
  client = testClient(standIn.handle);
  admin = await signIn(client, "administrator");
});
afterEach(async () => {
  for (const send of sendRest.values()) send();
  await standIn.close();
  await standIn.appliance.close();
  await store.close();
});

async function list(by: TestClient, number: string, count = LONG): Promise<void> {
  const { status, body } = await by.send("GET", `${USERS}?Limit=${count}&Offset=${number}`);
  answered.push(`${number}: ${status}, ${String(body["totalCount"])}`);
}

/** Those lists have come to the gateway, as far as it takes them in. */
async function cameIn(...numbers: string[]): Promise<void> {
  await expect.poll(() => numbers.every((number) => sendRest.has(number))).toBe(true);
  for (let round = 0; round < 200; round += 1) await loop();
}

test("long lists are read one at a time for each user, and others' lists and calls go on", async () => {
  const grace = await signIn(client, "grace");
  const ada = await signIn(client, "ada");
  const first = list(admin, "1");
  await cameIn("1");
  const others = ["2", "3", "4"].map((number) => list(admin, number));
  await cameIn("2", "3", "4");
  for (const number of ["2", "3", "4"]) sendRest.get(number)?.();
  const adas = list(ada, "5");
  await cameIn("5");
  sendRest.get("5")?.();
  await adas;
  expect((await grace.send("GET", `${USERS}/1005`)).status).toBe(200);
  await cameIn();
  expect(answered).toEqual(["5: 200, 3000"]);
  sendRest.get("1")?.();
  await Promise.all([first, ...others]);
  expect(answered.slice(0, 2)).toEqual(["5: 200, 3000", "1: 200, 3000"]);
  expect(answered.toSorted()).toEqual(["1", "2", "3", "4", "5"].map((number) => `${number}: 200, 3000`));
});

test("of everybody's long lists two are read at a time", async () => {
  const people = ["administrator", "ada", "olivia"];
  const [one, two, three] = await Promise.all(people.map((name) => signIn(client, name)));
  if (one === undefined || two === undefined || three === undefined) throw new Error("nobody");
  const lists = [list(one, "1"), list(two, "2")];
  await cameIn("1", "2");
  lists.push(list(three, "3"));
  await cameIn("3");
  sendRest.get("3")?.();
  await cameIn();
  expect(answered).toEqual([]);
  sendRest.get("1")?.();
  sendRest.get("2")?.();
  await Promise.all(lists);
  expect(answered.at(-1)).toBe("3: 200, 3000");
});

test("a page of 200 waits for no long list", async () => {
  const long = list(admin, "1");
  await cameIn("1");
  const page = list(admin, "2", 200);
  await cameIn("2");
  sendRest.get("2")?.();
  await page;
  expect(answered).toEqual(["2: 200, 200"]);
  sendRest.get("1")?.();
  await long;
});
