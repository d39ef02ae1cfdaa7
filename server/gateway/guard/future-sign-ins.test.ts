import pino from "pino";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import type { TestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { confirmEnrollment, startEnrollment } from "../../appliance/testing/enroll.ts";
import { fakeClock } from "../../appliance/testing/fake-clock.ts";
import type { FakeClock } from "../../appliance/testing/fake-clock.ts";
import { oracleCode } from "../../appliance/testing/oracle-code.ts";
import { passwordGrantOf, signIn } from "../../appliance/testing/sign-in.ts";
import { startStandIn } from "../../appliance/testing/start-stand-in.ts";
import type { StandIn } from "../../appliance/testing/start-stand-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import type { Answer, TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { openCaseOf } from "../../guard/testing/open-case.ts";
import { policyOf } from "../../guard/testing/policies.ts";
import type { Store } from "../../store/store.ts";
import { testEngines } from "../../store/testing/test-engines.ts";
import type { TestStore } from "../../store/testing/test-engines.ts";

const MINUTE = 60_000;
const AHEAD = 120 * MINUTE;
const setUp = { intent: "setUp", userId: "1001" };

describe.each(testEngines)("after the gateway's clock was set right ($engine)", (engine) => {
  let opened: TestStore;
  let appliance: TestAppliance;
  /** Of the gateway's nodes alone: an appliance with the right time takes the tokens. */
  let clock: FakeClock;
  let nodes: StandIn[];
  let events: string[];
  let node: StandIn;

  const start = async (store: Store): Promise<StandIn> => {
    const log = pino(
      { level: "warn" },
      { write: (line) => void events.push(String(Object(JSON.parse(line)).event)) },
    );
    const guard = { store, policy: policyOf({ approval: "always" }) };
    const started = await startStandIn("8.1", { log, guard, appliance: { ...appliance, clock } });
    nodes.push(started);
    return started;
  };
  beforeEach(async () => {
    opened = await engine.open();
    appliance = await createTestAppliance();
    clock = fakeClock(appliance.clock.now());
    [nodes, events] = [[], []];
    node = await start(opened.store);
  });
  afterEach(async () => {
    for (const one of nodes) await one.close();
    await appliance.close();
    await opened.close();
  });

  const at = (one: StandIn) => testClient(one.handle);
  const grant = (one: StandIn, who: string) => passwordGrantOf(at(one), who);
  const carrying = (one: StandIn, given: Answer) => at(one).withToken(textMember(given, "access_token"));
  const renew = async (one: StandIn, given: Answer) => {
    const form = { grant_type: "refresh_token", refresh_token: textMember(given, "refresh_token") };
    const renewed = await at(one).send("POST", "/api/oauth2/token", { form });
    expect(renewed.status).toBe(200);
    return renewed;
  };
  /** A turn-off without a case: refused anyway, and only for want of a case where the sign-in is fresh. */
  const turnOff = async (client: TestClient) =>
    (await client.send("POST", "/api/v8.1/users/1001/disableMfa")).problem;
  const waitingCase = async () => {
    const admin = await signIn(at(node), "administrator");
    return textMember(await openCaseOf(admin, setUp), "id");
  };
  const approve = async (client: TestClient, id: string) =>
    (await client.send("POST", `/api/guard/cases/${id}/approve`)).problem;
  /** A sign-in from two hours on. */
  const fromTheFuture = async (who: string) => {
    clock.advance(AHEAD);
    const given = await grant(node, who);
    clock.advance(-AHEAD);
    return given;
  };
  const readsOn = async (client: TestClient) =>
    expect((await client.send("GET", "/api/guard/policy")).status).toBe(200);

  test("a sign-in from the future changes and approves nothing, on no node, renewed or not", async () => {
    const second = await start(await opened.secondNode());
    const id = await waitingCase();
    let given = await fromTheFuture("ada");
    for (const one of [node, second, node, await start(await opened.secondNode())]) {
      const ada = carrying(one, given);
      expect([await turnOff(ada), await approve(ada, id)]).toEqual(["step-up-required", "step-up-required"]);
      await readsOn(ada);
      given = await renew(one, given);
    }
    // Who signs in again may.
    const again = carrying(second, await grant(second, "ada"));
    expect(await turnOff(again)).toBe("case-required");
    expect(await approve(again, id)).toBeUndefined();
  });

  test.each([
    ["that a call found", (): Promise<unknown> => signIn(at(node), "olivia")],
    ["that was swept", () => node.sweep()],
    ["that was swept by another node", async () => (await start(await opened.secondNode())).sweep()],
    ["with the store down, and swept later", () => node.sweep()],
  ])("a sign-in from the future, %s, isn't fresh when its time comes", async (how, settle) => {
    node.breakStore(how.startsWith("with the store down"));
    const given = await fromTheFuture("ada");
    node.breakStore(false);
    await settle();
    clock.advance(AHEAD);
    for (const current of [given, await renew(node, given)])
      expect(await turnOff(carrying(node, current))).toBe("step-up-required");
    if (how.startsWith("with the store down")) return;
    const restarted = await start(opened.store);
    expect(await turnOff(carrying(restarted, given))).toBe("step-up-required");
  });

  test("a sign-in of half a minute ahead is fresh, and stays so when it is swept", async () => {
    clock.advance(MINUTE / 2);
    const given = await grant(node, "ada");
    clock.advance(-MINUTE / 2);
    expect(await turnOff(carrying(node, given))).toBe("case-required");
    await node.sweep();
    clock.advance(5 * MINUTE);
    expect(await turnOff(carrying(node, given))).toBe("case-required");
    clock.advance(MINUTE);
    expect(await turnOff(carrying(node, given))).toBe("step-up-required");
  });

  test.each(["at once", "swept"])(
    "an authenticator that a session from the future confirms is told to its owner: %s",
    async (when) => {
      const given = await fromTheFuture("olivia");
      const { token, secretKey } = await startEnrollment(await signIn(at(node), "olivia"), "1001");
      if (when === "swept") await node.sweep();
      const code = oracleCode(secretKey, appliance.clock.now());
      await confirmEnrollment(carrying(node, given), "1001", token, code);
      const told = await opened.store.read((db) =>
        db.selectFrom("guard_changes").select(["change", "notice"]).execute(),
      );
      expect(told).toEqual([{ change: "enabled", notice: 1 }]);
    },
  );

  test("the log says so once", async () => {
    await fromTheFuture("ada");
    expect(events).toEqual([]);
    for (const who of ["olivia", "ravi"]) await signIn(at(node), who);
    expect(events).toEqual(["clock.regressed"]);
  });
});
