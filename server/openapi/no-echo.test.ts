import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestAppliance, type TestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { signIn } from "../appliance/testing/sign-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import { testFiles } from "../http/testing/test-files.ts";
import { testServer } from "../http/testing/test-server.ts";
import type { Handler } from "../http/handler.ts";
import { servedOperations } from "./testing/served-operations.ts";

/** Longer than what a random id holds by chance. */
const CANARY = "canary";
const WHERE = ["origin", "referer", "cookie", "x-request-id", "accept-language", "x-forwarded-host"];

let appliance: TestAppliance;
let server: Handler;

beforeAll(async () => {
  appliance = await createTestAppliance();
  const parts = { appliance: { kind: "appliance", appliance }, staticFiles: testFiles } as const;
  server = testServer({ ...parts, clock: appliance.clock });
});
afterAll(() => appliance.close());

test("no header of an answer holds what was sent: in path, query, headers or body", async () => {
  const admin = await signIn(testClient(server), "administrator");
  const headers = Object.fromEntries(WHERE.map((name) => [name, CANARY]));
  const operations = (await servedOperations(server)).filter(({ path }) => !path.endsWith("/token"));
  const pages = ["/", `/${CANARY}`, `/${CANARY}.js`, "/config.json", "/.well-known/change-password"];
  const calls = [
    ...operations.map(({ method, path }) => [method, path.replaceAll(/\{\w+\}/gu, CANARY)] as const),
    ...pages.map((path) => ["GET", path] as const),
  ];
  expect(calls.length).toBeGreaterThan(50);
  const echoed: string[] = [];
  for (const [method, path] of calls) {
    const json = method === "GET" ? {} : { json: { [CANARY]: CANARY, name: CANARY } };
    const answer = await admin.send(method, `${path}?${CANARY}=${CANARY}`, { headers, ...json });
    expect(answer.status, path).not.toBe(401);
    for (const [name, value] of answer.headers)
      if (`${name}: ${value}`.includes(CANARY)) echoed.push(`${method} ${path} ${name}`);
  }
  expect(echoed).toEqual([]);
});
