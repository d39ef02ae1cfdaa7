import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import type { TestClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import type { Intent } from "../calls/policy.ts";
import { openCaseFor } from "../cli/open-case-for.ts";
import { openCaseOf, underCase } from "./testing/open-case.ts";
import { azurePlacesOnEngines, places, recordOf } from "./testing/places.ts";
import { policyOf } from "./testing/policies.ts";
import { perTest } from "../testing/per-test.ts";

/** A shop of two, of which one has lost the phone. */
const policy = policyOf({ privilegedUsers: ["olivia"], roles: { self: { users: ["ada"] } } });

describe.each(azurePlacesOnEngines)("open-case on the server's machine, on %s,", (_, open) => {
  let agent: TestClient;
  const place = perTest(() => open(policy));
  beforeEach(async () => {
    agent = await place.signIn("administrator");
    // At a gateway, everybody has to be read once.
    await expect.poll(async () => (await agent.send("GET", "/api/guard/users")).status).toBe(200);
  });

  const OLIVIA = "1001";
  const command = (members: { userName?: string; agent?: string; intent?: Intent } = {}) =>
    openCaseFor(
      { store: place.store, clock: place },
      { command: "open-case", userName: "Olivia", agent: "administrator", intent: "turnOff", ...members },
    );
  const openAbout = (intent: Intent = "turnOff", more: object = {}, by = agent) =>
    openCaseOf(by, { intent, userId: OLIVIA, ...more });
  const use = (id: string) => agent.send("POST", `${place.users}/${OLIVIA}/disableMfa`, underCase(id));

  test("that nobody could approve is told at once, and the case that waits is approved by it, once", async () => {
    const { body } = await openAbout();
    expect(body).toMatchObject({ state: "waiting", approvers: 0 });
    const id = String(body["id"]);
    expect(await command()).toMatchObject({ done: true });
    const { body: approved } = await agent.send("GET", `/api/guard/cases/${id}`);
    expect(approved).toMatchObject({ state: "approved", breakGlass: true });
    expect(approved).not.toHaveProperty("decidedBy");
    expect((await use(id)).status).toBeLessThan(300);
    expect((await use(id)).problem).toBe("case-required");
    expect((await openAbout()).body).toMatchObject({ state: "waiting" });
    expect(await recordOf(place)).toContain("break-glass done turnOff olivia");
  });

  test("said before, it approves the agent's next case of that intent about that user, and asks for proof as ever", async () => {
    expect(await command()).toMatchObject({ done: true });
    expect((await openAbout("turnOff", { checks: [] })).problem).toBe("proof-required");
    expect((await openAbout("recreate")).body).toMatchObject({ state: "waiting" });
    const opened = await openAbout();
    expect(opened.body).toMatchObject({ state: "approved", breakGlass: true });
    const { body } = await agent.send("GET", "/api/guard/audit?event=case&limit=1");
    expect(body["results"]).toMatchObject([{ details: { breakGlass: true } }]);
    expect((await openAbout()).body).toMatchObject({ state: "waiting" });
    expect((await use(textMember(opened, "id"))).status).toBeLessThan(300);
  });

  test("is for half an hour, and for the agent whose name it is by id", async () => {
    await command();
    place.advance(30 * 60_000);
    agent = await place.signIn("administrator");
    expect((await openAbout()).body).toMatchObject({ state: "waiting" });
    // Renamed at the console after it was said: the name stays the one's who had it first.
    await command({ agent: "grace" });
    await place.atConsole("PUT", `${place.users}/1005`, { name: "grace-2" });
    await place.atConsole("PUT", `${place.users}/1004`, { name: "grace" });
    place.setPolicy({ privilegedUsers: ["olivia"] });
    const renamed = await place.signIn("grace");
    expect((await openAbout("turnOff", {}, renamed)).body).toMatchObject({ state: "waiting" });
  });

  test("approves neither somebody else's case nor one about somebody else", async () => {
    place.setPolicy({ privilegedUsers: ["olivia", "ravi"] });
    const others = [
      await openAbout("turnOff", {}, await place.signIn("ada")),
      await openAbout("turnOff", { userId: place.keyOf("ravi") }),
    ];
    await command();
    for (const { body } of others)
      expect((await agent.send("GET", `/api/guard/cases/${String(body["id"])}`)).body["state"]).toBe(
        "waiting",
      );
    const { body } = await agent.send("GET", "/api/guard/cases?state=approved");
    const said = { userId: "", reason: "", ticket: "", checks: [], way: "", openedBy: "administrator" };
    expect(body["results"]).toMatchObject([{ ...said, breakGlass: true }]);
    expect((await openAbout("turnOff", { userId: place.keyOf("ravi") })).body["state"]).toBe("waiting");
  });

  test("changes nothing for a name that nobody has, and for oneself", async () => {
    expect(await command({ agent: "administrater" })).toMatchObject({ done: false });
    expect(await command({ userName: "oliva" })).toMatchObject({ done: false });
    expect(await command({ userName: "administrator" })).toMatchObject({ done: false });
    expect((await openAbout()).body).toMatchObject({ state: "waiting" });
  });

  test("a second administrator of at least a day is counted, and is named nowhere", async () => {
    const privilegedUsers = ["olivia", "ada"];
    place.setPolicy({ privilegedUsers });
    const external = { name: "external", type: "IdentityProvider", role: "PortalAdmin" };
    expect((await place.atConsole("POST", place.users, external)).status).toBe(201);
    const { body } = await openAbout();
    expect(body).toMatchObject({ state: "waiting", approvers: 1 });
    place.advance(3_600_000);
    agent = await place.signIn("administrator");
    const total = async () => (await agent.send("GET", "/api/guard/users")).body["totalCount"];
    await expect.poll(total).toBe(8);
    place.advance(25 * 3_600_000);
    agent = await place.signIn("administrator");
    const opened = await openAbout();
    expect(opened.body["approvers"]).toBe(2);
    expect((await openAbout("turnOff", { userId: place.keyOf("ada") })).body["approvers"]).toBe(1);
    // One who has no code here approves nothing where a code is needed.
    place.setPolicy({ privilegedUsers, actorsNeedMfa: true });
    const read = await agent.send("GET", `/api/guard/cases/${textMember(opened, "id")}`);
    expect(read.body["approvers"]).toBe(1);
    expect(JSON.stringify(body)).not.toContain("ada");
  });
});

test("nobody is counted where the appliance tells no roles", async () => {
  const place = await places["the gateway in front of the AWS product"](policyOf({ approval: "always" }));
  onTestFinished(place.close);
  const agent = await place.signIn("administrator");
  await expect.poll(async () => (await agent.send("GET", "/api/guard/users")).status).toBe(200);
  const { body } = await openCaseOf(agent, { intent: "turnOff", userId: place.keyOf("olivia") });
  expect(body["state"]).toBe("waiting");
  expect(body).not.toHaveProperty("approvers");
});
