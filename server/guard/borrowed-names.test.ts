import { afterEach, describe, expect, test } from "vitest";
import { azurePlaces } from "./testing/places.ts";
import type { Place } from "./testing/places.ts";
import { noCases, policyOf } from "./testing/policies.ts";
import { caseHeader } from "./testing/open-case.ts";

const BORROWED = [
  ["another accent", "\u00e0dministrator"],
  ["a Cyrillic letter", "\u0430dministrator"],
  ["a dot at its end", "administrator."],
  ["rn for m", "adrninistrator"],
  ["a letter that no table knows", "\u2c81dministrator"],
  ["a long stroke in it", "administ\u0640rator"],
] as const;

describe.each(azurePlaces)("a name that looks like another administrator's, on %s", (_, open) => {
  let place: Place;
  afterEach(() => place.close());

  test.each(BORROWED)("isn't taken by an administrator for themselves: %s", async (_what, name) => {
    place = await open(policyOf({}));
    const path = `${place.users}/${place.keyOf("ada")}`;
    const ada = await place.signIn("ada");
    const answer = await ada.send("PUT", path, { json: { name } });
    expect([answer.status, answer.problem]).toEqual([409, "conflict"]);
    expect((await ada.send("GET", path)).body["name"]).toBe("ada");
  });

  test.each(BORROWED)("is given to nobody else, and no new account's: %s", async (_what, name) => {
    place = await open(noCases);
    const admin = await place.signIn("ada");
    const rename = await admin.send("PUT", `${place.users}/${place.keyOf("olivia")}`, { json: { name } });
    expect(rename.problem).toBe("conflict");
    const json = { name, password: "a long enough password", role: "ReadOnlyUser" };
    expect((await admin.send("POST", place.users, { json })).problem).toBe("conflict");
  });

  test.each([
    ["a letter in a circle", "\u{1f150}dministrator"],
    ["a note that some fonts show as nothing", "admin\u{1d159}istrator"],
  ])("is no name at all: %s", async (_what, name) => {
    place = await open(noCases);
    const admin = await place.signIn("ada");
    const own = await admin.send("PUT", `${place.users}/${place.keyOf("ada")}`, { json: { name } });
    expect(own.problem).toBe("bad-request");
    const json = { name, password: "a long enough password", role: "ReadOnlyUser" };
    expect((await admin.send("POST", place.users, { json })).problem).toBe("bad-request");
  });

  test("leaves the case unused, for another name", async () => {
    place = await open(policyOf({}));
    const admin = await place.signIn("ada");
    const path = `${place.users}/${place.keyOf("olivia")}`;
    const about = { intent: "edit", userId: place.keyOf("olivia"), edits: ["name"] };
    const header = await caseHeader(admin, about);
    const rename = (name: string) => admin.send("PUT", path, { json: { name }, ...header });
    expect((await rename("\u00e0dministrator")).problem).toBe("conflict");
    expect((await rename("olive")).status).toBe(200);
  });

  test("is free for its owner, and so is one that looks like somebody's with fewer rights", async () => {
    place = await open(policyOf({}));
    const admin = await place.signIn("administrator");
    for (const name of ["Administr\u00e0tor", "r\u0430vi"]) {
      const json = { name };
      const own = await admin.send("PUT", `${place.users}/${place.keyOf("administrator")}`, { json });
      expect([own.status, own.body["name"]]).toEqual([200, name]);
    }
  });
});
