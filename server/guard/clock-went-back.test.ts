import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestNodes } from "../appliance/testing/create-test-nodes.ts";
import { httpHandler } from "../appliance/testing/http-handler.ts";
import { signIn } from "../appliance/testing/sign-in.ts";
import { startStandIn } from "../appliance/testing/start-stand-in.ts";
import { sweepExpired } from "../appliance/sweep-expired.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import type { Answer, TestClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { sweepTables } from "../gateway/guard/sweep-tables.ts";
import { testEngines } from "../store/testing/test-engines.ts";
import type { TestEngine } from "../store/testing/test-engines.ts";
import { openCaseOf, underCase } from "./testing/open-case.ts";
import type { CaseOf } from "./testing/open-case.ts";
import { policyOf } from "./testing/policies.ts";

const USER = "/api/v8.1/users/1001";
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const policy = policyOf({ approval: "privileged" });

interface Place {
  readonly client: TestClient;
  readonly advance: (milliseconds: number) => void;
  readonly sweep: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const places = {
  "the embedded appliance": async (engine: TestEngine): Promise<Place> => {
    const nodes = await createTestNodes(engine, { policy });
    const { handle, clock, parts } = nodes.first;
    const sweep = () => sweepExpired(parts);
    return { client: testClient(handle), advance: clock.advance, sweep, close: nodes.close };
  },
  "the gateway": async (engine: TestEngine): Promise<Place> => {
    const { store, close } = await engine.open();
    const standIn = await startStandIn("8.1", { guard: { store, policy } });
    const { advance, now } = standIn.appliance.clock;
    return {
      client: testClient(httpHandler(standIn.url)),
      advance,
      sweep: () => sweepTables(store, now()),
      close: () => standIn.close().then(close),
    };
  },
} as const;

const where = testEngines.flatMap((engine) =>
  Object.entries(places).map(([name, open]) => ({ engine, name, open, on: engine.engine })),
);

const promotion = { intent: "edit", userId: "1001", newRole: "PortalAdmin" };
const password = { intent: "edit", userId: "1001", edits: ["password"] };

describe.each(where)("after the clock went back, a case on $name ($on)", ({ engine, open }) => {
  let place: Place;
  beforeEach(async () => {
    place = await open(engine);
  });
  afterEach(() => place.close());

  const told = ({ status, problem, body }: Answer) => [status, problem, body["caseState"]];
  const asNow = (who: string) => signIn(place.client, who);
  const openOne = async (about: CaseOf) =>
    textMember(await openCaseOf(await asNow("administrator"), about), "id");
  const act = async (who: string, id: string, action: string, json: object = {}) =>
    (await asNow(who)).send("POST", `/api/guard/cases/${id}/${action}`, { json });
  const edit = async (id: string, json: object) =>
    (await asNow("administrator")).send("PUT", USER, { json, ...underCase(id) });
  const changes = [
    ["a promotion", promotion, { role: "PortalAdmin" }],
    ["a password", password, { password: "another long password" }],
  ] as const;
  const read = async (query: string) => (await asNow("ada")).send("GET", `/api/guard/cases${query}`);
  const counts = async () => {
    const states = ["open", "waiting", "approved", "expired"];
    const found = states.map(async (state) => (await read(`?state=${state}`)).body["totalCount"]);
    return Object.fromEntries(await Promise.all(found.map(async (count, n) => [states[n], await count])));
  };

  test.each(changes)(
    "that was opened, or approved, in the future allows nothing: %s",
    async (_, about, json) => {
      place.advance(5 * HOUR);
      const id = await openOne(about);
      if (about === promotion) expect((await act("ada", id, "approve")).body["state"]).toBe("approved");
      place.advance(-5 * HOUR);
      expect(told(await edit(id, json))).toEqual([403, "case-required", "expired"]);
      expect(told(await act("administrator", id, "resume"))).toEqual([403, "case-required", "expired"]);
      expect((await read(`/${id}`)).body["state"]).toBe("expired");
      expect(await counts()).toEqual({ open: 0, waiting: 0, approved: 0, expired: 1 });
    },
  );

  test("that waits is decided by nobody, and counted nowhere", async () => {
    place.advance(5 * HOUR);
    const id = await openOne(promotion);
    place.advance(-5 * HOUR);
    expect(await counts()).toEqual({ open: 0, waiting: 0, approved: 0, expired: 1 });
    expect((await read("?decidable=true")).body["totalCount"]).toBe(0);
    for (const decision of ["approve", "decline"])
      expect((await act("ada", id, decision)).problem).toBe("case-decided");
    // A new one waits alone, also when the time of the old one comes.
    await openOne(promotion);
    expect(await counts()).toMatchObject({ open: 0, waiting: 1, approved: 0 });
    place.advance(5 * HOUR);
    expect(await counts()).toMatchObject({ open: 0, waiting: 0, approved: 0 });
  });

  test("of before the jump that was approved, or resumed, in the future allows nothing", async () => {
    const [mine, theirs] = [await openOne(password), await openOne(promotion)];
    place.advance(29 * MINUTE);
    expect((await act("administrator", mine, "resume")).body["state"]).toBe("open");
    expect((await act("ada", theirs, "approve")).body["state"]).toBe("approved");
    place.advance(-29 * MINUTE);
    expect(await counts()).toEqual({ open: 0, waiting: 0, approved: 0, expired: 2 });
    expect(told(await edit(mine, changes[1][2]))).toEqual([403, "case-required", "expired"]);
    expect(told(await edit(theirs, changes[0][2]))).toEqual([403, "case-required", "expired"]);
  });

  test.each(["ended by hand", "swept", "left alone"])("%s stays dead when that time comes", async (how) => {
    const before = await asNow("administrator");
    place.advance(5 * HOUR);
    const id = await openOne(password);
    place.advance(-5 * HOUR);
    // The server ends them when it notices.
    expect((await before.send("GET", USER)).status).toBe(200);
    if (how === "swept") await place.sweep();
    else if (how === "ended by hand")
      expect((await act("administrator", id, "end", { outcome: "hungUp" })).status).toBe(200);
    expect(await counts()).toEqual({ open: 0, waiting: 0, approved: 0, expired: 1 });
    place.advance(5 * HOUR + MINUTE);
    expect(told(await edit(id, changes[1][2]))).toEqual([403, "case-required", "expired"]);
    expect(await counts()).toEqual({ open: 0, waiting: 0, approved: 0, expired: 1 });
  });

  test("lives on, and is swept by nobody, where it went back by a minute", async () => {
    const [mine, theirs] = [await openOne(password), await openOne(promotion)];
    expect((await act("ada", theirs, "approve")).body["state"]).toBe("approved");
    place.advance(-MINUTE);
    await place.sweep();
    expect(await counts()).toEqual({ open: 1, waiting: 0, approved: 1, expired: 0 });
    expect((await edit(mine, changes[1][2])).status).toBeLessThan(300);
    expect((await edit(theirs, changes[0][2])).status).toBeLessThan(300);
  });
});
