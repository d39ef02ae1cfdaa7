import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { noTrustedProxies, parseTrustedProxies } from "../../http/client-address.ts";
import { listen, type Listening } from "../../http/listen.ts";
import { testServer } from "../../http/testing/test-server.ts";
import { argonHasher } from "../../secrets/argon-hasher.ts";
import {
  createTestAppliance,
  TEST_DEMO_PASSWORD,
  type TestAppliance,
} from "../testing/create-test-appliance.ts";
import { closeSocketClients, signInFrom, type SocketClient } from "../testing/socket-client.ts";

const PROXY = "127.0.0.9";
const trustedProxies = parseTrustedProxies(PROXY) ?? noTrustedProxies;

let appliance: TestAppliance;
let server: Listening;
let flooding = new AbortController();
let flood: Promise<unknown> = Promise.resolve();

beforeEach(async () => {
  appliance = await createTestAppliance({ hasher: argonHasher() });
  const handler = testServer({ appliance: { kind: "appliance", appliance } });
  server = await listen(handler, { port: 0, host: "127.0.0.1", trustedProxies });
});
afterEach(async () => {
  flooding.abort();
  await flood;
  closeSocketClients();
  await server.close();
  await appliance.close();
});

const at = (forwardedFor: string): SocketClient => ({ localAddress: PROXY, forwardedFor });

/** A hundred connections, each with a new name and a new address as soon as it has an answer. */
function startFlood(address: (index: number) => string): void {
  flooding = new AbortController();
  let index = 0;
  const one = async () => {
    while (!flooding.signal.aborted) {
      index += 1;
      const form = { username: `name ${index}`, password: "a wrong password" };
      await signInFrom(server.url, at(address(index)), form);
    }
  };
  flood = Promise.all(Array.from({ length: 100 }, one));
}

/** Seconds until the right password is taken, sent again half a second after each 503. */
async function waitOf(client: SocketClient): Promise<number> {
  const startedAt = performance.now();
  const form = { username: "olivia", password: TEST_DEMO_PASSWORD };
  while (performance.now() - startedAt < 20_000) {
    if ((await signInFrom(server.url, client, form)).status === 200) break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return (performance.now() - startedAt) / 1_000;
}

async function settle(): Promise<void> {
  // Until the queue is full.
  await new Promise((resolve) => setTimeout(resolve, 2_000));
}

describe("the victim of a flood gets in within five seconds", () => {
  test.each([
    ["one /24", (index: number) => `198.51.100.${index % 250}`],
    ["every /64 of one /48", (index: number) => `2001:db8:7:${(index % 65_000).toString(16)}::1`],
  ])("from %s, with an unknown browser", async (_, address) => {
    startFlood(address);
    await settle();
    for (let time = 0; time < 3; time += 1) expect(await waitOf(at("203.0.113.5"))).toBeLessThan(5);
  });

  test("from everywhere, with their own browser", async () => {
    const own = { ...at("203.0.113.5"), jar: new Map<string, string>() };
    await waitOf(own);
    startFlood((index) => `10.${(index >> 8) & 255}.${index & 255}.1`);
    await settle();
    for (let time = 0; time < 3; time += 1) expect(await waitOf(own)).toBeLessThan(5);
  });
});
