import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { fakeClock } from "../appliance/testing/fake-clock.ts";
import { createTestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { httpHandler } from "../appliance/testing/http-handler.ts";
import { signIn } from "../appliance/testing/sign-in.ts";
import { startStandIn } from "../appliance/testing/start-stand-in.ts";
import type { StandIn } from "../appliance/testing/start-stand-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import type { TestClient } from "../appliance/testing/test-client.ts";
import { policyOf } from "../guard/testing/policies.ts";
import { noTrustedProxies, parseTrustedProxies } from "../http/client-address.ts";
import { openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";

const policy = policyOf({
  actorsNeedMfa: true,
  automation: [
    {
      user: "ada",
      intents: ["setUp", "turnOff"],
      subjects: ["ol*", "rita"],
      networks: ["10.0.5.0/24", "2001:db8::/32"],
      until: "2026-01-11",
    },
  ],
});

/** Each with whether the entry says so. */
const accounts = [
  ["ada", true],
  ["administrator", false],
] as const;
const intents = [
  ["enableMfa", {}, true],
  ["enableMfa", { recreate: true }, false],
  ["disableMfa", {}, true],
] as const;
const subjects = [
  ["1001", true],
  ["1003", true],
  ["1002", false],
] as const;
/** What the proxy wrote, and what its client wrote before it. */
const routes = [
  ["10.0.5.7", true],
  ["2001:db8::9", true],
  ["10.0.6.7", false],
  ["10.0.5.7, 192.0.2.1", false],
  ["10.0.5.7, 127.0.0.1, 192.0.2.1, 127.0.0.1", false],
] as const;

const clock = fakeClock(Date.UTC(2026, 0, 12) - 1);
let store: Store;
let standIn: StandIn;
beforeAll(async () => {
  store = await openStore({ memory: true });
  const appliance = await createTestAppliance({ clock });
  const trustedProxies = parseTrustedProxies("127.0.0.1") ?? noTrustedProxies;
  standIn = await startStandIn("8.1", { guard: { store, policy }, appliance, trustedProxies });
});
afterAll(async () => {
  await standIn.close();
  await standIn.appliance.close();
  await store.close();
});

/** The proxy, which stands on this machine and writes that. */
const through = (forwardedFor: string, url = standIn.url): TestClient =>
  testClient((request) => {
    const headers = new Headers(request.headers);
    headers.set("X-Forwarded-For", forwardedFor);
    return httpHandler(url)(new Request(request, { headers }));
  });

/** Every row of the matrix as it came out, and as it should: nothing is done where the entry has ended. */
async function rows(hasEnded: boolean) {
  const came: string[] = [];
  const wanted: string[] = [];
  for (const [account, isItsAccount] of accounts)
    for (const [route, isItsNetwork] of routes) {
      const client = await signIn(through(route), account);
      for (const [call, json, isItsIntent] of intents)
        for (const [subject, isItsSubject] of subjects) {
          const path = `/api/v8.1/users/${subject}/${call}`;
          const { status, problem = status } = await client.send("POST", path, { json });
          const isAll = isItsAccount && isItsNetwork && isItsIntent && isItsSubject && !hasEnded;
          const row = `${account} from ${route}: ${call} ${JSON.stringify(json)} of ${subject}: `;
          came.push(row + (status < 300 ? "done" : problem));
          wanted.push(row + (isAll ? "done" : "own-mfa-first"));
        }
    }
  return { came, wanted };
}

test("a script does without a case what all five members of its entry say, by the address that the proxy tells", async () => {
  const before = await rows(false);
  expect(before.came).toEqual(before.wanted);
  clock.advance(1);
  const after = await rows(true);
  expect(after.came).toEqual(after.wanted);
  expect(before.wanted.filter((row) => row.endsWith("done"))).toHaveLength(8);
  const recorded = await store.read((db) =>
    db.selectFrom("audit").select("address").where("way", "=", "automation").execute(),
  );
  expect([...new Set(recorded.map(({ address }) => address))]).toEqual(["10.0.5.7", "2001:db8::9"]);
});

test("from who isn't the proxy, what is written there counts for nothing", async () => {
  clock.advance(-1);
  const { appliance } = standIn;
  const open = await startStandIn("8.1", { guard: { store, policy }, appliance });
  onTestFinished(open.close);
  const client = await signIn(through("10.0.5.7", open.url), "ada");
  const answer = await client.send("POST", "/api/v8.1/users/1001/disableMfa", { json: {} });
  expect(answer.problem).toBe("own-mfa-first");
});
