import { afterEach, beforeEach, expect, test } from "vitest";
import { listen } from "../http/listen.ts";
import type { Listening } from "../http/listen.ts";
import { rawExchange } from "../http/testing/raw-exchange.ts";
import { createTestAppliance } from "./testing/create-test-appliance.ts";
import type { TestAppliance } from "./testing/create-test-appliance.ts";
import { passwordGrantOf } from "./testing/sign-in.ts";
import { testClient } from "./testing/test-client.ts";
import { textMember } from "./testing/text-member.ts";

let appliance: TestAppliance;
let server: Listening;
beforeEach(async () => {
  appliance = await createTestAppliance();
  server = await listen(appliance.handle, { port: 0, host: "127.0.0.1", limits: { drainTimeout: 100 } });
});
afterEach(async () => {
  await server.close();
  await appliance.close();
});

test("requests of several people down one connection, pipelined, are each answered for their own token", async () => {
  const client = testClient(appliance.handle);
  const people = ["olivia", "ravi", "rita", "grace"] as const;
  const tokens = new Map<string, string>();
  for (const name of people)
    tokens.set(name, textMember(await passwordGrantOf(client, name), "access_token"));
  const order = Array.from({ length: 40 }, (_, index) => people[(index * 7) % people.length] ?? "olivia");
  const ask = (name: string, more: string) =>
    `GET /api/v8.1/users HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer ${tokens.get(name) ?? ""}\r\n${more}\r\n`;
  const stranger = "GET /api/v8.1/users HTTP/1.1\r\nHost: h\r\n\r\n";
  const bytes = `${order.map((name) => ask(name, "")).join("")}${stranger}${ask("olivia", "Connection: close\r\n")}`;
  const answers = (await rawExchange(server.url, bytes)).split("HTTP/1.1 ").slice(1);
  const told = answers.map((answer) => /"name":"(\w+)"/.exec(answer)?.[1] ?? answer.slice(0, 3));
  expect(told).toEqual([...order, "401", "olivia"]);
});
