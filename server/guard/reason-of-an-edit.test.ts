import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { TestClient } from "../appliance/testing/test-client.ts";
import { editReason } from "./edit-reason.ts";
import { azurePlacesOnEngines, recordOf } from "./testing/places.ts";
import type { Place } from "./testing/places.ts";
import { noCases } from "./testing/policies.ts";

describe.each(azurePlacesOnEngines)("the row of an edit, on %s", (where, open) => {
  let place: Place;
  let admin: TestClient;
  beforeEach(async () => {
    place = await open(noCases);
    admin = await place.signIn("administrator");
  });
  afterEach(() => place.close());

  const path = () => `${place.users}/${place.keyOf("olivia")}`;
  async function rowsOf(json: object): Promise<readonly string[]> {
    const before = (await recordOf(place)).length;
    expect((await admin.send("PUT", path(), { json })).status).toBe(200);
    return (await recordOf(place)).slice(before);
  }

  test.each([
    [{ description: "night shift" }, "description"],
    [{ description: "night shift", role: "PortalOperator", name: "olivia" }, "description"],
    [{ description: "night shift", role: "ReadOnlyUser" }, "ReadOnlyUser"],
    [{ description: "night shift", password: "another long password" }, "password"],
    [{ name: "liv", role: "PortalOperator" }, '"olivia" → "liv"'],
  ])("says what was changed: %j", async (json, reason) => {
    expect(await rowsOf(json)).toEqual([`edit-user done ${reason} olivia`]);
  });

  test.each([{}, { a: 1 }, { name: "olivia" }, { role: "PortalOperator" }, { a: 1, role: null }])(
    "isn't written where nothing was changed: %j",
    async (json) => {
      expect(await rowsOf(json)).toEqual([]);
    },
  );

  test("of the description that somebody has is there only where nobody knows which one they had", async () => {
    const { body } = await admin.send("GET", path());
    const { name, role, description } = body;
    const rows = where.startsWith("the gateway") ? ["edit-user done description olivia"] : [];
    expect(await rowsOf({ name, role, description })).toEqual(rows);
  });

  test("that changes nothing ends no session", async () => {
    const olivia = await place.signIn("olivia");
    await rowsOf({ name: "olivia", role: "PortalOperator" });
    expect((await olivia.send("GET", path())).status).toBe(200);
    await rowsOf({ role: "ReadOnlyUser" });
    expect((await olivia.send("GET", path())).status).toBe(401);
  });
});

test("an edit of who vouches for somebody is one", () => {
  const edit = { password: true, type: true, name: undefined, role: "ReadOnlyUser", description: true };
  expect(editReason(edit)).toBe("password type ReadOnlyUser");
});
