import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { httpHandler } from "../../appliance/testing/http-handler.ts";
import { passwordGrantOf, signIn } from "../../appliance/testing/sign-in.ts";
import { startStandIn } from "../../appliance/testing/start-stand-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import { defaultPolicy } from "../../calls/policy.ts";
import { openStore } from "../../store/open-store.ts";

test.each([true, false])(
  "a gateway that stops says which rows its log alone has (store down: %s)",
  async (isDown) => {
    const store = await openStore({ memory: true });
    onTestFinished(() => store.close());
    const lines: string[] = [];
    const standIn = await startStandIn("8.1", {
      log: pino({}, { write: (line) => lines.push(line) }),
      guard: { store, policy: defaultPolicy },
    });
    const olivia = await signIn(testClient(httpHandler(standIn.url)), "olivia");
    standIn.breakStore(true);
    await olivia.send("POST", "/api/v8.1/users/1001/enableMfa", { json: { recreate: false } });
    standIn.breakStore(isDown);
    await standIn.close();
    const told = lines.filter((line) => line.includes("guard.record-lost"));
    expect(told).toEqual(isDown ? [expect.stringContaining('"rows":1')] : []);
    const rows = await store.read((db) => db.selectFrom("audit").select("event").orderBy("seq").execute());
    expect(rows.map(({ event }) => event)).toEqual(["sign-in", ...(isDown ? [] : ["enable"])]);
  },
);

test("with the store down a session of another node hasn't ended: nobody can tell", async () => {
  const store = await openStore({ memory: true });
  const guard = { store, policy: defaultPolicy };
  const first = await startStandIn("8.1", { guard });
  const second = await startStandIn("8.1", { guard, appliance: first.appliance });
  onTestFinished(async () => {
    await second.close();
    await first.close();
    await store.close();
  });
  const { body } = await passwordGrantOf(testClient(httpHandler(first.url)), "olivia");
  const there = testClient(httpHandler(second.url)).withToken(String(body["access_token"]));
  const setUp = () => there.send("POST", "/api/v8.1/users/1001/enableMfa", { json: { recreate: false } });
  second.breakStore(true);
  expect((await setUp()).problem).toBe("guard-unavailable");
  second.breakStore(false);
  expect((await setUp()).status).toBe(200);
});
