import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import type { TestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { enroll } from "../../appliance/testing/enroll.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../../appliance/testing/sign-in.ts";
import { startStandIn } from "../../appliance/testing/start-stand-in.ts";
import type { StandIn } from "../../appliance/testing/start-stand-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { defaultPolicy } from "../../calls/policy.ts";
import { openStore } from "../../store/open-store.ts";
import type { Store } from "../../store/store.ts";
import { outcomeOf } from "./guess-outcome.ts";

const own = (type: string) => `{"type":"urn:mfa-enrollment:${type}"}`;

test.each([
  ["sign-in", 200, '{"access_token":"a"}', "right"],
  ["sign-in", 200, '{"access_token":null,"mfa_token":"m"}', "right"],
  ["second-factor", 200, '{"access_token":"a"}', "right"],
  ["second-factor", 200, '{"mfa_token":"m"}', "wrong"],
  ["sign-in", 200, '{"access_token":"","mfa_token":""}', "wrong"],
  ["sign-in", 200, '{"access_token":["a"]}', "wrong"],
  ["sign-in", 429, "", "none"],
  ["sign-in", 400, own("bad-request"), "none"],
  // Between us and our own appliance somebody didn't wait.
  ["sign-in", 408, own("bad-request"), "wrong"],
  ["sign-in", 504, own("busy"), "wrong"],
] as const)("%s: %i %s is %s", (guess, status, body, outcome) => {
  const headers = { "content-type": "application/json" };
  expect(outcomeOf(guess, { status, headers, body: Buffer.from(body) })).toBe(outcome);
});

test.each([200, 401, 404, 429])(
  "a guess that another server's page answers with %i counts as wrong",
  (status) => {
    const body = Buffer.from("<h1>Sign in</h1>");
    for (const type of ["text/html", "application/json"])
      for (const guess of ["sign-in", "second-factor"] as const)
        expect(outcomeOf(guess, { status, headers: { "content-type": type }, body })).toBe("wrong");
  },
);

/** An appliance's way to say that a password or a code is wrong. */
const ANSWERS = [
  ...[404, 409, 410, 423, 500, 502, 503].map((status) => [status, '{"type":"x"}'] as const),
  [200, '{"error":"invalid_grant"}'],
  [200, "{}"],
  [200, ""],
  [200, '{"access_token":""}'],
  [201, "{}"],
] as const;

describe.each(ANSWERS)("an appliance that answers a wrong guess with %i %s", (status, body) => {
  let appliance: TestAppliance;
  let standIn: StandIn;
  let store: Store;
  let wrong: number;
  beforeEach(async () => {
    wrong = 0;
    appliance = await createTestAppliance();
    store = await openStore({ memory: true });
    const lenient: TestAppliance = {
      ...appliance,
      handle: async (request, peer) => {
        const sent = (await request.clone().text()).replaceAll("+", " ");
        if (!sent.includes("a wrong password") && !sent.includes("000000"))
          return appliance.handle(request, peer);
        wrong += 1;
        return new Response(body, { status, headers: { "content-type": "application/json" } });
      },
    };
    standIn = await startStandIn("8.1", { guard: { store, policy: defaultPolicy }, appliance: lenient });
  });
  afterEach(async () => {
    await standIn.close();
    await appliance.close();
    await store.close();
  });
  const browser = () =>
    testClient((request) => standIn.handle(request, { address: "10.0.0.1", secure: true })).browser();
  async function refusals(event: string) {
    const rows = await store.read((db) =>
      db.selectFrom("audit").select(["event", "outcome", "reason"]).execute(),
    );
    const refused = rows.filter((row) => row.event === event && row.outcome === "refused");
    return refused.map(({ reason }) => reason).filter((reason) => reason !== "too-many-attempts");
  }
  const five = Array.from({ length: 5 }, () => `status-${status}`);

  test("is asked five times from one host, by password and by code; each is in the record, and earns no cookie", async () => {
    const thief = browser();
    for (let index = 0; index < 5; index += 1) {
      const answer = await passwordGrantOf(thief, "olivia", "a wrong password");
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([status, []]);
    }
    expect((await passwordGrantOf(thief, "olivia", "a wrong password")).status).toBe(429);
    expect((await passwordGrantOf(thief, "olivia")).status).toBe(429);
    expect(wrong).toBe(5);
    expect(await refusals("sign-in")).toEqual(five);
    appliance.clock.advance(61_000);
    expect((await passwordGrantOf(thief, "olivia")).status, "a minute each").toBe(200);

    await enroll(await signIn(browser(), "olivia"), "1001", appliance.clock);
    const challenge = textMember(await passwordGrantOf(browser(), "olivia"), "mfa_token");
    const stranger = browser();
    for (let index = 0; index < 5; index += 1)
      expect((await mfaGrantOf(stranger, challenge, "000000")).status).toBe(status);
    expect((await mfaGrantOf(stranger, challenge, "000000")).status).toBe(429);
    expect(wrong).toBe(10);
    expect(await refusals("second-factor")).toEqual(five);
  });
});
