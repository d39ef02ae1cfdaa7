import { afterEach, describe, expect, test } from "vitest";
import type { TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { azurePlacesOnEngines, type Place } from "../testing/places.ts";
import { policyOf } from "../testing/policies.ts";

const QUEUES = "/api/guard/queues";
const DAY = 24 * 3_600_000;
let place: Place;
afterEach(() => place.close());

describe.each(azurePlacesOnEngines)("a queue, on %s", (_, open) => {
  /** Two agents; a gateway has read everybody. */
  async function agents(): Promise<readonly [TestClient, TestClient]> {
    place = await open(policyOf({ requireCase: "never" }));
    const both = [await place.signIn("administrator"), await place.signIn("ada")] as const;
    expect((await both[0].send("GET", "/api/guard/users")).status).toBe(200);
    return both;
  }
  async function startBy(agent: TestClient, json: object): Promise<string> {
    const started = await agent.send("POST", QUEUES, { json });
    expect(started.status).toBe(201);
    return `${QUEUES}/${textMember(started, "id")}`;
  }
  const due = async (agent: TestClient, queue: string) =>
    (await agent.send("POST", `${queue}/next`)).body["due"];
  const mark = (agent: TestClient, queue: string, userId: string, outcome: string) =>
    agent.send("POST", `${queue}/mark`, { json: { userId, outcome } });

  test("is worked through by two agents, nobody twice, and says by whom", async () => {
    const [administrator, ada] = await agents();
    const queue = await startBy(administrator, { userIds: ["1003", "1001", "1002", "4711"] });
    expect(await due(administrator, queue)).toMatchObject({ place: 1, userName: "olivia" });
    expect(await due(administrator, queue), "who is in hand stays in hand").toMatchObject({ place: 1 });
    expect(await due(ada, queue)).toMatchObject({ place: 2, userName: "ravi" });
    expect((await mark(administrator, queue, "1001", "done")).status).toBe(200);
    expect((await mark(ada, queue, "1002", "skipped")).status).toBe(200);
    expect(await due(ada, queue)).toMatchObject({ place: 3, userName: "rita" });
    expect(await due(administrator, queue)).toBeNull();
    const at = new Date(place.now()).toISOString();
    expect((await administrator.send("GET", queue)).body).toMatchObject({
      queue: { startedBy: "administrator", total: 3, done: 1, skipped: 1, failed: 0 },
      results: [
        { userName: "olivia", outcome: "done", by: "administrator", at },
        { userName: "ravi", outcome: "skipped", by: "ada", at },
        { userName: "rita", outcome: "waiting", by: "ada", at },
      ],
    });
    await mark(administrator, queue, "1002", "waiting");
    expect((await ada.send("GET", `${queue}/export`)).text).toContain(
      `\r\nolivia,done,administrator,${at}\r\nravi,waiting,,\r\n`,
    );
    const ravi = { place: 2, userId: place.keyOf("ravi"), userName: "ravi", outcome: "waiting" };
    expect(await due(administrator, queue), "taken back in").toEqual(ravi);
    await mark(ada, queue, "1003", "failed");
    expect((await ada.send("GET", QUEUES)).body["results"]).toMatchObject([{ total: 3, done: 1, failed: 1 }]);
  });

  test("hands on whom an agent left in hand for half an hour", async () => {
    const [administrator, ada] = await agents();
    const queue = await startBy(administrator, { userIds: ["1001"] });
    await due(administrator, queue);
    expect(await due(ada, queue)).toBeNull();
    place.advance(30 * 60_000);
    expect(await due(await place.signIn("ada"), queue)).toMatchObject({ userName: "olivia" });
  });

  test("is kept for 30 days, and then goes by itself", async () => {
    const queue = await startBy((await agents())[0], { userIds: ["1001"] });
    const statusAfter = async (ms: number) => {
      place.advance(ms);
      await place.sweep();
      const agent = await place.signIn("administrator");
      return [(await agent.send("GET", queue)).status, (await agent.send("GET", QUEUES)).body["results"]];
    };
    expect(await statusAfter(30 * DAY)).toEqual([200, [expect.objectContaining({ total: 1 })]]);
    expect(await statusAfter(1)).toEqual([404, []]);
  });

  test("has everybody whom a filter finds, but some, and nobody whose MFA is set elsewhere", async () => {
    const [administrator] = await agents();
    const of = async (json: object) => {
      const queue = await startBy(administrator, json);
      const { body } = await administrator.send("GET", `${queue}?offset=1&limit=2`);
      return [body["queue"], body["results"]];
    };
    const all = await administrator.send("GET", "/api/guard/users/selectable");
    expect(await of({ filter: {}, without: ["1003"] })).toMatchObject([
      { total: Number(all.body["count"]) - 1 },
      [{ place: 2 }, { place: 3 }],
    ]);
    expect(await of({ filter: { role: "PortalAdmin", sort: "-name" } })).toMatchObject([
      { total: 2 },
      [{ userName: "ada" }],
    ]);
  });

  test("ends for everybody, and is none that isn't there", async () => {
    const [administrator, ada] = await agents();
    const queue = await startBy(administrator, { userIds: ["1001"] });
    expect((await mark(ada, queue, "1002", "done")).problem).toBe("not-found");
    expect((await ada.send("POST", `${queue}/end`)).status).toBe(200);
    for (const path of [queue, `${queue}/export`])
      expect((await administrator.send("GET", path)).problem).toBe("not-found");
    expect((await administrator.send("POST", `${queue}/next`)).problem).toBe("not-found");
    expect((await administrator.send("GET", QUEUES)).body["results"]).toEqual([]);
    for (const json of [{}, { userIds: [], filter: {} }, { filter: { mfa: "maybe" } }])
      expect((await ada.send("POST", QUEUES, { json })).problem).toBe("bad-request");
  });
});
