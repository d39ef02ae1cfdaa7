import { beforeEach, describe, expect, test } from "vitest";
import { signIn } from "../appliance/testing/sign-in.ts";
import type { Answer, TestClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { openCaseOf, underCase } from "./testing/open-case.ts";
import { azurePlacesOnEngines, recordOf } from "./testing/places.ts";
import { makeUser } from "./testing/people.ts";
import { policyOf } from "./testing/policies.ts";
import { perTest } from "../testing/per-test.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const about = { intent: "turnOff", userId: "1003" };

describe.each(azurePlacesOnEngines)("an approval, on %s,", (_, open) => {
  let admin: TestClient;

  const place = perTest(() => open(policyOf({ privilegedUsers: ["rita"] })));
  const ada = perTest(() => place.signIn("ada"));
  beforeEach(async () => {
    admin = await place.signIn("administrator");
  });

  const casePath = (opened: Answer) => `/api/guard/cases/${textMember(opened, "id")}`;
  const approve = (who: TestClient, opened: Answer) => who.send("POST", `${casePath(opened)}/approve`);
  const turnOff = (opened: Answer) =>
    admin.send("POST", `${place.users}/1003/disableMfa`, underCase(textMember(opened, "id")));

  test("of a second administrator lets the change for a privileged account through, once", async () => {
    const opened = await openCaseOf(admin, about);
    expect(opened.body).toMatchObject({ state: "waiting", privileged: true });
    expect((await turnOff(opened)).body["caseState"]).toBe("waiting");
    const waiting = await ada.send("GET", "/api/guard/cases?state=waiting");
    expect(waiting.body["results"]).toMatchObject([{ id: opened.body["id"], userName: "rita" }]);
    expect((await approve(ada, opened)).body).toMatchObject({ state: "approved", decidedBy: "ada" });
    expect((await admin.send("GET", casePath(opened))).body["state"]).toBe("approved");
    expect((await turnOff(opened)).status).toBe(204);
    expect((await turnOff(opened)).body["caseState"]).toBe("used");
  });

  test("comes from neither who asked, nor whom it is about, nor anybody who is no administrator", async () => {
    const opened = await openCaseOf(admin, { ...about, userId: "1004" });
    for (const one of [admin, ada, await place.signIn("olivia")])
      expect((await approve(one, opened)).problem).toBe("not-allowed");
    expect((await admin.send("GET", casePath(opened))).body["state"]).toBe("waiting");
  });

  test("counts from who has been an administrator for a day, and from nobody who was none in between", async () => {
    const zoe = await makeUser(place, "zoe", "PortalAdmin");
    const decide = async () => {
      admin = await place.signIn("administrator");
      const opened = await openCaseOf(admin, about);
      const { problem, body } = await approve(await zoe.signIn(), opened);
      return problem ?? body["state"];
    };
    expect(await decide()).toBe("not-allowed");
    place.advance(DAY - 1);
    expect(await decide()).toBe("not-allowed");
    place.advance(1);
    expect(await decide()).toBe("approved");
    for (const role of ["ReadOnlyUser", "PortalAdmin"]) {
      await place.atConsole("PUT", `${place.users}/${zoe.id}`, { role });
      await zoe.signIn();
    }
    expect(await decide()).toBe("not-allowed");
    place.advance(DAY);
    expect(await decide()).toBe("approved");
  });

  test("lets the case live 30 minutes from then, and no approval half an hour after the gate", async () => {
    const [early, late] = [
      await openCaseOf(admin, about),
      await openCaseOf(admin, { ...about, intent: "recreate" }),
    ];
    place.advance(29 * MINUTE);
    await approve(await place.signIn("ada"), early);
    place.advance(29 * MINUTE);
    admin = await place.signIn("administrator");
    expect((await turnOff(early)).status).toBe(204);
    expect((await approve(await place.signIn("ada"), late)).problem).toBe("case-decided");
  });

  test("two hundred at a time on two nodes have one effect", async () => {
    const opened = await openCaseOf(admin, about);
    const there = await signIn(await place.secondNode(), "ada");
    const answers = await Promise.all(
      Array.from({ length: 200 }, (__, index) => approve(index % 2 === 0 ? ada : there, opened)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    // Whom a slow store keeps waiting too long is told that, and no more.
    const right = ["case-decided", "busy", "guard-unavailable", "outcome-unknown"];
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.filter(({ problem = "" }) => !right.includes(problem))).toEqual([]);
    expect((await recordOf(place)).filter((row) => row.startsWith("case-decision"))).toEqual([
      "case-decision done approved rita",
    ]);
  });
});
