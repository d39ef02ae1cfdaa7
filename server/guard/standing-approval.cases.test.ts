import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import type { TestClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { openCaseOf, underCase } from "./testing/open-case.ts";
import { azurePlacesOnEngines, places, recordOf, type Place } from "./testing/places.ts";
import { makeUser } from "./testing/people.ts";
import { policyOf } from "./testing/policies.ts";
import { perTest } from "../testing/per-test.ts";

const members = { privilegedUsers: ["rita"] };
const USER = "/api/v8.1/users/1003";
const DAY = 24 * 3_600_000;

/** Bea has approved what the administrator asked for; zoe may decide too. */
async function approvedOn(place: Place) {
  const [zoe, bea] = [
    await makeUser(place, "zoe", "PortalAdmin"),
    await makeUser(place, "bea", "PortalAdmin"),
  ];
  place.advance(DAY);
  const admin = await place.signIn("administrator");
  const approver = await bea.signIn();
  const opened = await openCaseOf(admin, { intent: "turnOff", userId: "1003" });
  const path = `/api/guard/cases/${textMember(opened, "id")}`;
  const approve = (who: TestClient) => who.send("POST", `${path}/approve`);
  expect((await approve(approver)).body["state"]).toBe("approved");
  const act = async (who = admin) => {
    const { status, body } = await who.send(
      "POST",
      `${USER}/disableMfa`,
      underCase(textMember(opened, "id")),
    );
    return status === 403 ? body["caseState"] : status;
  };
  /** Nothing was changed, and somebody else can approve. */
  async function expectWaiting(): Promise<void> {
    expect(await act()).toBe("waiting");
    expect((await recordOf(place)).at(-1)).toBe("case-required refused turnOff rita");
    expect((await admin.send("GET", path)).body).not.toHaveProperty("decidedBy");
    const other = await zoe.signIn();
    expect((await other.send("GET", "/api/guard/cases?decidable=true")).body["totalCount"]).toBe(1);
    expect((await approve(other)).body).toMatchObject({ state: "approved", decidedBy: "zoe" });
    expect(await act()).toBe(204);
  }
  const stateOf = async () => (await admin.send("GET", path)).body["state"];
  return { bea: approver, beasPath: `${place.users}/${bea.id}`, act, expectWaiting, stateOf };
}

type Approved = Awaited<ReturnType<typeof approvedOn>>;

describe.each(azurePlacesOnEngines)("an approval that was given, on %s,", (_, open) => {
  let approved: Approved;
  const place = perTest(() => open(policyOf(members)));
  beforeEach(async () => {
    approved = await approvedOn(place);
  });

  test("doesn't count once its account has another role: another administrator can approve", async () => {
    const { beasPath, expectWaiting } = approved;
    expect((await place.atConsole("PUT", beasPath, { role: "ReadOnlyUser" })).status).toBe(200);
    // Which the appliance tells the next time.
    await place.signIn("bea", "a long enough password");
    await expectWaiting();
  });

  test.each([
    ["kept to themselves", { roles: { self: { users: ["b*"] } } }],
    ["of the help desk", { roles: { helpDesk: { users: ["bea"] } } }],
  ])("doesn't count by a policy in which who gave it is %s", async (_how, more) => {
    place.setPolicy({ ...members, ...more });
    expect(
      (await approved.bea.send("GET", "/api/guard/cases?approvedByMe=true")).body["totalCount"],
    ).not.toBe(1);
    await approved.expectWaiting();
  });

  test("counts again in time, where the policy changed back before it was used", async () => {
    place.setPolicy({ ...members, roles: { self: { users: ["bea"] } } });
    place.setPolicy(members);
    expect(await approved.act()).toBe(204);
  });

  test("isn't made to wait by somebody else who names the case", async () => {
    place.setPolicy({ ...members, roles: { self: { users: ["bea"] } } });
    expect(await approved.act(await place.signIn("ada"))).toBeUndefined();
    expect(await approved.stateOf()).toBe("approved");
  });
});

test.each(["deleted", "made anew under its name"])(
  "an approval doesn't count once its account is %s",
  async (how) => {
    const place = await places["the embedded appliance"](policyOf(members));
    onTestFinished(place.close);
    const { beasPath, expectWaiting } = await approvedOn(place);
    expect((await place.atConsole("DELETE", beasPath)).status).toBe(204);
    if (how !== "deleted") await makeUser(place, "bea", "PortalAdmin");
    await expectWaiting();
  },
);
