import { setImmediate as loop } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../store/store.ts";
import { testEngines, type TestStore } from "../store/testing/test-engines.ts";
import { createTestAppliance, type TestAppliance } from "./testing/create-test-appliance.ts";
import { passwordGrantOf, signIn } from "./testing/sign-in.ts";
import { testClient, type TestClient } from "./testing/test-client.ts";

/** A store that keeps what it is asked for, as a row that somebody has locked does, until it is released. */
function slowStore(store: Store) {
  let release = () => {};
  let released: Promise<void> | undefined;
  const held = { count: 0 };
  const keep = async <T>(work: () => Promise<T>): Promise<T> => {
    if (released !== undefined) {
      held.count += 1;
      await released;
    }
    return work();
  };
  return {
    held,
    hold: () => void (released = new Promise((resolve) => (release = resolve))),
    /** What is held stays so; what comes from now on isn't. */
    holdNoMore: () => void (released = undefined),
    release: () => release(),
    store: {
      ...store,
      read: (work) => keep(() => store.read(work)),
      transaction: (name, work) => keep(() => store.transaction(name, work)),
    } satisfies Store,
  };
}

describe.each(testEngines)("a store that is slow ($engine)", ({ engine, open }) => {
  let opened: TestStore;
  let slow: ReturnType<typeof slowStore>;
  let appliance: TestAppliance;
  let grace: TestClient;
  let flood: Promise<unknown>[];
  beforeEach(async () => {
    opened = await open();
    slow = slowStore(opened.store);
    appliance = await createTestAppliance({ store: slow.store });
    grace = await signIn(from("192.0.2.9"), "grace");
    expect((await grace.send("GET", "/api/v8.1/users")).status).toBe(200);
    flood = [];
  });
  afterEach(async () => {
    slow.holdNoMore();
    slow.release();
    await Promise.all(flood);
    await opened.close();
  });

  const from = (address: string) => testClient(appliance.handle).at(address);
  /** What the database itself is asked at a time, at most: SQLite's reads hold the event loop and no connection. */
  const part = (ofReads: number, ofPool: number) => (engine === "sqlite" ? ofReads : ofPool);
  const renew = (client: TestClient) =>
    client.send("POST", "/api/oauth2/token", {
      form: { grant_type: "refresh_token", refresh_token: "none" },
    });

  /** How much is held, once nothing more comes. */
  async function heldIs(count: number): Promise<void> {
    await expect.poll(() => slow.held.count).toBeGreaterThanOrEqual(count);
    for (let round = 0; round < 20; round += 1) await loop();
    expect(slow.held.count).toBe(count);
  }

  async function graceGoesOn(): Promise<void> {
    slow.holdNoMore();
    expect((await grace.send("GET", "/api/v8.1/users")).status).toBe(200);
    const json = { description: "on the third floor" };
    expect((await grace.send("PUT", "/api/v8.1/users/1005", { json })).status).toBeLessThan(300);
    expect((await passwordGrantOf(from("192.0.2.9"), "ravi")).status).toBe(200);
  }

  test("is held by one user at two places at most, and others go on", async () => {
    const olivia = await signIn(from("203.0.113.1"), "olivia");
    await olivia.send("GET", "/api/v8.1/users");
    slow.hold();
    for (let host = 0; host < 40; host += 1)
      flood.push(olivia.at(`203.0.${host}.1`).send("GET", "/api/v8.1/users/1001"));
    await heldIs(2);
    await graceGoesOn();
  });

  test("is held by one host, or by its network, in part, and others go on", async () => {
    slow.hold();
    for (let index = 0; index < 40; index += 1) flood.push(renew(from("203.0.113.1")));
    await heldIs(part(4, 2));
    for (let host = 2; host < 42; host += 1) flood.push(renew(from(`203.0.113.${host}`)));
    await heldIs(part(8, 3));
    await graceGoesOn();
  });
});
