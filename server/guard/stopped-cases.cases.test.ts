import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Answer, TestClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { openCaseOf, underCase } from "./testing/open-case.ts";
import { places, type Place } from "./testing/places.ts";
import { policyOf } from "./testing/policies.ts";

const CHECK = "Called back";
const passed = { checks: [{ name: CHECK, answer: "passed" }] };
const failed = { checks: [{ name: CHECK, answer: "failed" }] };

describe.each(Object.entries(places))("a case that is stopped (%s)", (_, open) => {
  let place: Place;
  let admin: TestClient;
  beforeEach(() => start("never"));
  afterEach(() => place.close());

  async function start(approval: string): Promise<void> {
    place = await open(policyOf({ approval }));
    admin = await place.signIn("administrator");
  }
  const openOne = (about: object) => openCaseOf(admin, { intent: "recreate", ...about });
  const stop = (userName: string, by = admin) =>
    openCaseOf(by, { intent: "turnOff", userId: place.keyOf(userName), ...failed });
  const stateOf = async (opened: Answer) =>
    (await admin.send("GET", `/api/guard/cases/${textMember(opened, "id")}`)).body["state"];

  test("ends the requester's open one about the same person, for whatever it was", async () => {
    const userId = place.keyOf("olivia");
    const older = await openOne({ userId, ...passed });
    expect(older.body["state"]).toBe("open");
    expect((await stop("olivia")).body["state"]).toBe("stopped");
    expect(await stateOf(older)).toBe("ended");
    const used = await admin.send("POST", `${place.users}/${userId}/enableMfa`, {
      json: { recreate: true },
      ...underCase(textMember(older, "id")),
    });
    expect([used.problem, used.body["caseState"]]).toEqual(["case-required", "ended"]);
    const path = `/api/guard/cases/${textMember(older, "id")}`;
    expect((await admin.send("POST", `${path}/resume`)).problem).toBe("case-required");
  });

  test("ends what waits and what is approved, which nobody approves again", async () => {
    await place.close();
    await start("always");
    const ada = await place.signIn("ada");
    const [waiting, approved] = [
      await openOne({ userId: place.keyOf("olivia"), ...passed }),
      await openOne({ intent: "setUp", userId: place.keyOf("olivia"), ...passed }),
    ];
    const approve = (one: Answer) =>
      ada.send("POST", `/api/guard/cases/${textMember(one, "id")}/approve`, { json: {} });
    expect((await approve(approved)).body["state"]).toBe("approved");
    await stop("olivia");
    expect([await stateOf(waiting), await stateOf(approved)]).toEqual(["ended", "ended"]);
    expect((await approve(waiting)).problem).toBe("case-decided");
  });

  test("leaves alone what is about others and what is over; what others opened waits for a second person", async () => {
    const userId = place.keyOf("olivia");
    const ada = await place.signIn("ada");
    const used = await openOne({ userId, intent: "setUp", ...passed });
    await admin.send("POST", `${place.users}/${userId}/enableMfa`, {
      json: { recreate: false },
      ...underCase(textMember(used, "id")),
    });
    place.advance(15 * 60_000);
    admin = await place.signIn("administrator");
    const another = await openOne({ userId: place.keyOf("ravi"), ...passed });
    const theirs = await openCaseOf(ada, { intent: "recreate", userId, ...passed });
    await stop("olivia");
    expect([await stateOf(used), await stateOf(another), await stateOf(theirs)]).toEqual([
      "used",
      "open",
      "waiting",
    ]);
  });

  const endAs = (opened: Answer, outcome: string, by = admin) =>
    by.send("POST", `/api/guard/cases/${textMember(opened, "id")}/end`, { json: { outcome } });

  test.each([
    ["checkFailed", "ended"],
    ["impostor", "ended"],
    ["hungUp", "open"],
  ])("as one that ends with %s, leaves the agent's others about the person %s", async (outcome, state) => {
    const userId = place.keyOf("olivia");
    const call = await openOne({ userId, ...passed });
    const same = await openOne({ userId, intent: "turnOff", ...passed });
    const another = await openOne({ userId: place.keyOf("ravi"), ...passed });
    expect((await endAs(call, outcome)).status).toBe(200);
    expect([await stateOf(same), await stateOf(another)]).toEqual([state, "open"]);
  });

  test("keeps what its gate found, whatever is sent when it ends", async () => {
    const about = { userId: place.keyOf("olivia"), ticket: "INC-1", ...failed };
    const call = await openOne(about);
    const json = { outcome: "other", ticket: "INC-2", ...passed };
    const ended = await admin.send("POST", `/api/guard/cases/${textMember(call, "id")}/end`, { json });
    expect([ended.status, ended.body["ticket"], ended.body["checks"]]).toEqual([200, "INC-1", failed.checks]);
  });

  test("ends nothing more when its own end is recorded: what came since is another call", async () => {
    const call = await stop("olivia");
    place.advance(1_000);
    const next = await openOne({ userId: place.keyOf("olivia"), ...passed });
    expect((await endAs(call, "checkFailed")).status).toBe(200);
    expect(await stateOf(next)).toBe("waiting");
  });
});
