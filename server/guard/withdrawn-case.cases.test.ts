import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { oracleCode } from "../appliance/testing/oracle-code.ts";
import type { TestClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { openCaseOf, underCase } from "./testing/open-case.ts";
import { azurePlaces, recordOf } from "./testing/places.ts";
import type { Place } from "./testing/places.ts";
import { policyOf } from "./testing/policies.ts";

const FAILED = [{ name: "Called back", answer: "failed" }];

describe.each(azurePlaces)("what was begun under a case, on %s", (_, open) => {
  let place: Place;
  let admin: TestClient;
  beforeEach(async () => {
    place = await open(policyOf({}));
    admin = await place.signIn("administrator");
  });
  afterEach(() => place.close());

  async function begin() {
    const opened = await openCaseOf(admin, { intent: "setUp", userId: place.keyOf("olivia") });
    const id = textMember(opened, "id");
    const path = `${place.users}/${place.keyOf("olivia")}`;
    const begun = await admin.send("POST", `${path}/enableMfa`, { json: {}, ...underCase(id) });
    const { token, secretKey } = {
      token: textMember(begun, "token"),
      secretKey: textMember(begun, "secretKey"),
    };
    /** The test's clocks all stand at the same time in the beginning. */
    const now = new Date(textMember(opened, "openedAt")).getTime();
    const accept = (who = admin) =>
      who.send("POST", `${path}/acceptMfa`, { json: { code: oracleCode(secretKey, now), token } });
    const end = (outcome: string) => admin.send("POST", `/api/guard/cases/${id}/end`, { json: { outcome } });
    const isOn = async () => (await admin.send("GET", path)).body["mfaEnabled"];
    return { path, accept, end, isOn };
  }

  test.each(["checkFailed", "impostor"])("is not confirmed after %s, and the record says so", async (how) => {
    const { accept, end, isOn } = await begin();
    expect((await end(how)).status).toBe(200);
    expect(await accept()).toMatchObject({ status: 403, problem: "case-required" });
    expect(await isOn()).toBe(false);
    expect((await recordOf(place)).at(-1)).toBe("case-required refused setUp olivia");
  });

  test.each([
    ["set-up", "setUp"],
    ["new phone", "recreate"],
  ])("is not confirmed once its agent recorded a failed check for a %s", async (_name, intent) => {
    const { accept, isOn } = await begin();
    place.advance(1_000);
    const about = { intent, userId: place.keyOf("olivia"), checks: FAILED };
    expect((await openCaseOf(admin, about)).body["state"]).toBe("stopped");
    expect(await accept()).toMatchObject({ status: 403, problem: "case-required" });
    expect(await isOn()).toBe(false);
    expect((await recordOf(place)).at(-1)).toBe("case-required refused setUp olivia");
  });

  test("is not confirmed by another agent, who may have found out otherwise", async () => {
    const { accept } = await begin();
    expect((await accept(await place.signIn("ada"))).problem).toBe("case-required");
    expect((await accept()).status).toBe(204);
  });

  test("is not confirmed once a later call about the person ended with an impostor", async () => {
    const { accept, isOn } = await begin();
    place.advance(1_000);
    const call = await openCaseOf(admin, { intent: "recreate", userId: place.keyOf("olivia") });
    const json = { outcome: "impostor" };
    await admin.send("POST", `/api/guard/cases/${textMember(call, "id")}/end`, { json });
    expect(await accept()).toMatchObject({ status: 403, problem: "case-required" });
    expect(await isOn()).toBe(false);
  });

  test("is confirmed after failed checks by another agent, or about others", async () => {
    const ofOthers = { intent: "setUp", checks: FAILED };
    const { accept, isOn } = await begin();
    const ada = await place.signIn("ada");
    await openCaseOf(ada, { ...ofOthers, userId: place.keyOf("olivia") });
    await openCaseOf(admin, { ...ofOthers, userId: place.keyOf("ravi") });
    expect((await accept()).status).toBe(204);
    expect(await isOn()).toBe(true);
  });

  test("is confirmed by the person themselves, whatever an agent found out", async () => {
    const olivia = await place.signIn("olivia");
    const path = `${place.users}/${place.keyOf("olivia")}`;
    const begun = await olivia.send("POST", `${path}/enableMfa`, { json: {} });
    await openCaseOf(admin, { intent: "setUp", userId: place.keyOf("olivia"), checks: FAILED });
    const code = oracleCode(textMember(begun, "secretKey"), place.now());
    const json = { code, token: textMember(begun, "token") };
    expect((await olivia.send("POST", `${path}/acceptMfa`, { json })).status).toBe(204);
  });

  test("is confirmed though the end was recorded in another way meanwhile", async () => {
    const { accept, end, isOn } = await begin();
    expect((await end("done")).status).toBe(200);
    expect((await accept()).status).toBe(204);
    expect(await isOn()).toBe(true);
  });

  test("and what its owner began without one is confirmed by the owner alone", async () => {
    const olivia = await place.signIn("olivia");
    const path = `${place.users}/${place.keyOf("olivia")}`;
    const begun = await olivia.send("POST", `${path}/enableMfa`, { json: {} });
    const json = {
      code: oracleCode(textMember(begun, "secretKey"), place.now()),
      token: textMember(begun, "token"),
    };
    const accept = (who: TestClient) => who.send("POST", `${path}/acceptMfa`, { json });
    expect(await accept(admin)).toMatchObject({ status: 403, problem: "case-required" });
    expect((await recordOf(place)).at(-1)).toBe("case-required refused setUp olivia");
    expect((await accept(olivia)).status).toBe(204);
  });
});
