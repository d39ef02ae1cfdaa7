import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { confirmEnrollment, startEnrollment } from "../appliance/testing/enroll.ts";
import { oracleCode } from "../appliance/testing/oracle-code.ts";
import type { TestClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { isExempt, isPrivileged } from "../calls/policy.ts";
import { becomesExempt } from "./exempt-name.ts";
import { caseHeader, openCaseOf, underCase } from "./testing/open-case.ts";
import { azurePlaces, recordOf } from "./testing/places.ts";
import type { Place } from "./testing/places.ts";
import { policyOf } from "./testing/policies.ts";

const policy = policyOf({
  exemptUsers: ["Backup-Script", "ada"],
  privilegedUsers: ["ravi"],
  roles: { helpDesk: { users: ["peter"] } },
});

/** Other spellings of a name, as some appliance may read them. */
const SPELLINGS = [
  "backup-script",
  " BACKUP-script ",
  "ｂackup-script",
  "backup\u200b-script",
  "backup-script\u00ad",
  "b\u00e0ckup-script",
  "b\u0430ckup-script",
  "backup\u2013script",
  "backup\u2014script",
  "backup-script.",
];

describe.each(azurePlaces)("a name that is exempt from cases, on %s", (_, open) => {
  let place: Place;
  let admin: TestClient;
  beforeEach(async () => {
    place = await open(policy);
    admin = await place.signIn("administrator");
  });
  afterEach(() => place.close());

  const rename = (who: TestClient, userName: string, name: string, init = {}) =>
    who.send("PUT", `${place.users}/${place.keyOf(userName)}`, { json: { name }, ...init });
  const nameOf = async (userName: string) =>
    (await admin.send("GET", `${place.users}/${place.keyOf(userName)}`)).body["name"];

  test.each(SPELLINGS)("is taken by no administrator for themselves: %j", async (name) => {
    const answer = await rename(admin, "administrator", name);
    expect([400, 403]).toContain(answer.status);
    expect(await nameOf("administrator")).toBe("administrator");
    const again = await place.signIn("administrator");
    const change = await again.send("POST", `${place.users}/${place.keyOf("olivia")}/disableMfa`);
    expect(change.problem).toBe("case-required");
  });

  test("is given to nobody, with a case or without", async () => {
    expect((await rename(admin, "olivia", "backup-script")).problem).toBe("not-allowed");
    const about = { intent: "edit", userId: place.keyOf("olivia"), edits: ["name"] };
    const header = await caseHeader(admin, about);
    expect((await rename(admin, "olivia", "backup-script", header)).problem).toBe("not-allowed");
    // By an exempt account either.
    const script = await place.signIn("ada");
    expect((await rename(script, "olivia", "backup-script")).problem).toBe("not-allowed");
    expect(await nameOf("olivia")).toBe("olivia");
  });

  test.each(["PortalAdmin", "PortalOperator", undefined])("is no new account's: role %s", async (role) => {
    const json = { name: "backup-script", password: "a long enough password", role };
    const about = { intent: "create", userName: "backup-script", newRole: role };
    for (const header of [{}, underCase(textMember(await openCaseOf(admin, about), "id"))])
      expect((await admin.send("POST", place.users, { json, ...header })).problem).toBe("not-allowed");
    const script = await place.signIn("ada");
    expect((await script.send("POST", place.users, { json })).problem).toBe("not-allowed");
  });

  test("stays whose it is: the account may be sent back as it is", async () => {
    const script = await place.signIn("ada");
    const json = { name: "ada", description: "nightly" };
    const answer = await script.send("PUT", `${place.users}/${place.keyOf("ada")}`, { json });
    expect([answer.status, answer.body["description"]]).toEqual([200, "nightly"]);
  });

  test("decides no case", async () => {
    const script = await place.signIn("ada");
    const about = { intent: "turnOff", userId: place.keyOf("ravi") };
    const opened = await openCaseOf(admin, about);
    expect(opened.body["state"]).toBe("waiting");
    const path = `/api/guard/cases/${textMember(opened, "id")}`;
    for (const action of ["approve", "decline"])
      expect((await script.send("POST", `${path}/${action}`)).problem).toBe("not-allowed");
    expect((await admin.send("GET", path)).body["state"]).toBe("waiting");
  });

  test("marks a new description and a confirmed setup in the record as well", async () => {
    const script = await place.signIn("ada");
    const path = `${place.users}/${place.keyOf("olivia")}`;
    expect((await script.send("PUT", path, { json: { description: "nightly" } })).status).toBe(200);
    const { secretKey, token } = await startEnrollment(script, place.keyOf("olivia"));
    const code = oracleCode(secretKey, place.now());
    expect((await confirmEnrollment(script, place.keyOf("olivia"), token, code)).status).toBe(204);
    const rows = await place.store.read((db) =>
      db
        .selectFrom("audit")
        .select(["event", "way"])
        .where("event", "in", ["edit-user", "enable", "accept"])
        .orderBy("seq")
        .execute(),
    );
    expect(rows).toEqual(["edit-user", "enable", "accept"].map((event) => ({ event, way: "exempt" })));
  });

  test("that was tried is in the record, and a change of name with the old and the new one", async () => {
    await rename(admin, "administrator", "backup-script");
    const about = { intent: "edit", userId: place.keyOf("olivia"), edits: ["name", "password"] };
    const header = await caseHeader(admin, about);
    const json = { name: 'olivia "liv"', password: "another long password" };
    const sent = await admin.send("PUT", `${place.users}/${place.keyOf("olivia")}`, { json, ...header });
    expect(sent.status).toBe(200);
    const edits = (await recordOf(place)).filter((row) => row.startsWith("edit-user"));
    expect(edits).toEqual([
      'edit-user refused "administrator" → "backup-script" administrator',
      'edit-user done password "olivia" → "olivia \\"liv\\"" olivia',
    ]);
  });
});

test("is known in spellings that show as the same, and stays free for an account that has it", () => {
  const given = (from: string | null, to: string) => becomesExempt(policy, from, to);
  expect(SPELLINGS.map((name) => given("olivia", name))).toEqual(SPELLINGS.map(() => true));
  expect(given("olivia", "backup-scripts")).toBe(false);
  expect([given("backup-script", "Backup-Script"), given("backup-script", "nightly")]).toEqual([
    false,
    false,
  ]);
  expect([given("backup-script", "ada"), given("backup\u200b-script", "backup-script")]).toEqual([
    true,
    true,
  ]);
});

test("an account that is exempt is as privileged as an administrator", () => {
  const script = { name: "backup-script", role: "PortalOperator" };
  expect([isExempt(policy, script), isPrivileged(policy, script)]).toEqual([true, true]);
});
