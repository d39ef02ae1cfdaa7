import { afterAll, beforeAll, expect, test } from "vitest";
import { listen, type Listening } from "../http/listen.ts";
import { rawExchange } from "../http/testing/raw-exchange.ts";
import { testServer } from "../http/testing/test-server.ts";
import { createTestAppliance, type TestAppliance } from "./testing/create-test-appliance.ts";
import { passwordGrantOf } from "./testing/sign-in.ts";
import { testClient } from "./testing/test-client.ts";
import { textMember } from "./testing/text-member.ts";

let appliance: TestAppliance;
let server: Listening;
let token: string;

beforeAll(async () => {
  appliance = await createTestAppliance();
  const handler = testServer({ appliance: { kind: "appliance", appliance }, clock: appliance.clock });
  server = await listen(handler, { port: 0, host: "127.0.0.1" });
  token = textMember(await passwordGrantOf(testClient(appliance.handle), "olivia"), "access_token");
});
afterAll(async () => {
  await server.close();
  await appliance.close();
});

test.each([
  ["v1", 200, "0"],
  ["v8.1", 204, undefined],
])("an empty answer of %s is %i and says its length on the wire", async (version, status, length) => {
  const answer = await rawExchange(
    server.url,
    `POST /api/${version}/users/1001/disableMfa HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer ${token}\r\n` +
      "Content-Length: 0\r\nConnection: close\r\n\r\n",
  );
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(/^content-length: (.*)\r$/im.exec(answer)?.[1]).toBe(length);
  expect(answer).not.toMatch(/^transfer-encoding/im);
});
