import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { TestClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { caseHeader, openCaseOf } from "./testing/open-case.ts";
import { azurePlaces, recordOf } from "./testing/places.ts";
import type { Place } from "./testing/places.ts";
import { policyOf } from "./testing/policies.ts";

// Without approvals, so that only the case stands between.
const policy = policyOf({ approval: "never" });

describe.each(azurePlaces)("a change of role, on %s", (_, open) => {
  let place: Place;
  let admin: TestClient;
  beforeEach(async () => {
    place = await open(policy);
    admin = await place.signIn("administrator");
  });
  afterEach(() => place.close());

  // All else is agreed, so that only the role stands between.
  const edits = ["name", "password", "type"];
  const change = async (userName: string, json: object, newRole: string | undefined) => {
    const id = place.keyOf(userName);
    const header = await caseHeader(admin, { intent: "edit", userId: id, edits, newRole });
    const { status, problem } = await admin.send("PUT", `${place.users}/${id}`, { json, ...header });
    return problem ?? status;
  };

  test.each([
    ["upwards", "olivia", "PortalAdmin", undefined],
    ["upwards", "olivia", "PortalAdmin", "RestoreOperator"],
    ["downwards", "ada", "ReadOnlyUser", undefined],
    ["downwards", "ada", "ReadOnlyUser", "PortalOperator"],
    ["sideways", "ravi", "PortalOperator", "ReadOnlyUser"],
  ])("%s, of %s to %s, is not allowed by a case about the role %s", async (_way, userName, role, agreed) => {
    expect(await change(userName, { role }, agreed)).toBe("case-required");
    expect(await change(userName, { role, password: "a long enough password" }, agreed)).toBe(
      "case-required",
    );
  });

  test.each([
    ["olivia", "PortalAdmin", "PortalAdmin"],
    ["olivia", "PortalAdmin", "Portal Administrator"],
    ["ada", "ReadOnlyUser", "ReadOnlyUser"],
  ])("of %s to %s is allowed by a case about the role %s", async (userName, role, agreed) => {
    expect(await change(userName, { role }, agreed)).toBe(200);
  });

  test("is none where the role that they have is sent back with a new password", async () => {
    const json = { role: "PortalOperator", password: "a long enough password" };
    expect(await change("olivia", json, undefined)).toBe(200);
  });
});

describe.each(azurePlaces)("who approves a case, on %s", (_, open) => {
  let place: Place;
  let admin: TestClient;
  let ada: TestClient;
  beforeEach(async () => {
    place = await open(policyOf({ approval: "always" }));
    admin = await place.signIn("administrator");
    ada = await place.signIn("ada");
  });
  afterEach(() => place.close());

  test.each([
    ["edit", { userId: "1001" }, "olivia"],
    ["create", { userName: "zoe" }, "zoe"],
  ])(
    "to %s sees for whom and which role, in every answer and in the record",
    async (intent, whom, userName) => {
      const about = { intent, userName, newRole: "PortalAdmin" };
      const opened = await openCaseOf(admin, { ...whom, ...about });
      expect(opened.body).toMatchObject(about);
      const path = `/api/guard/cases/${textMember(opened, "id")}`;
      expect((await ada.send("GET", path)).body).toMatchObject(about);
      expect((await ada.send("GET", "/api/guard/cases?state=waiting")).body["results"]).toMatchObject([
        about,
      ]);
      expect((await ada.send("POST", `${path}/approve`)).body).toMatchObject(about);
      expect(await recordOf(place)).toContain(`case done ${intent} PortalAdmin ${userName}`);
    },
  );

  test("sees no role where the case is about none, and none that is empty is taken", async () => {
    const about = { intent: "edit", userId: "1001", edits: ["name"] };
    const { body } = await openCaseOf(admin, about);
    expect(body).toMatchObject({ state: "waiting" });
    expect(body).not.toHaveProperty("newRole");
    expect(await recordOf(place)).toContain("case done edit name olivia");
    for (const newRole of ["", " "])
      expect((await openCaseOf(admin, { ...about, newRole })).problem).toBe("bad-request");
  });
});
