import pino from "pino";
import { expect, onTestFinished, test, vi } from "vitest";
import { openStore } from "../../store/open-store.ts";
import { StorageError } from "../../store/storage-error.ts";
import { createRecorder } from "./recorder.ts";

test("rows that wait for the store are written once each, in order, however many calls find it back", async () => {
  const store = await openStore({ memory: true });
  onTestFinished(store.close);
  let down = true;
  const recorder = createRecorder(
    {
      ...store,
      transaction: (name, work) =>
        down ? Promise.reject(new StorageError("storage", new Error("gone"))) : store.transaction(name, work),
    },
    pino({ level: "silent" }),
  );
  const source = { address: "::1", traceId: "0", now: 0 };
  const record = (reason: string) =>
    recorder.record(source, { event: "sign-in", outcome: "done", reason, actor: null, user: null });
  const before = Array.from({ length: 250 }, (_, index) => String(index));
  for (const reason of before) await record(reason);
  expect(recorder.waiting()).toBe(250);
  down = false;
  await Promise.all(Array.from({ length: 5 }, () => record("after")));
  // Whoever has waited three seconds goes on before it is written.
  await expect
    .poll(async () =>
      (await store.read((db) => db.selectFrom("audit").select("reason").orderBy("seq").execute())).map(
        ({ reason }) => reason,
      ),
    )
    .toEqual([...before, ...Array.from({ length: 5 }, () => "after")]);
});

test("a row that waited is there seconds after the store is, whatever else happens", async () => {
  const store = await openStore({ memory: true });
  onTestFinished(store.close);
  let down = true;
  const recorder = createRecorder(
    {
      ...store,
      transaction: (name, work) =>
        down ? Promise.reject(new StorageError("storage", new Error("gone"))) : store.transaction(name, work),
    },
    pino({ level: "silent" }),
  );
  const source = { address: "::1", traceId: "0", now: 0 };
  await recorder.record(source, { event: "sign-in", outcome: "done", actor: null, user: null });
  down = false;
  await expect.poll(() => recorder.waiting()).toBe(0);
  const rows = await store.read((db) => db.selectFrom("audit").select("event").execute());
  expect(rows).toEqual([{ event: "sign-in" }]);
});

test.each([
  ["was done", true],
  ["wasn't", false],
])("a row whose COMMIT nobody knows of is there once, and what goes with it, if it %s", async (_, done) => {
  const store = await openStore({ memory: true });
  onTestFinished(store.close);
  let unknown = 0;
  const recorder = createRecorder(
    {
      ...store,
      transaction: async (name, work) => {
        if (unknown === 0) return store.transaction(name, work);
        unknown -= 1;
        if (done) await store.transaction(name, work);
        throw new StorageError("unknown", new Error("Connection terminated unexpectedly"));
      },
    },
    pino({ level: "silent" }),
  );
  let also = 0;
  const record = (traceId: string) =>
    recorder.record(
      { address: "::1", traceId, now: 0 },
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
  const rows = await store.read((db) => db.selectFrom("audit").select("reason").orderBy("seq").execute());
  expect(rows.map(({ reason }) => reason)).toEqual(["first", "second", "third"]);
  expect([also, recorder.waiting()]).toEqual([3, 0]);
});

test("a row that a store which hangs doesn't take is in the log after a second, once, though nothing has failed yet", async () => {
  const store = await openStore({ memory: true });
  onTestFinished(store.close);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  let fail: (error: Error) => void = () => {};
  const hung = new Promise<never>((_, reject) => (fail = reject));
  const lines: string[] = [];
  const recorder = createRecorder(
    { ...store, transaction: () => hung },
    pino({}, { write: (line) => void lines.push(line) }),
  );
  const source = { address: "::1", traceId: "0", now: 0 };
  const event = { event: "edit-user", outcome: "done", reason: "", actor: null, user: null } as const;
  void recorder.record(source, event);
  await vi.advanceTimersByTimeAsync(999);
  expect(lines).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('"event":"guard.record-waits","row":{"event":"edit-user"');
  fail(new StorageError("storage", new Error("gone")));
  await expect.poll(() => recorder.waiting()).toBe(1);
  expect(lines).toHaveLength(1);
});
