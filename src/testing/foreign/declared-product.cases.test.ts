import pino from "pino";
import { expect, it, onTestFinished } from "vitest";
import { createTestAppliance } from "../../../server/appliance/testing/create-test-appliance.ts";
import { createGateway } from "../../../server/gateway/create-gateway.ts";
import { madeUpAppliance } from "../../../server/gateway/testing/made-up-appliance.ts";
import { madeUp } from "../../../server/gateway/testing/made-up-product.ts";
import { policyOf } from "../../../server/guard/testing/policies.ts";
import { listen } from "../../../server/http/listen.ts";
import { testServer } from "../../../server/http/testing/test-server.ts";
import { openStore } from "../../../server/store/open-store.ts";
import { createClient } from "../../api/client.ts";
import { decodeRuntimeConfig } from "../../api/runtime-config.ts";
import { scan } from "../authenticator.ts";
import { createManualClock } from "../manual-clock.ts";
import { createMemoryTabs } from "../memory-tabs.ts";
import { passwordOf } from "../passwords.ts";

/** The client in front of our guarded gateway, and that in front of an appliance of the product. */
async function start() {
  const appliance = await createTestAppliance();
  const { clock, parts } = appliance;
  const { handle, asked } = madeUpAppliance(appliance.handle);
  const behind = await listen(handle, { port: 0, host: "127.0.0.1", limits: { drainTimeout: 200 } });
  const store = await openStore({ memory: true });
  const log = pino({ level: "silent" });
  const gateway = createGateway({
    applianceUrl: new URL(behind.url),
    trust: { kind: "system" },
    product: madeUp,
    log,
    clock,
    guard: { store, clock, keyRing: parts.keyRing, log, policy: () => policyOf({}) },
  });
  const server = testServer({ appliance: { kind: "gateway", gateway }, clock });
  const client = createClient({
    fetch: (input, init) => server(new Request(new URL(input, "http://localhost"), init)),
    config: decodeRuntimeConfig({}).config,
    product: madeUp,
    clock: createManualClock(),
    random: () => 0,
    tabs: createMemoryTabs().open(),
    hostName: "appliance.example",
    isOnline: () => true,
  });
  onTestFinished(async () => {
    client.stop();
    await gateway.close();
    await behind.close();
    await appliance.close();
    await store.close();
  });
  return { client, clock, asked };
}

it("a product that is described by a file alone enrolls, re-creates and turns off by its own paths and names", async () => {
  const { client, clock, asked } = await start();
  await client.signIn({ userName: "olivia", password: passwordOf("olivia") });
  const { id, name } = await client.findOwnUser();
  const keys = new Set<string>();
  for (const recreate of [false, true]) {
    const enrollment = await client.enableMfa({ userId: id, userName: name, recreate });
    expect(enrollment.scratchCodes).toEqual([]);
    const phone = scan(enrollment.uri);
    keys.add(enrollment.secretKey);
    await client.acceptMfa({ userId: id, code: phone.codeAt(clock.now()), token: enrollment.token });
    expect((await client.getUser(id)).mfa).toBe("on");
    clock.advance(30_000);
  }
  expect(keys.size).toBe(2);
  await client.disableMfa({ userId: id });
  expect((await client.getUser(id)).mfa).toBe("off");
  const factor = `/api/v2/people/${id}/second-factor`;
  const round = [`PUT ${factor}`, `PUT ${factor}/check`];
  expect(asked.filter((call) => call.includes("second-factor"))).toEqual([
    ...round,
    ...round,
    `DELETE ${factor}`,
  ]);
});
