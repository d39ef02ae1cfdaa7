import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestNodes } from "../appliance/testing/create-test-nodes.ts";
import type { TestNodes } from "../appliance/testing/create-test-nodes.ts";
import { signIn } from "../appliance/testing/sign-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import type { Answer, TestClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { defaultPolicy } from "../calls/policy.ts";
import { testEngines } from "../store/testing/test-engines.ts";
import { caseHeader, openCaseOf, underCase } from "./testing/open-case.ts";

const USERS = "/api/v8.1/users";
/** A third administrator: neither the one who asks nor the one who is asked for. */
const THIRD = { name: "zoe", password: "a long enough password", role: "PortalAdmin" };

describe.each(testEngines)("an approval ($engine)", (engine) => {
  let nodes: TestNodes;
  let client: TestClient;
  let admin: TestClient;
  let ada: TestClient;
  let zoe: TestClient;

  beforeEach(async () => {
    nodes = await createTestNodes(engine, { policy: defaultPolicy });
    client = testClient(nodes.first.handle);
    admin = await signIn(client, "administrator");
    ada = await signIn(testClient(nodes.second.handle), "ada");
    const made = await openCaseOf(admin, { intent: "create", userName: "zoe", newRole: "PortalAdmin" });
    await ada.send("POST", `${casePath(made)}/approve`);
    await admin.send("POST", USERS, { json: THIRD, ...underCase(textMember(made, "id")) });
    zoe = client.withToken(textMember(await passwordOf(), "access_token"));
  });
  afterEach(() => nodes.close());

  const passwordOf = () =>
    client.send("POST", "/api/oauth2/token", { form: { username: THIRD.name, password: THIRD.password } });
  const casePath = (opened: Answer) => `/api/guard/cases/${textMember(opened, "id")}`;
  const aboutAda = { intent: "turnOff", userId: "1004" };
  const turnOff = (opened: Answer) =>
    admin.send("POST", `${USERS}/1004/disableMfa`, underCase(textMember(opened, "id")));

  test("of a second administrator lets the change for a privileged account through, once", async () => {
    const opened = await openCaseOf(admin, aboutAda);
    expect(opened.body).toMatchObject({ state: "waiting", privileged: true });
    expect((await turnOff(opened)).body["caseState"]).toBe("waiting");
    const waiting = await zoe.send("GET", "/api/guard/cases?state=waiting");
    expect(waiting.body["results"]).toMatchObject([{ id: opened.body["id"], userName: "ada" }]);
    expect((await zoe.send("POST", `${casePath(opened)}/approve`)).body).toMatchObject({
      state: "approved",
      decidedBy: "zoe",
    });
    expect((await admin.send("GET", casePath(opened))).body["state"]).toBe("approved");
    expect((await turnOff(opened)).status).toBe(204);
    expect((await turnOff(opened)).body["caseState"]).toBe("used");
  });

  test("comes from neither who asked, nor whom it is about, nor anybody who is no administrator", async () => {
    const opened = await openCaseOf(admin, aboutAda);
    const olivia = await signIn(client, "olivia");
    for (const one of [admin, ada, olivia])
      expect((await one.send("POST", `${casePath(opened)}/approve`)).problem).toBe("not-allowed");
    expect((await admin.send("GET", casePath(opened))).body["state"]).toBe("waiting");
  });

  test("needs a fresh sign-in", async () => {
    const opened = await openCaseOf(admin, aboutAda);
    nodes.first.clock.advance(301_000);
    const late = await zoe.send("POST", `${casePath(opened)}/approve`);
    expect([late.status, late.problem]).toEqual([401, "step-up-required"]);
  });

  test("that is declined lets nothing through", async () => {
    const opened = await openCaseOf(admin, aboutAda);
    const json = { reason: "Ada says that she did not call." };
    expect((await zoe.send("POST", `${casePath(opened)}/decline`, { json })).body["state"]).toBe("declined");
    expect((await turnOff(opened)).body["caseState"]).toBe("declined");
    expect((await zoe.send("POST", `${casePath(opened)}/approve`)).problem).toBe("case-decided");
  });

  test("lets the case live 30 minutes from then, and no approval half an hour after the gate", async () => {
    const [early, late] = [
      await openCaseOf(admin, aboutAda),
      await openCaseOf(admin, { ...aboutAda, intent: "recreate" }),
    ];
    nodes.first.clock.advance(29 * 60_000);
    zoe = client.withToken(textMember(await passwordOf(), "access_token"));
    await zoe.send("POST", `${casePath(early)}/approve`);
    nodes.first.clock.advance(29 * 60_000);
    admin = await signIn(client, "administrator");
    zoe = client.withToken(textMember(await passwordOf(), "access_token"));
    expect((await turnOff(early)).status).toBe(204);
    expect((await zoe.send("POST", `${casePath(late)}/approve`)).problem).toBe("case-decided");
  });

  test("two hundred at a time on two nodes have one effect", async () => {
    const opened = await openCaseOf(admin, aboutAda);
    const other = testClient(nodes.second.handle).withToken(textMember(await passwordOf(), "access_token"));
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        (index % 2 === 0 ? zoe : other).send("POST", `${casePath(opened)}/approve`),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ problem }) => problem === "case-decided")).toHaveLength(199);
    const { body } = await admin.send("GET", "/api/v8.1/audit?UserId=1004");
    const rows = Array.isArray(body["results"]) ? body["results"] : [];
    expect(rows.filter((row: { event: string }) => row.event === "case-decision")).toHaveLength(1);
  });

  test("is wanted too for somebody who is made an administrator, under a case that says so", async () => {
    const json = { role: "PortalAdmin" };
    const silent = await caseHeader(admin, { intent: "edit", userId: "1001", edits: ["name"] });
    expect((await admin.send("PUT", `${USERS}/1001`, { json, ...silent })).problem).toBe("case-required");
    const opened = await openCaseOf(admin, { intent: "edit", userId: "1001", newRole: "PortalAdmin" });
    expect(opened.body["state"]).toBe("waiting");
    await zoe.send("POST", `${casePath(opened)}/approve`);
    const header = underCase(textMember(opened, "id"));
    expect((await admin.send("PUT", `${USERS}/1001`, { json, ...header })).status).toBe(200);
  });

  test("is not wanted of nobody: the only administrator makes the second one under a case of their own", async () => {
    for (const id of ["1004", "1006"])
      await nodes.first.parts.store.transaction("test", (tx) =>
        tx.updateTable("users").set({ role: "ReadOnlyUser" }).where("id", "=", id).execute(),
      );
    await nodes.first.parts.store.transaction("test", (tx) =>
      tx.updateTable("users").set({ role: "ReadOnlyUser" }).where("name", "=", "zoe").execute(),
    );
    const json = { ...THIRD, name: "yves" };
    expect((await admin.send("POST", USERS, { json })).problem).toBe("case-required");
    const header = await caseHeader(admin, { intent: "create", userName: "yves", newRole: "PortalAdmin" });
    expect((await admin.send("POST", USERS, { json, ...header })).status).toBe(201);
  });
});
