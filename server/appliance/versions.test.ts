import { expect, test } from "vitest";
import { createTestAppliance } from "./testing/create-test-appliance.ts";
import { oracleCode } from "./testing/oracle-code.ts";
import { signIn } from "./testing/sign-in.ts";
import { testClient } from "./testing/test-client.ts";
import { textMember } from "./testing/text-member.ts";
import { perTest } from "../testing/per-test.ts";

/** Written apart from the server's own table. */
const early = { id: 1001, done: 200, limit: 30, created: 200, roles: false };
const late = { id: "1001", done: 204, limit: 100, created: 201, roles: true };
const rows = [
  ["v1", early],
  ["v2", early],
  ["v3", early],
  ["v4", early],
  ["v5", late],
  ["v6", late],
  ["v7", late],
  ["v8", late],
  ["v8.1", late],
] as const;

const appliance = perTest(() => createTestAppliance());

test.each(rows)("%s lists, creates and enrolls as its documents say", async (version, expected) => {
  const users = `/api/${version}/users`;
  const administrator = await signIn(testClient(appliance.handle), "administrator");
  const list = await administrator.send("GET", users);
  expect([list.status, list.body["limit"]]).toEqual([200, expected.limit]);
  const json = { name: `new in ${version}`, password: "a long enough one" };
  const created = await administrator.send("POST", users, { json });
  expect([created.status, "role" in created.body]).toEqual([expected.created, expected.roles]);

  const own = await signIn(testClient(appliance.handle), "olivia");
  expect((await own.send("GET", `${users}/1001`)).body["id"]).toBe(expected.id);
  const enabled = await own.send("POST", `${users}/1001/enableMfa`, { json: { recreate: false } });
  expect(enabled.body["userId"]).toBe(expected.id);
  const code = oracleCode(textMember(enabled, "secretKey"), appliance.clock.now());
  const accept = { code, token: textMember(enabled, "token") };
  expect((await own.send("POST", `${users}/1001/acceptMfa`, { json: accept })).status).toBe(expected.done);
  expect((await own.send("POST", `${users}/1001/disableMfa`)).status).toBe(expected.done);
});
