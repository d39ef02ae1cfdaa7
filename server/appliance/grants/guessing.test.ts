import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { noTrustedProxies, parseTrustedProxies } from "../../http/client-address.ts";
import type { TrustedProxies } from "../../http/client-address.ts";
import { listen } from "../../http/listen.ts";
import type { Listening } from "../../http/listen.ts";
import { testServer } from "../../http/testing/test-server.ts";
import { createTestAppliance, TEST_DEMO_PASSWORD } from "../testing/create-test-appliance.ts";
import type { TestAppliance } from "../testing/create-test-appliance.ts";
import { closeSocketClients, signInFrom } from "../testing/socket-client.ts";
import type { SocketAnswer, SocketClient } from "../testing/socket-client.ts";

const HOUR = 3_600_000;
const STEP = 5_000;
const trusted = parseTrustedProxies("127.0.0.9") ?? noTrustedProxies;

let appliance: TestAppliance;
let server: Listening;

async function start(trustedProxies: TrustedProxies = noTrustedProxies): Promise<void> {
  appliance = await createTestAppliance();
  const handler = testServer({ appliance: { kind: "appliance", appliance } });
  server = await listen(handler, { port: 0, host: "127.0.0.1", trustedProxies });
}
beforeEach(() => closeSocketClients());
afterEach(async () => {
  closeSocketClients();
  await server.close();
  await appliance.close();
});

const signIn = (client: SocketClient): Promise<SocketAnswer> =>
  signInFrom(server.url, client, { username: "olivia", password: TEST_DEMO_PASSWORD });
const guess = (client: SocketClient): Promise<SocketAnswer> =>
  signInFrom(server.url, client, { username: "olivia", password: "a wrong password" });

/** A browser that has signed in as the victim before. */
async function ownBrowser(client: SocketClient): Promise<SocketClient> {
  const browser = { ...client, jar: new Map<string, string>() };
  expect((await signIn(browser)).status).toBe(200);
  return browser;
}

/** Seconds until the right password is taken, tried once a second. */
async function waitOf(client: SocketClient): Promise<number> {
  for (let seconds = 0; seconds <= 120; seconds += 1) {
    if ((await signIn(client)).status === 200) return seconds;
    appliance.clock.advance(1_000);
  }
  return Number.POSITIVE_INFINITY;
}

interface Hour {
  /** How many guesses were compared with the password. */
  readonly guesses: number;
  /** What the victim's own browser waited, four times in the hour, in seconds. */
  readonly ownWaits: readonly number[];
  /** What a browser nobody knows, in a network without attackers, waited in the middle of the attack. */
  readonly newWait: number;
  /** What it waited when the attack had just paused. */
  readonly newWaitAfter: number;
}

/** An attack for an hour, every attacker at every step, all at once in the beginning. */
async function attack(
  attacker: (index: number) => SocketClient,
  own: SocketClient,
  elsewhere: SocketClient,
): Promise<Hour> {
  const [steps, ownWaits] = [HOUR / STEP, new Array<number>()];
  let [guesses, index, newWait] = [0, 0, Number.POSITIVE_INFINITY];
  const round = async (size: number) => {
    const sent = Array.from({ length: size }, () => guess(attacker((index += 1))));
    guesses += (await Promise.all(sent)).filter(({ problem }) => problem === "invalid-grant").length;
  };
  await round(60);
  for (let step = 0; step < steps; step += 1) {
    await round(3);
    if (step % 180 === 90) ownWaits.push(await waitOf(own));
    // At once, or not at all: it must not wait the attack out.
    if (step === 360) newWait = (await signIn(elsewhere)).status === 200 ? 0 : Number.POSITIVE_INFINITY;
    appliance.clock.advance(STEP);
  }
  return { guesses, ownWaits, newWait, newWaitAfter: await waitOf(elsewhere) };
}

describe("guessing for an hour, with the victim beside it", () => {
  test("from one /24, the victim in it: their own browser waits for nothing, nor does a new one elsewhere", async () => {
    await start();
    const own = await ownBrowser({ localAddress: "127.0.1.77" });
    const office = (index: number) => ({ localAddress: `127.0.1.${(index % 60) + 1}` });
    const hour = await attack(office, own, { localAddress: "127.0.2.5" });
    expect(hour).toEqual({ guesses: 82, ownWaits: [0, 0, 0, 0], newWait: 0, newWaitAfter: 0 });
    expect(await waitOf({ localAddress: "127.0.1.200" }), "a new browser in the office").toBeLessThanOrEqual(
      48,
    );
  });

  test("from behind one NAT with the victim: their own browser waits for nothing", async () => {
    await start();
    const nat = { localAddress: "127.0.1.9" };
    const own = await ownBrowser(nat);
    const hour = await attack(() => nat, own, { localAddress: "127.0.2.5" });
    expect(hour).toEqual({ guesses: 64, ownWaits: [0, 0, 0, 0], newWait: 0, newWaitAfter: 0 });
  });

  test("behind a proxy that is not trusted, with invented addresses: all are one, and the own browser waits for nothing", async () => {
    await start();
    const proxy = { localAddress: "127.0.0.9" };
    const own = await ownBrowser(proxy);
    const inventing = (index: number) => ({ ...proxy, forwardedFor: `10.${index >> 8}.${index & 255}.1` });
    const hour = await attack(inventing, own, { localAddress: "127.0.2.5" });
    expect(hour).toEqual({ guesses: 64, ownWaits: [0, 0, 0, 0], newWait: 0, newWaitAfter: 0 });
  });

  test("from every /64 of one /48: it is one network", async () => {
    await start(trusted);
    const at = (forwardedFor: string) => ({ localAddress: "127.0.0.9", forwardedFor });
    const own = await ownBrowser(at("2001:db8:7:1::5"));
    const rotating = (index: number) => at(`2001:db8:7:${index.toString(16)}::1`);
    const hour = await attack(rotating, own, at("2001:db8:8:1::1"));
    expect(hour).toEqual({ guesses: 82, ownWaits: [0, 0, 0, 0], newWait: 0, newWaitAfter: 0 });
  });

  test("from everywhere: a hundred guesses, the own browser waits for nothing, a new one at most 40 s after it", async () => {
    await start(trusted);
    const at = (forwardedFor: string) => ({ localAddress: "127.0.0.9", forwardedFor });
    const own = await ownBrowser(at("192.0.2.5"));
    const botnet = (index: number) => at(`10.${index >> 8}.${index & 255}.1`);
    const { guesses, ownWaits, newWaitAfter } = await attack(botnet, own, at("192.0.2.77"));
    expect({ guesses, ownWaits }).toEqual({ guesses: 99, ownWaits: [0, 0, 0, 0] });
    expect(newWaitAfter).toBeLessThanOrEqual(40);
  });
});
