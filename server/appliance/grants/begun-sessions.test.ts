import { afterEach, beforeEach, expect, test } from "vitest";
import { routes } from "../../routes.ts";
import { createTestAppliance } from "../testing/create-test-appliance.ts";
import type { TestAppliance } from "../testing/create-test-appliance.ts";
import { enroll, startEnrollment } from "../testing/enroll.ts";
import { oracleCode } from "../testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../testing/sign-in.ts";
import { testClient } from "../testing/test-client.ts";
import type { TestClient } from "../testing/test-client.ts";
import { textMember } from "../testing/text-member.ts";

let appliance: TestAppliance;
let client: TestClient;
beforeEach(async () => {
  appliance = await createTestAppliance();
  client = testClient(appliance.handle);
});
afterEach(() => appliance.close());

const sessions = async () =>
  (await appliance.parts.store.read((db) => db.selectFrom("sessions").select("id").execute())).map(
    ({ id }) => id,
  );

test("a password begins a session, or a code after it, and nothing else at that call", async () => {
  const { secretKey } = await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
  appliance.clock.advance(30_000);
  const before = await sessions();
  await passwordGrantOf(client, "ravi", "a wrong password");
  const challenge = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
  await mfaGrantOf(client, challenge, "000000");
  expect(await sessions()).toEqual(before);
  await mfaGrantOf(client, challenge, oracleCode(secretKey, appliance.clock.now()));
  const pair = await passwordGrantOf(client, "ravi");
  const both = await sessions();
  expect(both).toHaveLength(before.length + 2);
  const form = { grant_type: "Refresh_token", refresh_token: textMember(pair, "refresh_token") };
  expect((await client.send("POST", "/api/oauth2/token", { form })).status).toBe(200);
  expect((await sessions()).toSorted()).toEqual(both.toSorted());
});

test("no other call begins one or answers tokens, whoever makes it", async () => {
  const others = routes.filter(({ id }) => id !== "token" && id !== "deleteToken");
  expect(new Set(others.map(({ id }) => id)).size).toBeGreaterThan(40);
  const people = [client, await signIn(client, "ada"), await signIn(client, "administrator")];
  const { token } = await startEnrollment(people[1] ?? client, "1004");
  const json = { username: "ada", password: "another long password", token, code: "123456", userId: "1001" };
  const before = await sessions();
  for (const { method, path } of others)
    for (const person of people) {
      const init = method === "GET" || method === "DELETE" ? {} : { json };
      const { text } = await person.send(method, path.replace("{id}", "1003"), init);
      expect(text, `${method} ${path}`).not.toMatch(/access_token|refresh_token/);
    }
  const after = await sessions();
  expect(after.filter((id) => !before.includes(id))).toEqual([]);
  expect(after).not.toEqual([]);
});
