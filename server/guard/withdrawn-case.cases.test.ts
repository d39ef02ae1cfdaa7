import { describe, expect, test } from "vitest";
import { oracleCode } from "../appliance/testing/oracle-code.ts";
import type { TestClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { openCaseOf, underCase } from "./testing/open-case.ts";
import { azurePlaces, recordOf } from "./testing/places.ts";
import { policyOf } from "./testing/policies.ts";
import { perTest } from "../testing/per-test.ts";

const FAILED = [{ name: "Called back", answer: "failed" }];

describe.each(azurePlaces)("what was begun under a case, on %s", (_, open) => {
  const place = perTest(() => open(policyOf({})));
  const admin = perTest(() => place.signIn("administrator"));

  async function begin() {
    const opened = await openCaseOf(admin, { intent: "setUp", userId: place.keyOf("olivia") });
    const id = textMember(opened, "id");
    const path = `${place.users}/${place.keyOf("olivia")}`;
    const begun = await admin.send("POST", `${path}/enableMfa`, { json: {}, ...underCase(id) });
    const [token, secretKey] = [textMember(begun, "token"), textMember(begun, "secretKey")];
    /** The test's clocks all stand at the same time in the beginning. */
    const now = new Date(textMember(opened, "openedAt")).getTime();
    const accept = (who = admin) =>
      who.send("POST", `${path}/acceptMfa`, { json: { code: oracleCode(secretKey, now), token } });
    const end = (outcome: string) => admin.send("POST", `/api/guard/cases/${id}/end`, { json: { outcome } });
    const isOn = async () => (await admin.send("GET", path)).body["mfaEnabled"];
    return { path, accept, end, isOn };
  }

  type Begun = Awaited<ReturnType<typeof begin>>;
  const openFailed = (by: TestClient, intent: string, who = "olivia") =>
    openCaseOf(by, { intent, userId: place.keyOf(who), checks: FAILED });

  test.each<[string, (begun: Begun) => Promise<unknown>]>([
    ["after its call ended with a failed check", ({ end }) => end("checkFailed")],
    ["after its call ended with an impostor", ({ end }) => end("impostor")],
    ["once its agent recorded a failed check for a set-up", () => openFailed(admin, "setUp")],
    ["once its agent recorded a failed check for a new phone", () => openFailed(admin, "recreate")],
    [
      "once a later call about the person ended with an impostor",
      async () => {
        const call = await openCaseOf(admin, { intent: "recreate", userId: place.keyOf("olivia") });
        const json = { outcome: "impostor" };
        await admin.send("POST", `/api/guard/cases/${textMember(call, "id")}/end`, { json });
      },
    ],
  ])("is not confirmed %s, and the record says so", async (_when, happen) => {
    const begun = await begin();
    place.advance(1_000);
    await happen(begun);
    expect(await begun.accept()).toMatchObject({ status: 403, problem: "case-required" });
    expect(await begun.isOn()).toBe(false);
    expect((await recordOf(place)).at(-1)).toBe("case-required refused setUp olivia");
  });

  test.each<[string, (begun: Begun) => Promise<unknown>]>([
    ["another agent found a failed check", async () => openFailed(await place.signIn("ada"), "setUp")],
    ["a check about somebody else failed", () => openFailed(admin, "setUp", "ravi")],
    ["its call ended in another way", ({ end }) => end("done")],
    [
      "another agent tried to confirm it",
      async ({ accept }) => {
        expect((await accept(await place.signIn("ada"))).problem).toBe("case-required");
      },
    ],
  ])("is confirmed though %s", async (_what, happen) => {
    const begun = await begin();
    await happen(begun);
    expect((await begun.accept()).status).toBe(204);
    expect(await begun.isOn()).toBe(true);
  });

  test("and what its owner began without one is confirmed by the owner alone, whatever an agent found out", async () => {
    const olivia = await place.signIn("olivia");
    const path = `${place.users}/${place.keyOf("olivia")}`;
    const begun = await olivia.send("POST", `${path}/enableMfa`, { json: {} });
    await openFailed(admin, "setUp");
    const code = oracleCode(textMember(begun, "secretKey"), place.now());
    const json = { code, token: textMember(begun, "token") };
    const accept = (who: TestClient) => who.send("POST", `${path}/acceptMfa`, { json });
    expect(await accept(admin)).toMatchObject({ status: 403, problem: "case-required" });
    expect((await recordOf(place)).at(-1)).toBe("case-required refused setUp olivia");
    expect((await accept(olivia)).status).toBe(204);
  });
});
