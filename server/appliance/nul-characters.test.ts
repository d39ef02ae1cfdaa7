import { describe, expect, test } from "vitest";
import { testEngines } from "../store/testing/test-engines.ts";
import { createTestAppliance } from "./testing/create-test-appliance.ts";
import { passwordGrantOf, signIn } from "./testing/sign-in.ts";
import { testClient, type Answer } from "./testing/test-client.ts";
import { perTest } from "../testing/per-test.ts";

// PostgreSQL takes no U+0000 in any text: what asks for one must find nothing there, as on SQLite, and not fail.
describe.each(testEngines)("U+0000 ($engine)", (engine) => {
  const opened = perTest(() => engine.open());
  const client = perTest(async () => testClient((await createTestAppliance({ store: opened.store })).handle));
  const admin = perTest(() => signIn(client, "administrator"));

  test.each<[string, () => Promise<Answer>, number, string | undefined]>([
    ["a name at sign-in", () => passwordGrantOf(client, "oli\0via"), 400, "invalid-grant"],
    ["nothing but it", () => passwordGrantOf(client, "\0"), 400, "invalid-grant"],
    ["a password", () => passwordGrantOf(client, "olivia", "pass\0phrase"), 400, "invalid-grant"],
    ["a filter", () => admin.send("GET", "/api/v8.1/users?NameFilter=%00"), 200, undefined],
    ["the user of the audit", () => admin.send("GET", "/api/guard/audit?user=nobody%00"), 200, undefined],
    [
      "the name of a new user",
      () =>
        admin.send("POST", "/api/v8.1/users", { json: { name: "new\0", password: "correct horse battery" } }),
      400,
      "bad-request",
    ],
  ])("in %s is refused, or finds nothing", async (_, send, status, problem) => {
    const answer = await send();
    expect([answer.status, answer.problem, answer.body["totalCount"] ?? 0]).toEqual([status, problem, 0]);
  });
});
