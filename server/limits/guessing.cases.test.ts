import { describe, expect, onTestFinished, test } from "vitest";
import {
  createTestAppliance,
  TEST_DEMO_PASSWORD,
  type TestAppliance,
} from "../appliance/testing/create-test-appliance.ts";
import { enroll } from "../appliance/testing/enroll.ts";
import { oracleCode } from "../appliance/testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../appliance/testing/sign-in.ts";
import { startStandIn } from "../appliance/testing/start-stand-in.ts";
import { testClient, type TestClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { defaultPolicy } from "../calls/policy.ts";
import type { Handler } from "../http/handler.ts";
import { openStore } from "../store/open-store.ts";

/** Nothing is lost between them: what has been spent takes longer to come back. The last are 20 s before the hour's end. */
const STEPS = 32;
const STEP = 3_580_000 / STEPS;
const WRONG = { password: "a wrong password", code: "000000" };

/** Where guesses come from, and the victim's own browser. A new browser of theirs is in a network of its own. */
const places = {
  NAT: { attacker: () => "198.51.100.7", home: "198.51.100.7" },
  "/24": { attacker: (index: number) => `198.51.100.${1 + (index % 60)}`, home: "198.51.100.77" },
  "/48": {
    attacker: (index: number) => `2001:db8:7:${(index + 2).toString(16)}::1`,
    home: "2001:db8:7:1::5",
  },
  everywhere: { attacker: (index: number) => `10.${index >> 8}.${index & 255}.1`, home: "192.0.2.5" },
};
const ELSEWHERE = "203.0.113.9";

interface Host {
  readonly appliance: TestAppliance;
  readonly client: TestClient;
  /** Wrong guesses that were compared with the right one. */
  readonly looked: () => number;
}

const hosts = {
  embedded: async (): Promise<Host> => {
    const appliance = await createTestAppliance();
    onTestFinished(appliance.close);
    let looked = 0;
    const counting: Handler = async (request, peer) => {
      const answer = await appliance.handle(request, peer);
      if ((await answer.clone().text()).includes("invalid-grant")) looked += 1;
      return answer;
    };
    return { appliance, client: testClient(counting), looked: () => looked };
  },
  /** Its appliance refuses every wrong guess and limits nobody. */
  gateway: async (): Promise<Host> => {
    const appliance = await createTestAppliance();
    let looked = 0;
    const handle: Handler = async (request, peer) => {
      const body = (await request.clone().text()).replaceAll("+", " ");
      if (!Object.values(WRONG).some((wrong) => body.includes(wrong))) return appliance.handle(request, peer);
      looked += 1;
      return Response.json({ type: "urn:mfa-enrollment:invalid-grant" }, { status: 400 });
    };
    const store = await openStore({ memory: true });
    const guard = { store, policy: defaultPolicy };
    const standIn = await startStandIn("8.1", { guard, appliance: { ...appliance, handle } });
    onTestFinished(appliance.close);
    onTestFinished(store.close);
    onTestFinished(standIn.close);
    return { appliance, client: testClient(standIn.handle), looked: () => looked };
  },
};

/** How one guesses and signs in: at passwords without a second step, or at codes, with the password known. */
const steps = {
  password: async () => ({
    guess: (client: TestClient) => passwordGrantOf(client, "olivia", WRONG.password),
    right: (client: TestClient) => passwordGrantOf(client, "olivia", TEST_DEMO_PASSWORD),
  }),
  code: async ({ client, appliance: { clock } }: Host) => {
    const quiet = client.at("192.0.2.200");
    const { secretKey } = await enroll(await signIn(quiet, "olivia"), "1001", clock);
    const challenge = async (from: TestClient) =>
      textMember(await passwordGrantOf(from, "olivia"), "mfa_token");
    let given = { token: Promise.resolve(""), at: Number.NEGATIVE_INFINITY };
    return {
      guess: async (from: TestClient) => {
        if (clock.now() - given.at > 60_000) given = { token: challenge(quiet), at: clock.now() };
        return mfaGrantOf(from, await given.token, WRONG.code);
      },
      right: async (from: TestClient) =>
        mfaGrantOf(from, await challenge(from), oracleCode(secretKey, clock.now())),
    };
  },
};

/** How many guesses are looked at in the hour, and how many of eight new browsers get in during it. */
const rows = [
  ["NAT", 64, 8],
  ["/24", 82, 8],
  ["/48", 82, 8],
  ["everywhere", 99, 0],
] as const;
const cases = (["embedded", "gateway"] as const).flatMap((host) =>
  (["password", "code"] as const).flatMap((step) => rows.map((row) => [host, step, ...row] as const)),
);

describe("guessing for an hour, with the victim beside it", () => {
  test.each(cases)(
    "%s, %s, from %s: %d are looked at, the own browser gets in 8 of 8 times, a new one %d",
    async (host, step, place, most, news) => {
      const made = await hosts[host]();
      const { client, appliance, looked } = made;
      const { guess, right } = await steps[step](made);
      const { attacker, home } = places[place];
      const own = client.at(home).browser();
      expect((await right(own)).status).toBe(200);
      appliance.clock.advance(30_000);
      const before = looked();
      let index = 0;
      const guesses = (size: number) =>
        Array.from({ length: size }, () => guess(client.at(attacker((index += 1)))));
      await Promise.all(guesses(60));
      const statuses = { own: new Array<number>(), new: new Array<number>() };
      /** In the middle of guesses that are on their way. */
      const during = async (from: TestClient, into: number[]) => {
        const [flood, answer] = [Promise.all(guesses(6)), await right(from)];
        into.push(answer.status);
        await flood;
      };
      for (let at = 0; at < STEPS; at += 1) {
        await Promise.all(guesses(4));
        if (at % 4 === 1) await during(own, statuses.own);
        if (at % 4 === 3) await during(client.at(ELSEWHERE).browser(), statuses.new);
        appliance.clock.advance(STEP);
      }
      await Promise.all(guesses(4));
      expect(looked() - before).toBe(most);
      expect(statuses.own).toEqual(Array.from({ length: 8 }, () => 200));
      expect(statuses.new.filter((status) => status === 200)).toHaveLength(news);
      appliance.clock.advance(40_000);
      expect((await right(client.at(ELSEWHERE).browser())).status, "once it pauses").toBe(200);
    },
  );
});
