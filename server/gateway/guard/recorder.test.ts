import pino from "pino";
import { expect, onTestFinished, test, vi } from "vitest";
import { guardedProduct } from "../testing/guarded-stand-in.ts";
import { openStore } from "../../store/open-store.ts";
import { StorageError } from "../../store/storage-error.ts";
import type { Store } from "../../store/store.ts";
import { createRecorder } from "./recorder.ts";
import { httpHandler } from "../../appliance/testing/http-handler.ts";
import { passwordGrantOf, signIn } from "../../appliance/testing/sign-in.ts";
import { startStandIn } from "../../appliance/testing/start-stand-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import { defaultPolicy } from "../../calls/policy.ts";

const SOURCE = { address: "::1", traceId: "0", now: 0 };
const silent = pino({ level: "silent" });

/** A recorder before a store whose transactions a test lets fail. */
async function bench(transaction: (store: Store) => Store["transaction"], log = silent) {
  const store = await openStore({ memory: true });
  onTestFinished(store.close);
  const recorder = createRecorder({ ...store, transaction: transaction(store) }, log);
  const reasons = async () => {
    const rows = await store.read((db) => db.selectFrom("audit").select("reason").orderBy("seq").execute());
    return rows.map(({ reason }) => reason);
  };
  const record = (reason: string) =>
    recorder.record(SOURCE, { event: "sign-in", outcome: "done", reason, actor: null, user: null });
  return { recorder, reasons, record };
}
const gone = () => new StorageError("storage", new Error("gone"));

test("rows that wait for the store are written once each, in order, however many calls find it back", async () => {
  let down = true;
  const { recorder, reasons, record } = await bench(
    (store) => (name, work) => (down ? Promise.reject(gone()) : store.transaction(name, work)),
  );
  const before = Array.from({ length: 250 }, (_, index) => String(index));
  for (const reason of before) await record(reason);
  expect(recorder.waiting()).toBe(250);
  down = false;
  await Promise.all(Array.from({ length: 5 }, () => record("after")));
  // After three seconds people go on, before it is written.
  await expect.poll(reasons).toEqual([...before, ...Array.from({ length: 5 }, () => "after")]);
});

test("a row that waited is there seconds after the store is, whatever else happens", async () => {
  let down = true;
  const { recorder, reasons, record } = await bench(
    (store) => (name, work) => (down ? Promise.reject(gone()) : store.transaction(name, work)),
  );
  await record("waits");
  down = false;
  await expect.poll(() => recorder.waiting()).toBe(0);
  expect(await reasons()).toEqual(["waits"]);
});

test.each([
  ["was done", true],
  ["wasn't", false],
])("a row whose COMMIT nobody knows of is there once, and what goes with it, if it %s", async (_, done) => {
  let unknown = 0;
  const { recorder, reasons } = await bench((store) => async (name, work) => {
    if (unknown === 0) return store.transaction(name, work);
    unknown -= 1;
    if (done) await store.transaction(name, work);
    throw new StorageError("unknown", new Error("Connection terminated unexpectedly"));
  });
  let also = 0;
  const record = (traceId: string) =>
    recorder.record(
      { ...SOURCE, traceId },
      { event: "edit-user", outcome: "done", reason: traceId, actor: null, user: null },
      async () => void (also += 1),
    );
  // First each by itself, then those that wait, together.
  unknown = 2;
  await record("first");
  await record("second");
  unknown = 1;
  await recorder.flush();
  await record("third");
  expect(await reasons()).toEqual(["first", "second", "third"]);
  expect([also, recorder.waiting()]).toEqual([3, 0]);
});

test("a row that a store which hangs doesn't take is in the log after a second, once, though nothing has failed yet", async () => {
  let fail: (error: Error) => void = () => {};
  const hung = new Promise<never>((_, reject) => (fail = reject));
  const lines: string[] = [];
  const log = pino({}, { write: (line) => void lines.push(line) });
  const { recorder, record } = await bench(() => () => hung, log);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const reason = 'who "}\n{"event":"forged"}\r\u2028';
  void record(reason);
  await vi.advanceTimersByTimeAsync(999);
  expect(lines).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^[^\n\r]+\n$/);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    event: "guard.record-waits",
    row: { event: "sign-in", reason, at: SOURCE.now, traceId: SOURCE.traceId },
    msg: "the record can't be written now: this row is kept in memory and in this log",
  });
  fail(gone());
  await expect.poll(() => recorder.waiting()).toBe(1);
  expect(lines).toHaveLength(1);
});

test.each([true, false])(
  "a gateway that stops says which rows its log alone has (store down: %s)",
  async (isDown) => {
    const lines: string[] = [];
    const log = pino({}, { write: (line) => lines.push(line) });
    const { store, ...standIn } = await guardedProduct("8.1", { policy: defaultPolicy, log });
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
