import { beforeEach, describe, expect, test } from "vitest";
import type { Answer, TestClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { openCaseOf, underCase } from "./testing/open-case.ts";
import { azurePlacesOnEngines, recordOf } from "./testing/places.ts";
import { policyOf } from "./testing/policies.ts";
import { perTest } from "../testing/per-test.ts";

describe.each(azurePlacesOnEngines)("an approval that wasn't used yet, on %s", (_, open) => {
  let admin: TestClient;
  let opened: Answer;
  const place = perTest(() => open(policyOf({ privilegedUsers: ["olivia"] })));
  const ada = perTest(() => place.signIn("ada"));
  beforeEach(async () => {
    admin = await place.signIn("administrator");
    opened = await openCaseOf(admin, { intent: "recreate", userId: place.keyOf("olivia") });
    expect((await decide(ada, "approve")).body["state"]).toBe("approved");
  });

  const decide = (who: TestClient, decision: "approve" | "decline") =>
    who.send("POST", `/api/guard/cases/${textMember(opened, "id")}/${decision}`);
  const use = () =>
    admin.send("POST", `${place.users}/${place.keyOf("olivia")}/enableMfa`, {
      json: { recreate: true },
      ...underCase(textMember(opened, "id")),
    });

  test("is taken back by who gave it: nothing goes through, and the record says so", async () => {
    expect((await decide(ada, "decline")).body).toMatchObject({ state: "declined", decidedBy: "ada" });
    expect((await recordOf(place)).slice(-2)).toEqual([
      "case-decision done approved olivia",
      "case-decision done declined olivia",
    ]);
    expect((await use()).body).toMatchObject({ caseState: "declined" });
    expect((await decide(ada, "approve")).problem).toBe("case-decided");
  });

  test("is taken back by nobody who couldn't have given it, nor with an old sign-in", async () => {
    for (const who of [admin, await place.signIn("olivia")])
      expect((await decide(who, "decline")).problem).toBe("not-allowed");
    place.advance(301_000);
    expect((await decide(ada, "decline")).problem).toBe("step-up-required");
    admin = await place.signIn("administrator");
    expect((await use()).status).toBe(200);
  });

  test("isn't taken back once it was used, nor given twice", async () => {
    expect((await decide(ada, "approve")).problem).toBe("case-decided");
    expect((await use()).status).toBe(200);
    expect((await decide(ada, "decline")).problem).toBe("case-decided");
  });

  test("that is taken back while its change is on the way doesn't come back if that fails", async () => {
    const expiresAt = async () => {
      const shown = await admin.send("GET", `/api/guard/cases/${textMember(opened, "id")}`);
      return Date.parse(textMember(shown, "expiresAt"));
    };
    await use();
    place.advance(1_000);
    await decide(ada, "approve");
    expect(await expiresAt()).toBeGreaterThan(place.now());
    await decide(ada, "decline");
    expect(await expiresAt()).toBe(place.now());
  });

  test("is on record with the reason that was given, and keeps its end where it is taken back", async () => {
    const path = `/api/guard/cases/${textMember(opened, "id")}`;
    place.advance(1_000);
    const before = (await admin.send("GET", path)).body["expiresAt"];
    const declined = await ada.send("POST", `${path}/decline`, { json: { reason: "she called me" } });
    expect(declined.body).toMatchObject({ state: "declined", expiresAt: before });
    const rows = await place.store.read((db) =>
      db.selectFrom("audit").select("case_reason").where("event", "=", "case-decision").execute(),
    );
    expect(rows.map((row) => row.case_reason)).toEqual([opened.body["reason"], "she called me"]);
  });

  const listed = async (who: TestClient) => {
    const { body } = await who.send("GET", "/api/guard/cases?approvedByMe=true&state=declined&limit=1");
    return [body["totalCount"], JSON.stringify(body["results"])];
  };

  test("is listed for who gave it alone", async () => {
    const about = { intent: "turnOff", userId: place.keyOf("olivia") };
    const other = textMember(await openCaseOf(ada, about), "id");
    await admin.send("POST", `/api/guard/cases/${other}/approve`);
    await openCaseOf(admin, about);
    expect(await listed(ada)).toEqual([1, expect.stringContaining('"openedBy":"administrator"')]);
    expect(await listed(admin)).toEqual([1, expect.stringContaining('"openedBy":"ada"')]);
  });

  test.each([
    ["taken back", () => decide(ada, "decline")],
    ["used", () => use()],
    ["over", async () => place.advance(30 * 60_000)],
  ])("is listed no more once it is %s", async (_how, end) => {
    expect(await listed(ada)).toEqual([1, expect.stringContaining('"state":"approved"')]);
    await end();
    expect(await listed(await place.signIn("ada"))).toEqual([0, "[]"]);
  });
});
