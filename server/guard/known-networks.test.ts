import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { writeAudit } from "../calls/write-audit.ts";
import { openStore } from "../store/open-store.ts";
import { perTest } from "../testing/per-test.ts";
import { isNewAmong, isNewNetwork, isUsualAmong, isUsualNetwork } from "./known-networks.ts";

const DAY = 24 * 3_600_000;
const NOW = 100 * DAY;

test.each([
  ["the first of all", { here: NOW }, { isNew: false, isUsual: true }],
  ["the first of all, not seen before", {}, { isNew: false, isUsual: false }],
  ["not seen before", { home: NOW - 1 }, { isNew: true, isUsual: false }],
  ["known for less than a day", { home: NOW - DAY, here: NOW - DAY + 1 }, { isNew: true, isUsual: false }],
  ["known for a day", { home: NOW - 2 * DAY, here: NOW - DAY }, { isNew: false, isUsual: true }],
  ["known for as long as another", { home: NOW - 1, here: NOW - 1 }, { isNew: false, isUsual: true }],
])("a network that is %s", (_what, seen, expected) => {
  const known = new Map(Object.entries(seen));
  const [isNew, isUsual] = [isNewAmong(known, "here", NOW), isUsualAmong(known, "here", NOW)];
  expect({ isNew, isUsual }).toEqual(expected);
});

const store = perTest(() => openStore({ memory: true }));

test("an account keeps its networks under another name, and hands them on to nobody", async () => {
  store.setRecordKey(randomBytes(32));
  const ada = { id: "7", name: "ada" };
  const source = { address: "192.0.2.1", traceId: "t", now: NOW - 2 * DAY };
  await store.transaction("row", (tx) =>
    writeAudit(tx, source, { event: "sign-in", outcome: "done", actor: ada, user: ada }),
  );
  const seen = (who: { id: string } | { name: string }, address: string) =>
    store.read(async (db) => [
      await isUsualNetwork(db, who, address, NOW),
      await isNewNetwork(db, who, address, NOW),
    ]);
  expect(await seen({ id: "7" }, "192.0.2.9")).toEqual([true, false]);
  expect(await seen({ name: "ada" }, "192.0.2.9")).toEqual([true, false]);
  expect(await seen({ id: "7" }, "198.51.100.1")).toEqual([false, true]);
  expect(await seen({ id: "8" }, "192.0.2.9")).toEqual([false, false]);
});
