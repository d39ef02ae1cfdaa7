import { afterEach, describe, expect, test } from "vitest";
import { enroll } from "../appliance/testing/enroll.ts";
import type { Answer, TestClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { caseHeader, openCaseOf, underCase } from "./testing/open-case.ts";
import { azurePlaces, recordOf, type Place } from "./testing/places.ts";
import { signInWithCode } from "./testing/people.ts";
import { policyOf } from "./testing/policies.ts";

const about = { intent: "turnOff", userId: "1001" };
const MINUTE = 60_000;

describe.each(azurePlaces)("who acts for others, on %s,", (_, open) => {
  let place: Place;
  afterEach(() => place.close());

  const turnOff = (who: TestClient, header = {}) =>
    who.send("POST", `${place.users}/1001/disableMfa`, header);
  const decide = (who: TestClient, opened: Answer, decision = "approve") =>
    who.send("POST", `/api/guard/cases/${textMember(opened, "id")}/${decision}`);
  const toldFirst = async (who: TestClient) =>
    (await who.send("GET", "/api/guard/policy")).body["ownMfaFirst"];
  const refused = ({ status, problem }: Answer) => [status, problem];
  const ownMfaFirst = [403, "own-mfa-first"];

  test("has signed in with a code, to open a case, to approve and to change", async () => {
    place = await open(policyOf({}));
    const early = await caseHeader(await place.signIn("administrator"), { ...about, userId: "1002" });
    place.setPolicy({ actorsNeedMfa: true, approval: "always" });
    const without = await place.signIn("administrator");
    expect(refused(await without.send("POST", `${place.users}/1002/disableMfa`, early))).toEqual(ownMfaFirst);
    expect(refused(await openCaseOf(without, about))).toEqual(ownMfaFirst);
    expect(await toldFirst(without)).toBe(true);
    expect(refused(await turnOff(without))).toEqual(ownMfaFirst);
    expect((await recordOf(place)).at(-1)).toBe("case-required refused turnOff olivia");

    const admin = await signInWithCode(place, "administrator");
    for (const who of [admin, await place.signIn("grace")]) expect(await toldFirst(who)).toBe(false);
    const opened = await openCaseOf(admin, about);
    expect(opened.body["state"]).toBe("waiting");
    for (const decision of ["approve", "decline"])
      expect(refused(await decide(await place.signIn("ada"), opened, decision))).toEqual(ownMfaFirst);
    expect((await decide(await signInWithCode(place, "ada"), opened)).body["state"]).toBe("approved");
    const header = underCase(textMember(opened, "id"));
    expect((await turnOff(admin, header)).status).toBe(204);
  });

  test("needs no code for themselves, nor to read, and one too where the policy asks for no case", async () => {
    place = await open(policyOf({ actorsNeedMfa: true }));
    const admin = await place.signIn("administrator");
    await enroll(admin, place.keyOf("administrator"), place);
    expect(await toldFirst(admin), "before the next sign-in").toBe(true);
    expect((await admin.send("GET", "/api/guard/cases")).status).toBe(200);
    place.setPolicy({ actorsNeedMfa: true, requireCase: "never" });
    expect(refused(await turnOff(admin))).toEqual(ownMfaFirst);
    expect((await turnOff(await signInWithCode(place, "ada"))).status).toBe(204);
  });

  test.each([
    [15, 14 * MINUTE, 16 * MINUTE],
    [5, 5 * MINUTE - 1, 5 * MINUTE + 1],
  ])("has a sign-in with a code of %i minutes at most", async (stepUpMinutes, young, old) => {
    place = await open(policyOf({ actorsNeedMfa: true, stepUpMinutes }));
    const admin = await signInWithCode(place, "administrator");
    const [first, second] = [await caseHeader(admin, about), await caseHeader(admin, about)];
    place.advance(young);
    expect((await turnOff(admin, first)).status).toBe(204);
    place.advance(old - young);
    expect((await turnOff(admin, second)).problem).toBe("step-up-required");
  });

  test("has one of 300 seconds at most, without a code or for themselves", async () => {
    place = await open(policyOf({}));
    const admin = await place.signIn("administrator");
    const header = await caseHeader(admin, about);
    const withCode = await signInWithCode(place, "ada");
    place.advance(271_000);
    expect((await turnOff(admin, header)).problem).toBe("step-up-required");
    place.advance(30_000);
    const own = await withCode.send("POST", `${place.users}/${place.keyOf("ada")}/disableMfa`);
    expect(own.problem).toBe("step-up-required");
  });
});
