import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { testEngines } from "../store/testing/test-engines.ts";
import type { TestStore } from "../store/testing/test-engines.ts";
import { createTestAppliance } from "./testing/create-test-appliance.ts";
import { passwordGrantOf, signIn } from "./testing/sign-in.ts";
import { testClient } from "./testing/test-client.ts";
import type { TestClient } from "./testing/test-client.ts";

// PostgreSQL takes no U+0000 in any text: what asks for one must find nothing there, as on SQLite, and not fail.
describe.each(testEngines)("U+0000 ($engine)", (engine) => {
  let opened: TestStore;
  let client: TestClient;
  let admin: TestClient;

  beforeEach(async () => {
    opened = await engine.open();
    client = testClient((await createTestAppliance({ store: opened.store })).handle);
    admin = await signIn(client, "administrator");
  });
  afterEach(() => opened.close());

  test.each(["olivia\0", "\0", "oli\0via"])(
    "in a user name at sign-in (%j) is a wrong name",
    async (name) => {
      const answer = await passwordGrantOf(client, name);
      expect([answer.status, answer.problem]).toEqual([400, "invalid-grant"]);
    },
  );

  test("in a password is a wrong password", async () => {
    const answer = await passwordGrantOf(client, "olivia", "pass\0phrase");
    expect([answer.status, answer.problem]).toEqual([400, "invalid-grant"]);
  });

  test("in a filter finds nobody", async () => {
    const answer = await admin.send("GET", "/api/v8.1/users?NameFilter=%00");
    expect([answer.status, answer.body["totalCount"]]).toEqual([200, 0]);
  });

  test("in the user of the audit finds nothing", async () => {
    const answer = await admin.send("GET", "/api/v8.1/audit?UserId=1001%00");
    expect([answer.status, answer.body["totalCount"]]).toEqual([200, 0]);
  });

  test("in the name of a new user is refused", async () => {
    const json = { name: "new\0user", password: "correct horse battery", role: "PortalOperator" };
    const answer = await admin.send("POST", "/api/v8.1/users", { json });
    expect([answer.status, answer.problem]).toEqual([400, "bad-request"]);
  });
});
