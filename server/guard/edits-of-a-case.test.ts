import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { TestClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { caseHeader, openCaseOf } from "./testing/open-case.ts";
import { azurePlaces, places, recordOf } from "./testing/places.ts";
import type { Place } from "./testing/places.ts";
import { policyOf } from "./testing/policies.ts";

const password = "a long enough password";
const name = "liv";
const role = "ReadOnlyUser";
const type = "IdentityProvider";

let place: Place;
let admin: TestClient;

/** Without approvals, so that only the case stands between. */
async function start(open: (policy: ReturnType<typeof policyOf>) => Promise<Place>): Promise<void> {
  place = await open(policyOf({ approval: "never" }));
  admin = await place.signIn("administrator");
}

/** Changes olivia under a case about the edits and the role. */
async function change(json: object, edits: readonly string[], newRole?: string) {
  const id = place.keyOf("olivia");
  const header = await caseHeader(admin, { intent: "edit", userId: id, edits, newRole });
  const { status, problem } = await admin.send("PUT", `${place.users}/${id}`, { json, ...header });
  return problem ?? status;
}

describe.each(azurePlaces)("an edit of another account, on %s", (_, open) => {
  beforeEach(() => start(open));
  afterEach(() => place.close());

  test.each([
    [{ password }, ["name"], undefined],
    [{ name }, ["password"], undefined],
    [{ name, password }, ["name"], undefined],
    [{ name, password }, ["password"], undefined],
    [{ password }, [], role],
    [{ name }, [], role],
    [{ role, password }, [], role],
    [{ role, password }, ["name"], role],
    [{ password, description: "x" }, ["name", "type"], undefined],
  ])("to %j is not allowed by a case about %j and the role %s", async (json, edits, newRole) => {
    const before = await admin.send("GET", `${place.users}/${place.keyOf("olivia")}`);
    expect(await change(json, edits, newRole)).toBe("case-required");
    expect((await admin.send("GET", `${place.users}/${place.keyOf("olivia")}`)).body).toEqual(before.body);
    await place.signIn("olivia");
  });

  test.each([
    [{ password }, ["password"], undefined],
    [{ name }, ["name"], undefined],
    [{ name, password }, ["password", "name", "name"], undefined],
    [{ name, password, role }, ["name", "password"], role],
    // Less than was agreed, and the name and the role that they have.
    [{ name }, ["name", "password"], role],
    [{ name: "olivia", role: "PortalOperator", password }, ["password"], undefined],
  ])("to %j is allowed by a case about %j and the role %s", async (json, edits, newRole) => {
    expect(await change(json, edits, newRole)).toBe(200);
  });

  test("that is refused leaves the case as it was, for what it is about", async () => {
    const id = place.keyOf("olivia");
    const header = await caseHeader(admin, { intent: "edit", userId: id, edits: ["name"] });
    const send = (json: object) => admin.send("PUT", `${place.users}/${id}`, { json, ...header });
    expect((await send({ name, password })).problem).toBe("case-required");
    expect((await send({ name })).status).toBe(200);
  });

  test("to the name and the role that they have, and another description, needs none", async () => {
    const json = { name: "olivia", role: "PortalOperator", description: "second floor" };
    const edit = (one: object) =>
      admin.send("PUT", `${place.users}/${place.keyOf("olivia")}`, { json: { ...json, ...one } });
    expect((await edit({})).status).toBe(200);
    expect((await edit({ role })).problem).toBe("case-required");
    expect((await edit({ name })).problem).toBe("case-required");
  });

  test("to another description needs no case, and spends none", async () => {
    expect(await change({ description: "second floor" }, ["name"])).toBe(200);
    expect((await recordOf(place)).filter((row) => row.startsWith("case-use"))).toEqual([]);
  });

  test("that was opened before cases said what they are about is allowed nothing but its role", async () => {
    const id = place.keyOf("olivia");
    const about = { intent: "edit", userId: id, edits: ["name", "password"], newRole: role };
    const send = async (json: object) => {
      const header = await caseHeader(admin, about);
      await place.store.transaction("test", (tx) =>
        tx.updateTable("guard_cases").set({ edits: null }).where("state", "=", "open").execute(),
      );
      const { status, problem } = await admin.send("PUT", `${place.users}/${id}`, { json, ...header });
      return problem ?? status;
    };
    expect(await send({ password })).toBe("case-required");
    expect(await send({ name })).toBe("case-required");
    expect(await send({ role })).toBe(200);
  });

  test("is asked for with what it is to change, and nothing else is", async () => {
    const about = { intent: "edit", userId: place.keyOf("olivia") };
    for (const wrong of [
      {},
      { edits: [] },
      { edits: ["role"] },
      { edits: "name" },
      { intent: "turnOff", edits: ["password"] },
    ])
      expect([wrong, (await openCaseOf(admin, { ...about, ...wrong })).problem]).toEqual([
        wrong,
        "bad-request",
      ]);
    expect((await recordOf(place)).filter((row) => row.startsWith("case"))).toEqual([]);
  });
});

describe("an edit of who vouches for an account, on the gateway", () => {
  beforeEach(() => start(places["the gateway"]));
  afterEach(() => place.close());

  test.each([
    [{ type }, ["name"]],
    [{ Type: type, password }, ["password"]],
    [{ identityProviderEntityId: "https://idp.example" }, ["password", "name"]],
    [{ password }, ["type"]],
  ])("%j is not allowed by a case about %j", async (json, edits) => {
    expect(await change(json, edits)).toBe("case-required");
  });

  test.each([
    [{ type }, ["type"]],
    [{ type, password, identityProviderEntityId: "https://idp.example" }, ["type", "password"]],
  ])("%j is allowed by a case about %j", async (json, edits) => {
    expect(await change(json, edits)).toBe(200);
  });
});

describe.each(Object.entries(places))("who approves an edit, on %s", (where, open) => {
  beforeEach(async () => {
    // The AWS product tells nobody's role but the caller's.
    place = await open(
      policyOf({ approval: "always", privilegedUsers: where.endsWith("AWS product") ? ["ada"] : [] }),
    );
    admin = await place.signIn("administrator");
  });
  afterEach(() => place.close());

  test("sees what it changes, in every answer and in the record, and where it is the role alone only that", async () => {
    const ada = await place.signIn("ada");
    const whom = { intent: "edit", userId: place.keyOf("olivia") };
    const opened = await openCaseOf(admin, { ...whom, edits: ["password", "name", "name"] });
    const about = { state: "waiting", edits: ["name", "password"] };
    expect(opened.body).toMatchObject(about);
    const path = `/api/guard/cases/${textMember(opened, "id")}`;
    expect((await ada.send("GET", path)).body).toMatchObject(about);
    expect((await ada.send("GET", "/api/guard/cases?state=waiting")).body["results"]).toMatchObject([about]);
    expect((await ada.send("POST", `${path}/approve`)).body).toMatchObject({ edits: about.edits });
    const both = await openCaseOf(admin, { ...whom, edits: ["type"], newRole: role });
    expect(both.body).toMatchObject({ edits: ["type"], newRole: role });
    const alone = await openCaseOf(admin, { ...whom, newRole: role });
    expect(alone.body).not.toHaveProperty("edits");
    expect((await recordOf(place)).filter((row) => row.startsWith("case done"))).toEqual([
      "case done edit name password olivia",
      `case done edit type ${role} olivia`,
      `case done edit ${role} olivia`,
    ]);
  });
});
