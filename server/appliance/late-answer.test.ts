import { afterEach, expect, test, vi } from "vitest";
import { openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import { createTestAppliance, type TestAppliance } from "./testing/create-test-appliance.ts";
import { confirmEnrollment, startEnrollment } from "./testing/enroll.ts";
import { oracleCode } from "./testing/oracle-code.ts";
import { signIn } from "./testing/sign-in.ts";
import { testClient } from "./testing/test-client.ts";

let appliance: TestAppliance;
afterEach(async () => {
  vi.useRealTimers();
  await appliance.close();
});

/** A store of which somebody else has the lock, from when `hold` is called to when its answer is. */
async function lockedStore() {
  const store = await openStore({ memory: true });
  let lock = Promise.resolve();
  const underWay: Promise<unknown>[] = [];
  const transaction: Store["transaction"] = async (name, work) => {
    const held = lock;
    const done = (async () => {
      await held;
      return store.transaction(name, work);
    })();
    underWay.push(done);
    return done;
  };
  return {
    store: { ...store, transaction },
    hold: () => {
      let release = () => {};
      lock = new Promise((resolve) => (release = resolve));
      return async () => {
        release();
        lock = Promise.resolve();
        await Promise.allSettled(underWay);
      };
    },
  };
}

/** Olivia about to confirm her enrollment, at a server with this store. */
async function oliviaConfirms(store: Store) {
  appliance = await createTestAppliance({ store });
  const olivia = await signIn(testClient(appliance.handle), "olivia");
  const { secretKey, token } = await startEnrollment(olivia, "1001");
  const code = oracleCode(secretKey, appliance.clock.now());
  return {
    confirm: () => confirmEnrollment(olivia, "1001", token, code),
    isOn: async () => (await olivia.send("GET", "/api/v8.1/users/1001")).body["mfaEnabled"],
  };
}

test("what was answered as busy isn't done afterwards: MFA stays off, and the same code turns it on later", async () => {
  const { store, hold } = await lockedStore();
  const { confirm, isOn } = await oliviaConfirms(store);

  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const release = hold();
  const late = confirm();
  await vi.advanceTimersByTimeAsync(10_000);
  const { status, problem } = await late;
  expect([status, problem]).toEqual([503, "busy"]);
  vi.useRealTimers();
  await release();

  expect(await isOn()).toBe(false);
  expect((await confirm()).status).toBe(204);
  expect(await isOn()).toBe(true);
});

test("a COMMIT that takes too long may be done all the same, and the answer says so: no word of trying again", async () => {
  const store = await openStore({ memory: true });
  let [committed, release] = [() => {}, () => {}];
  let held = Promise.resolve();
  const transaction: Store["transaction"] = async (name, work) => {
    const done = await store.transaction(name, work);
    committed();
    await held;
    return done;
  };
  const { confirm, isOn } = await oliviaConfirms({ ...store, transaction });

  held = new Promise((resolve) => (release = resolve));
  const atCommit = new Promise<void>((resolve) => (committed = resolve));
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const late = confirm();
  await atCommit;
  await vi.advanceTimersByTimeAsync(10_000);
  const answer = await late;
  expect(answer).toMatchObject({ status: 504, problem: "outcome-unknown" });
  expect(answer.headers.get("retry-after")).toBeNull();
  vi.useRealTimers();
  release();
  expect(await isOn()).toBe(true);
});
