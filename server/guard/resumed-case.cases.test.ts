import { describe, expect, test } from "vitest";
import type { Answer, TestClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { openCaseOf, underCase } from "./testing/open-case.ts";
import { azurePlacesOnEngines } from "./testing/places.ts";
import { policyOf } from "./testing/policies.ts";
import { perTest } from "../testing/per-test.ts";

const OFF = "/api/v8.1/users/1001/disableMfa";
const MINUTE = 60_000;

describe.each(azurePlacesOnEngines)("a case that is resumed, on %s,", (_, open) => {
  const place = perTest(() => open(policyOf({})));

  const told = ({ status, problem, body }: Answer) => [status, problem, body["caseState"]];
  const agent = () => place.signIn("administrator");
  const pathOf = (opened: Answer, action: string) => `/api/guard/cases/${textMember(opened, "id")}/${action}`;
  const openOne = async () => openCaseOf(await agent(), { intent: "turnOff", userId: "1001" });
  const resume = async (opened: Answer, who?: TestClient) =>
    (who ?? (await agent())).send("POST", pathOf(opened, "resume"));
  const turnOff = async (opened: Answer) =>
    (await agent()).send("POST", OFF, underCase(textMember(opened, "id")));

  test("lives 30 minutes from then, on record", async () => {
    const opened = await openOne();
    place.advance(29 * MINUTE);
    const resumed = await resume(opened);
    expect([resumed.status, resumed.body["state"]]).toEqual([200, "open"]);
    place.advance(29 * MINUTE);
    expect((await turnOff(opened)).status).toBeLessThan(300);
    const found = await (await agent()).send("GET", "/api/guard/audit?event=case-resume");
    expect(found.body["results"]).toMatchObject([
      { caseId: opened.body["id"], actorName: "administrator", userName: "olivia", reason: "turnOff" },
    ]);
  });

  test("is so once after the gate, and once after the approval; while it waits nobody resumes it", async () => {
    place.setPolicy({ approval: "always" });
    const opened = await openOne();
    expect(told(await resume(opened))).toEqual([403, "case-required", "waiting"]);
    place.advance(29 * MINUTE);
    await (await place.signIn("ada")).send("POST", pathOf(opened, "approve"));
    place.advance(29 * MINUTE);
    const resumed = await resume(opened);
    expect(resumed.body["state"]).toBe("approved");
    place.advance(29 * MINUTE);
    expect((await resume(opened)).body["expiresAt"]).toBe(resumed.body["expiresAt"]);
    expect((await (await agent()).send("GET", "/api/guard/audit?event=case-resume")).body["totalCount"]).toBe(
      1,
    );
    place.advance(MINUTE);
    expect(told(await turnOff(opened))).toEqual([403, "case-required", "expired"]);
  });

  test("loses no time where a clock is behind", async () => {
    const opened = await openOne();
    place.advance(-20_000);
    expect((await resume(opened)).body["expiresAt"]).toBe(opened.body["expiresAt"]);
  });

  test("is so only by the one who opened it, and while it allows the change", async () => {
    const [mine, used, ended] = [await openOne(), await openOne(), await openOne()];
    expect((await resume(mine, await place.signIn("ada"))).problem).toBe("not-found");
    expect((await resume(mine, await place.signIn("olivia"))).problem).toBe("not-allowed");
    await turnOff(used);
    expect(told(await resume(used))).toEqual([403, "case-required", "used"]);
    await (await agent()).send("POST", pathOf(ended, "end"), { json: { outcome: "hungUp" } });
    expect(told(await resume(ended))).toEqual([403, "case-required", "ended"]);
    place.advance(30 * MINUTE);
    expect(told(await resume(mine))).toEqual([403, "case-required", "expired"]);
  });
});
