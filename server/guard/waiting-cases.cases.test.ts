import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { signIn } from "../appliance/testing/sign-in.ts";
import type { Answer, TestClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { openCaseOf } from "./testing/open-case.ts";
import { makeUser } from "./testing/people.ts";
import { azurePlaces, azurePlacesOnEngines, places, type Place } from "./testing/places.ts";
import { policyOf } from "./testing/policies.ts";

const DAY_MS = 24 * 3_600_000;

describe.each(azurePlacesOnEngines)("cases that wait, on %s,", (_, open) => {
  let place: Place;
  let admin: TestClient;
  let other: TestClient;
  let ada: TestClient;
  beforeEach(async () => {
    place = await open(policyOf({ approval: "always" }));
    admin = await place.signIn("administrator");
    other = await place.secondNode();
    ada = await signIn(other, "ada");
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
    await openCaseOf(ada, { ...about, ticket: "another requester" });
    place.advance(1);
    await openCaseOf(admin, { ...about, ticket: "newer" });
    const { total, tickets } = await list("");
    expect(total).toBe(4);
    expect(tickets[0]).toBe("newer");
    const others = ["another intent", "another requester", "another user"];
    expect(tickets.toSorted()).toEqual([...others, "newer"]);
    expect(await stateOf(older)).toBe("ended");
    expect((await ada.send("POST", `/api/guard/cases/${textMember(older, "id")}/approve`)).problem).toBe(
      "case-decided",
    );
  });

  test("are one, also of twenty that are opened at a time on two nodes", async () => {
    const there = await signIn(other, "administrator");
    const about = { intent: "turnOff", userId: "1001" };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (__, count) => openCaseOf(count % 2 === 0 ? admin : there, about)),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect((await list("")).total).toBe(1);
  });

  test("are read page by page, with how many there are; those whose time is over don't count", async () => {
    await openCaseOf(admin, { intent: "turnOff", userId: "1003" });
    place.advance(30 * 60_000);
    admin = await place.signIn("administrator");
    ada = await signIn(other, "ada");
    for (const [count, userId] of ["1001", "1002", "1003", "1005", "1006"].entries()) {
      place.advance(1_000);
      await openCaseOf(admin, { intent: "setUp", userId, ticket: `T-${count}` });
    }
    expect(await list("")).toEqual({ total: 5, tickets: ["T-4", "T-3", "T-2", "T-1", "T-0"] });
    expect(await list("&offset=1&limit=2")).toEqual({ total: 5, tickets: ["T-3", "T-2"] });
    expect(await list("&offset=4&limit=2")).toEqual({ total: 5, tickets: ["T-0"] });
    expect((await ada.send("GET", "/api/guard/cases?state=expired")).body["totalCount"]).toBe(1);
    expect((await ada.send("GET", "/api/guard/cases")).body["totalCount"]).toBe(6);
    expect((await ada.send("GET", "/api/guard/cases?offset=-1")).status).toBe(400);
  });
});

describe.each(azurePlaces)("cases that wait for the reader's decision (%s)", (_, open) => {
  let place: Place;
  let admin: TestClient;
  beforeEach(async () => {
    place = await open(policyOf({ approval: "always" }));
    admin = await place.signIn("administrator");
  });
  afterEach(() => place.close());

  const decidable = async (who: TestClient) => {
    const { body } = await who.send("GET", "/api/guard/cases?decidable=true&limit=1");
    return [body["totalCount"], JSON.stringify(body["results"])];
  };

  test("are those of others, about others, that still wait", async () => {
    const ada = await place.signIn("ada");
    await openCaseOf(admin, { intent: "turnOff", userId: place.keyOf("ada") });
    await openCaseOf(ada, { intent: "turnOff", userId: place.keyOf("ravi") });
    const asked = await openCaseOf(admin, { intent: "turnOff", userId: place.keyOf("olivia") });
    expect(await decidable(ada)).toEqual([1, expect.stringContaining('"userName":"olivia"')]);
    expect(await decidable(admin)).toEqual([1, expect.stringContaining('"openedBy":"ada"')]);
    expect((await ada.send("GET", "/api/guard/cases?state=waiting")).body["totalCount"]).toBe(3);
    await ada.send("POST", `/api/guard/cases/${textMember(asked, "id")}/approve`);
    expect(await decidable(ada)).toEqual([0, "[]"]);
    place.advance(30 * 60_000);
    expect(await decidable(await place.signIn("administrator"))).toEqual([0, "[]"]);
  });

  test("are none while the reader is too new, which the list says until they have been an administrator for a day", async () => {
    const zoe = await makeUser(place, "zoe", "PortalAdmin");
    const told = async (who: TestClient) => {
      const { body } = await who.send("GET", "/api/guard/cases?state=waiting");
      return [body["totalCount"], body["tooNew"], ...(await decidable(who)).slice(0, 1)];
    };
    await openCaseOf(admin, { intent: "turnOff", userId: place.keyOf("ravi") });
    expect(await told(await zoe.signIn())).toEqual([1, true, 0]);
    expect(await told(await place.signIn("ada"))).toEqual([1, undefined, 1]);
    place.advance(DAY_MS);
    await openCaseOf(await place.signIn("administrator"), { intent: "turnOff", userId: place.keyOf("ravi") });
    expect(await told(await zoe.signIn())).toEqual([1, undefined, 1]);
  });
});

const narrowed = policyOf({ roles: { helpDesk: { users: ["ada"] }, self: { users: ["ravi"] } } });

test.each(Object.entries(places))(
  "the help desk sees a case that its list shows, and who looks after themselves sees none, on %s",
  async (_, open) => {
    const place = await open(narrowed);
    const opened = await openCaseOf(await place.signIn("administrator"), {
      intent: "recreate",
      userId: place.keyOf("olivia"),
    });
    const path = `/api/guard/cases/${textMember(opened, "id")}`;
    const desk = await place.signIn("ada");
    const { body } = await desk.send("GET", `/api/guard/cases?userId=${place.keyOf("olivia")}`);
    expect(body["results"]).toEqual([(await desk.send("GET", path)).body]);
    for (const who of ["olivia", "ravi"])
      expect((await (await place.signIn(who)).send("GET", path)).problem).toBe("not-found");
    await place.close();
  },
);
