import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestNodes } from "../appliance/testing/create-test-nodes.ts";
import { httpHandler } from "../appliance/testing/http-handler.ts";
import { signIn } from "../appliance/testing/sign-in.ts";
import { startStandIn } from "../appliance/testing/start-stand-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import type { Answer, TestClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { testEngines } from "../store/testing/test-engines.ts";
import { openCaseOf } from "./testing/open-case.ts";
import { policyOf } from "./testing/policies.ts";

const policy = policyOf({ approval: "always" });

interface Place {
  /** One on each of two nodes. */
  readonly clients: readonly [TestClient, TestClient];
  readonly advance: (ms: number) => void;
  readonly close: () => Promise<void>;
}

async function embedded(engine: (typeof testEngines)[number]): Promise<Place> {
  const { first, second, close } = await createTestNodes(engine, { policy });
  const advance = (ms: number) => first.clock.advance(ms);
  return { clients: [testClient(first.handle), testClient(second.handle)], advance, close };
}

async function gateway(engine: (typeof testEngines)[number]): Promise<Place> {
  const opened = await engine.open();
  const first = await startStandIn("8.1", { guard: { store: opened.store, policy } });
  const { appliance } = first;
  const store = await opened.secondNode();
  const second = await startStandIn("8.1", { guard: { store, policy }, appliance });
  return {
    clients: [testClient(httpHandler(first.url)), testClient(httpHandler(second.url))],
    advance: (ms) => appliance.clock.advance(ms),
    close: async () => {
      await second.close();
      await first.close();
      await opened.close();
    },
  };
}

const places = testEngines.flatMap((engine) => [
  { engine, place: "embedded", open: embedded },
  { engine, place: "gateway", open: gateway },
]);

describe.each(places)("cases that wait ($place, $engine)", ({ engine, open }) => {
  let place: Place;
  let admin: TestClient;
  let ada: TestClient;
  beforeEach(async () => {
    place = await open(engine);
    admin = await signIn(place.clients[0], "administrator");
    ada = await signIn(place.clients[1], "ada");
  });
  afterEach(() => place.close());

  const list = async (query: string) => {
    const { body } = await ada.send("GET", `/api/guard/cases?state=waiting${query}`);
    const results = Array.isArray(body["results"]) ? body["results"] : [];
    return { total: body["totalCount"], tickets: results.map(({ ticket }: { ticket: string }) => ticket) };
  };
  const stateOf = async (opened: Answer) =>
    (await ada.send("GET", `/api/guard/cases/${textMember(opened, "id")}`)).body["state"];

  test("are one for a requester, user and intent: the newer one counts", async () => {
    const about = { intent: "turnOff", userId: "1001" };
    const older = await openCaseOf(admin, { ...about, ticket: "older" });
    await openCaseOf(admin, { ...about, intent: "recreate", ticket: "another intent" });
    await openCaseOf(admin, { ...about, userId: "1002", ticket: "another user" });
    await openCaseOf(admin, { intent: "create", userName: "zoe", ticket: "zoe" });
    await openCaseOf(admin, { intent: "create", userName: "max", ticket: "max" });
    await openCaseOf(ada, { ...about, ticket: "another requester" });
    place.advance(1);
    await openCaseOf(admin, { ...about, ticket: "newer" });
    const { total, tickets } = await list("");
    expect(total).toBe(6);
    expect(tickets[0]).toBe("newer");
    expect(tickets.toSorted()).toEqual([
      "another intent",
      "another requester",
      "another user",
      "max",
      "newer",
      "zoe",
    ]);
    expect(await stateOf(older)).toBe("ended");
    expect((await ada.send("POST", `/api/guard/cases/${textMember(older, "id")}/approve`)).problem).toBe(
      "case-decided",
    );
  });

  test("end once the requester's check of the same user fails, and so do those that are approved", async () => {
    const [waiting, approved] = [
      await openCaseOf(admin, { intent: "turnOff", userId: "1001" }),
      await openCaseOf(admin, { intent: "recreate", userId: "1001" }),
    ];
    const about = (one: Answer) => `/api/guard/cases/${textMember(one, "id")}`;
    expect((await ada.send("POST", `${about(approved)}/approve`)).body["state"]).toBe("approved");
    const checks = [{ name: "question of the policy", answer: "failed" }];
    await openCaseOf(admin, { intent: "setUp", userId: "1001", checks });
    expect([await stateOf(waiting), await stateOf(approved)]).toEqual(["ended", "ended"]);
    expect((await ada.send("POST", `${about(waiting)}/approve`)).problem).toBe("case-decided");
  });

  test("are one, also of twenty that are opened at a time on two nodes", async () => {
    const there = await signIn(place.clients[1], "administrator");
    const about = { intent: "turnOff", userId: "1001" };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, count) => openCaseOf(count % 2 === 0 ? admin : there, about)),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect((await list("")).total).toBe(1);
  });

  test("are read page by page, with how many there are; those whose time is over don't count", async () => {
    await openCaseOf(admin, { intent: "delete", userId: "1003" });
    place.advance(30 * 60_000);
    admin = await signIn(place.clients[0], "administrator");
    ada = await signIn(place.clients[1], "ada");
    for (const [count, intent] of ["setUp", "recreate", "turnOff", "delete", "edit"].entries()) {
      place.advance(1_000);
      const edits = intent === "edit" ? ["name"] : [];
      await openCaseOf(admin, { intent, edits, userId: "1001", ticket: `T-${count}` });
    }
    expect(await list("")).toEqual({ total: 5, tickets: ["T-4", "T-3", "T-2", "T-1", "T-0"] });
    expect(await list("&offset=1&limit=2")).toEqual({ total: 5, tickets: ["T-3", "T-2"] });
    expect(await list("&offset=4&limit=2")).toEqual({ total: 5, tickets: ["T-0"] });
    expect((await ada.send("GET", "/api/guard/cases?state=expired")).body["totalCount"]).toBe(1);
    expect((await ada.send("GET", "/api/guard/cases")).body["totalCount"]).toBe(6);
    expect((await ada.send("GET", "/api/guard/cases?offset=-1")).status).toBe(400);
  });

  test("and all others are limited for each requester, who is told how long to wait", async () => {
    const about = { intent: "turnOff", userId: "1001" };
    for (let count = 0; count < 120; count += 1) expect((await openCaseOf(admin, about)).status).toBe(201);
    const refused = await openCaseOf(admin, about);
    expect([refused.status, refused.problem]).toEqual([429, "too-many-attempts"]);
    expect(Number(refused.headers.get("retry-after"))).toBe(30);
    expect((await openCaseOf(ada, about)).status).toBe(201);
    place.advance(30_000);
    expect((await openCaseOf(admin, about)).status).toBe(201);
  });
});
