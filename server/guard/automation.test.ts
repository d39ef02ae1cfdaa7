import { beforeEach, describe, expect, test } from "vitest";
import type { TestClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { openCaseOf } from "./testing/open-case.ts";
import { azurePlaces } from "./testing/places.ts";
import { makeUser } from "./testing/people.ts";
import { policyOf } from "./testing/policies.ts";
import { perTest } from "../testing/per-test.ts";

/** The tests' clocks begin in 2026. */
const entry = {
  user: "ADA ",
  intents: ["recreate"],
  subjects: ["ol*", "rita", "ada"],
  networks: ["127.0.0.1", "10.0.0.0/8"],
  until: "2026-01-02",
};
const members = (change: object = {}) => ({ actorsNeedMfa: true, automation: [{ ...entry, ...change }] });

describe.each(azurePlaces)("automation, on %s,", (_, open) => {
  let script: TestClient;
  const place = perTest(() => open(policyOf(members())));
  beforeEach(async () => {
    script = await place.signIn("ada");
  });

  const recreate = (userId = "1001", who = script) =>
    who.send("POST", `${place.users}/${userId}/enableMfa`, { json: { recreate: true } });
  const changes = () =>
    place.store.read((db) =>
      db.selectFrom("audit").select(["user_name", "way"]).where("event", "=", "enable").execute(),
    );
  const refusal = async (of: Promise<{ readonly problem: string | undefined }>) => (await of).problem;

  test("does without a case and a code what its entry says, each on record", async () => {
    expect((await recreate()).status).toBe(200);
    expect((await recreate("1003", script.at("10.1.2.3"))).status).toBe(200);
    expect(await changes()).toEqual([
      { user_name: "olivia", way: "automation" },
      { user_name: "rita", way: "automation" },
    ]);
  });

  test.each([
    ["another account", () => place.signIn("administrator").then((admin) => recreate("1001", admin))],
    ["another intent", () => script.send("POST", `${place.users}/1001/enableMfa`, { json: {} })],
    ["another subject", () => recreate("1002")],
    ["another network", () => recreate("1001", script.at("192.0.2.1"))],
    [
      "the day after the last one",
      async () => {
        place.advance(48 * 3_600_000);
        return recreate("1001", await place.signIn("ada"));
      },
    ],
  ])("is none of %s: that needs what everybody needs", async (_what, send) => {
    expect(await refusal(send())).toBe("own-mfa-first");
    place.setPolicy({ ...members(), actorsNeedMfa: false });
    script = await place.signIn("ada");
    expect((await openCaseOf(script, { intent: "turnOff", userId: "1002" })).status).toBe(201);
  });

  test("is still one on its last day", async () => {
    place.advance(47 * 3_600_000);
    script = await place.signIn("ada");
    expect((await recreate()).status).toBe(200);
  });

  test("changes itself with a fresh sign-in, as everybody does, and stays a privileged account", async () => {
    expect((await recreate("1004")).status).toBe(200);
    expect(await changes()).toEqual([{ user_name: "ada", way: null }]);
    place.setPolicy({ automation: [{ ...entry, user: "grace" }] });
    const opened = await openCaseOf(await place.signIn("administrator"), { intent: "setUp", userId: "1005" });
    expect(opened.body).toMatchObject({ state: "waiting", privileged: true });
  });

  test("decides on no case", async () => {
    place.setPolicy({ ...members(), actorsNeedMfa: false, approval: "always" });
    const about = { intent: "turnOff", userId: "1002" };
    const id = textMember(await openCaseOf(await place.signIn("administrator"), about), "id");
    script = await place.signIn("ada");
    expect(await refusal(script.send("POST", `/api/guard/cases/${id}/approve`))).toBe("not-allowed");
    expect((await script.send("GET", "/api/guard/cases?decidable=true")).body["totalCount"]).toBe(0);
  });

  test("is neither who is renamed to its account, nor does it act on who is renamed to its subject", async () => {
    const user = `${place.users}/${place.keyOf("ada")}`;
    expect((await place.atConsole("PUT", user, { name: "robot" })).status).toBe(200);
    const zoe = await makeUser(place, "zoe", "PortalAdmin");
    for (const [id, name] of [
      [zoe.id, "ada"],
      [place.keyOf("ravi"), "ollie"],
    ])
      expect((await place.atConsole("PUT", `${place.users}/${id}`, { name })).status).toBe(200);
    const renamed = await place.signIn("ada", "a long enough password");
    expect(await refusal(recreate("1001", renamed))).toBe("own-mfa-first");
    // The script is who it was, by its first name.
    script = await place.signIn("robot");
    expect((await recreate()).status).toBe(200);
    expect(await refusal(recreate("1002"))).toBe("own-mfa-first");
  });
});
