import { pino } from "pino";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { writeAudit } from "../calls/write-audit.ts";
import { openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import { cutHourly } from "../guard/audit/cut-record.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const start = Date.UTC(2026, 0, 1);

let store: Store;
let end = () => {};
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"], now: start });
  store = await openStore({ memory: true });
});
afterEach(async () => {
  end();
  vi.useRealTimers();
  await store.close();
});

const write = (times = 1) =>
  store.transaction("write", async (tx) => {
    const source = { address: "::1", traceId: "0", now: Date.now() };
    for (let count = 0; count < times; count += 1)
      await writeAudit(tx, source, { event: "sign-in", outcome: "done", actor: null, user: null });
  });
const events = async () =>
  (await store.read((db) => db.selectFrom("audit").select("event").orderBy("seq").execute())).map(
    ({ event }) => event,
  );
const lines: unknown[] = [];
const log = pino({ base: null }, { write: (line) => void lines.push(JSON.parse(line)) });
const run = (days?: number) => {
  end = cutHourly(days, store, log);
};

test("rows older than RECORD_DAYS go at the start and while the server runs, until it ends", async () => {
  // More than one transaction removes.
  await write(5_001);
  vi.setSystemTime(start + 92 * DAY);
  await write();
  run(90);
  await expect.poll(events).toEqual(["sign-in", "record-cut", "record-cut"]);
  vi.setSystemTime(start + 200 * DAY);
  await write();
  vi.advanceTimersByTime(HOUR);
  await expect.poll(events).toEqual(["sign-in", "record-cut"]);
  vi.advanceTimersByTime(HOUR);
  end();
  expect(vi.getTimerCount()).toBe(0);
  const read = () => Promise.reject(new Error("down"));
  cutHourly(90, { ...store, read }, log)();
  await expect.poll(() => lines.length).toBe(3);
  const cut = { level: 30, event: "record.cut", rows: 5_001, msg: "old rows of the record were removed" };
  const stay = "old rows of the record stay for another hour";
  const kept = { level: 40, event: "record.not-cut", err: { message: "down" }, msg: stay };
  expect(lines).toMatchObject([cut, { ...cut, rows: 3 }, kept]);
});

test("without RECORD_DAYS nothing goes, and nothing waits", async () => {
  await write();
  vi.setSystemTime(start + 9_999 * DAY);
  run();
  expect(vi.getTimerCount()).toBe(0);
  expect(await events()).toEqual(["sign-in"]);
});
