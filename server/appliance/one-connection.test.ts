import { Agent, request } from "node:http";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { listen } from "../http/listen.ts";
import { createTestAppliance } from "./testing/create-test-appliance.ts";
import { passwordGrantOf } from "./testing/sign-in.ts";
import { testClient } from "./testing/test-client.ts";
import { textMember } from "./testing/text-member.ts";

test("requests of several people down one connection are each answered for their own token", async () => {
  const appliance = await createTestAppliance();
  const { url, close } = await listen(appliance.handle, { port: 0, host: "127.0.0.1" });
  const client = testClient(appliance.handle);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const people = ["olivia", "ravi", "rita", "grace"];
  const tokens = await Promise.all(
    people.map(async (name) => textMember(await passwordGrantOf(client, name), "access_token")),
  );
  const sockets = new Set<unknown>();
  const ask = (authorization: string) =>
    new Promise<string>((resolve, reject) => {
      const sent = request(`${url}/api/v8.1/users`, { agent, headers: { authorization } }, (answer) => {
        sockets.add(answer.socket);
        resolve(text(answer));
      });
      sent.on("error", reject).end();
    });
  const order = Array.from({ length: 40 }, (_, index) => (index * 7) % people.length);
  const answers = order.flatMap((at) => [ask(`Bearer ${tokens[at] ?? ""}`), ask("")]);
  const told = (await Promise.all(answers)).map((answer) => /"name":"(\w+)"/.exec(answer)?.[1] ?? "nobody");
  expect(told).toEqual(order.flatMap((at) => [people[at], "nobody"]));
  expect(sockets.size).toBe(1);
  agent.destroy();
  await close();
  await appliance.close();
});
