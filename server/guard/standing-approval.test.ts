import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Answer, TestClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import type { GuardPolicy } from "../calls/policy.ts";
import { openCaseOf, underCase } from "./testing/open-case.ts";
import { azurePlacesOnEngines, recordOf } from "./testing/places.ts";
import type { Place } from "./testing/places.ts";
import { policyOf } from "./testing/policies.ts";

/** A script changes accounts without a case, and without an approval. */
const members = { exemptUsers: ["ada"] };

describe.each(azurePlacesOnEngines)("an approval, on %s", (_, open) => {
  let place: Place;
  let policy: GuardPolicy;
  let admin: TestClient;
  let script: TestClient;
  let bea: TestClient;
  let beaId: string;
  let opened: Answer;
  const password = "a long enough password";

  /** As SIGHUP does. */
  const setPolicy = (more: object) => Object.assign(policy, policyOf({ ...members, ...more }));
  beforeEach(async () => {
    policy = policyOf(members);
    place = await open(policy);
    admin = await place.signIn("administrator");
    script = await place.signIn("ada");
    beaId = await make("bea");
    bea = await place.signIn("bea", password);
    opened = await openCaseOf(admin, { intent: "edit", userId: "1003", newRole: "PortalAdmin" });
    expect((await approve(bea)).body["state"]).toBe("approved");
  });
  afterEach(() => place.close());

  async function make(name: string): Promise<string> {
    const json = { name, password, role: "PortalAdmin" };
    return textMember(await script.send("POST", place.users, { json }), "id");
  }
  const casePath = () => `/api/guard/cases/${textMember(opened, "id")}`;
  const approve = (who: TestClient) => who.send("POST", `${casePath()}/approve`);
  const act = async () => {
    const header = underCase(textMember(opened, "id"));
    const { status, body } = await admin.send("PUT", `${place.users}/1003`, {
      json: { role: "PortalAdmin" },
      ...header,
    });
    return status === 403 ? body["caseState"] : status;
  };
  const beasPath = () => `${place.users}/${beaId}`;
  /** Nothing was changed, and somebody else can approve. */
  async function expectWaiting(): Promise<void> {
    expect(await act()).toBe("waiting");
    expect((await admin.send("GET", `${place.users}/1003`)).body["role"]).toBe("ReadOnlyUser");
    expect((await recordOf(place)).at(-1)).toBe("case-required refused edit PortalAdmin rita");
    expect((await admin.send("GET", casePath())).body).not.toHaveProperty("decidedBy");
    await make("zoe");
    const zoe = await place.signIn("zoe", password);
    expect((await zoe.send("GET", "/api/guard/cases?decidable=true")).body["totalCount"]).toBe(1);
    expect((await approve(zoe)).body).toMatchObject({ state: "approved", decidedBy: "zoe" });
    expect(await act()).toBe(200);
  }

  test("counts as long as who gave it may decide", async () => {
    expect(await act()).toBe(200);
  });

  test("doesn't count once its account is deleted: another administrator can approve", async () => {
    expect((await script.send("DELETE", beasPath())).status).toBe(204);
    await expectWaiting();
  });

  test("doesn't count once its account has another role", async () => {
    const json = { role: "ReadOnlyUser" };
    expect((await script.send("PUT", beasPath(), { json })).status).toBe(200);
    await expectWaiting();
  });

  test("doesn't count once who gave it took that role from themselves", async () => {
    const json = { role: "ReadOnlyUser" };
    expect((await bea.send("PUT", beasPath(), { json })).status).toBe(200);
    await expectWaiting();
  });

  test("doesn't count though somebody else has the name now", async () => {
    await script.send("DELETE", beasPath());
    await make("bea");
    await expectWaiting();
  });

  test.each([
    ["kept to themselves", { roles: { self: { users: ["b*"] } } }],
    ["of the help desk", { roles: { helpDesk: { users: ["bea"] } } }],
    ["a script's account", { exemptUsers: ["ada", "bea"] }],
  ])("doesn't count by a policy in which who gave it is %s", async (_how, more) => {
    setPolicy(more);
    await expectWaiting();
  });

  test("isn't listed as theirs to take back, once who gave it decides nothing any more", async () => {
    const listed = async () =>
      (await bea.send("GET", "/api/guard/cases?approvedByMe=true")).body["totalCount"];
    expect(await listed()).toBe(1);
    setPolicy({ exemptUsers: ["ada", "bea"] });
    expect(await listed()).toBe(0);
  });

  test("counts again in time, where the policy changed back before it was used", async () => {
    setPolicy({ roles: { self: { users: ["bea"] } } });
    setPolicy({});
    expect(await act()).toBe(200);
  });

  test("isn't made to wait by somebody else who names the case", async () => {
    setPolicy({ roles: { self: { users: ["bea"] } } });
    await make("zoe");
    const zoe = await place.signIn("zoe", password);
    const json = { role: "PortalAdmin" };
    const other = await zoe.send("PUT", `${place.users}/1003`, {
      json,
      ...underCase(textMember(opened, "id")),
    });
    expect(other.body).toMatchObject({ status: 403 });
    expect(other.body).not.toHaveProperty("caseState");
    expect((await admin.send("GET", casePath())).body["state"]).toBe("approved");
  });
});
