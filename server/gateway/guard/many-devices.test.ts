import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import type { TestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { enroll } from "../../appliance/testing/enroll.ts";
import { oracleCode } from "../../appliance/testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../../appliance/testing/sign-in.ts";
import { startStandIn } from "../../appliance/testing/start-stand-in.ts";
import type { StandIn } from "../../appliance/testing/start-stand-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import type { Answer, TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { defaultPolicy } from "../../calls/policy.ts";
import { testEngines } from "../../store/testing/test-engines.ts";
import type { TestStore } from "../../store/testing/test-engines.ts";

const STEP = 40_000;
const WRONG = ["a wrong password", "000000"];

describe.each(testEngines)(
  "many browsers that have signed in as one user, at a gateway ($engine)",
  (engine) => {
    let opened: TestStore;
    let appliance: TestAppliance;
    let standIn: StandIn;
    /** Where strangers guess. */
    let there: TestClient;
    /** Wrong ones that reached the appliance. */
    let wrong: number;
    /** While it holds them, what lets it answer each. */
    let held: (() => void)[] | null;

    /** It refuses every wrong guess and limits nobody. */
    function withoutLimits(real: TestAppliance): TestAppliance {
      return {
        ...real,
        handle: async (request, peer) => {
          const body = (await request.clone().text()).replaceAll("+", " ");
          if (!WRONG.some((text) => body.includes(text))) return real.handle(request, peer);
          wrong += 1;
          if (held !== null) await new Promise<void>((resolve) => void held?.push(resolve));
          return Response.json({ type: "urn:mfa-enrollment:invalid-grant" }, { status: 400 });
        },
      };
    }
    beforeEach(async () => {
      wrong = 0;
      held = null;
      opened = await engine.open();
      appliance = await createTestAppliance();
      const guard = { store: await opened.secondNode(), policy: defaultPolicy };
      standIn = await startStandIn("8.1", { guard, appliance: withoutLimits(appliance) });
      there = from("203.0.113.1");
    });
    afterEach(async () => {
      await standIn.close();
      await appliance.close();
      await opened.close();
    });

    const from = (address: string) =>
      testClient((request) => standIn.handle(request, { address, secure: true }));
    const password = (client: TestClient) => passwordGrantOf(client, "olivia", "a wrong password");
    const challenge = async (client: TestClient) =>
      textMember(await passwordGrantOf(client, "olivia"), "mfa_token");

    async function signedIn(count: number): Promise<readonly TestClient[]> {
      const browsers = Array.from({ length: count }, () => there.browser());
      for (const browser of browsers) expect((await passwordGrantOf(browser, "olivia")).status).toBe(200);
      return browsers;
    }
    /** How many reach the appliance by cookies: 120 at once, then three each 40 seconds for an hour. */
    async function hourOf(
      browsers: readonly TestClient[],
      guess: (client: TestClient) => Promise<Answer>,
    ): Promise<{ atOnce: number; inAll: number }> {
      let inAll = 0;
      const count = async (send: () => Promise<unknown>) => {
        while ((await guess(there)).status === 400);
        const before = wrong;
        await send();
        inAll += wrong - before;
      };
      await count(async () => {
        for (let round = 0; round < 10; round += 1) for (const browser of browsers) await guess(browser);
      });
      const atOnce = inAll;
      for (let step = 1; step < 3_600_000 / STEP; step += 1) {
        appliance.clock.advance(STEP);
        await count(async () => {
          for (let index = 0; index < 3; index += 1)
            await guess(browsers[(step * 3 + index) % browsers.length] ?? there);
        });
      }
      return { atOnce, inAll };
    }

    test("get thirty passwords at once, all together, and one more each 40 seconds", async () => {
      expect(await hourOf(await signedIn(12), password)).toEqual({ atOnce: 30, inAll: 119 });
    });

    test("get as many codes, with cookies from before there were any", async () => {
      const browsers = await signedIn(12);
      const owner = from("192.0.2.1");
      const { secretKey } = await enroll(await signIn(owner, "olivia"), "1001", appliance.clock);
      const given = await challenge(there);
      expect(await hourOf(browsers, (client) => mfaGrantOf(client, given, "000000"))).toEqual({
        atOnce: 30,
        inAll: 119,
      });
      const code = oracleCode(secretKey, appliance.clock.now());
      expect((await mfaGrantOf(owner, await challenge(owner), code)).status).toBe(200);
    });

    test("don't keep their owner's own browser out: networks take turns, whether guesses are on their way or were wrong", async () => {
      const own = from("192.0.2.1").browser();
      expect((await passwordGrantOf(own, "olivia")).status).toBe(200);
      const browsers = await signedIn(4);
      held = [];
      const flood = browsers.map(password);
      await expect.poll(() => held?.length).toBe(1);
      const owner = passwordGrantOf(own, "olivia");
      flood.push(password(browsers[0] ?? there));
      // Another account's sign-in takes longer than those take to queue up.
      expect((await passwordGrantOf(from("192.0.2.9"), "ravi")).status).toBe(200);
      // One more of that network was next already; then it is the owner's turn, before all others of it.
      held[0]?.();
      await expect.poll(() => held?.length).toBe(2);
      held[1]?.();
      expect((await owner).status).toBe(200);
      const answers = held;
      held = null;
      for (const answer of answers) answer();
      await Promise.all(flood);
      expect((await passwordGrantOf(own, "olivia")).status).toBe(200);
    });
  },
);
