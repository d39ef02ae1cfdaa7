import { expect, test } from "vitest";
import { openStore } from "../store/open-store.ts";
import { limitsTable } from "../store/tables/limits-table.ts";
import { createCounterStore } from "./counter-store.ts";
import { clearQuotas, quotaWait, spend, spendFrom, type Quota } from "./quotas.ts";
import { clearAccount, countedAccount, letIn, sweepLimits, waiting } from "./waiting.ts";
import { perTest } from "../testing/per-test.ts";

const NOW = 1_800_000_000_000;
const DAY = 24 * 3_600_000;

const store = perTest(() => openStore({ memory: true }));

const request = (of: string, key?: string): Quota => ({
  quota: "requests",
  of,
  ...(key === undefined ? {} : { key }),
});
const spends = (quota: Quota) => store.transaction("limits", (tx) => spend(tx, NOW, quota));
const waits = (quota: Quota) => store.read((db) => quotaWait(db, NOW, quota));

test("five are let through at once, and the sixth waits for the first of them", async () => {
  for (let made = 0; made < 5; made += 1) expect(await spends(request("7"))).toBe(0);
  expect(await spends(request("7"))).toBe(720_000);
  expect(await waits(request("7"))).toBe(720_000);
  expect(await store.read((db) => quotaWait(db, NOW + 720_000, request("7")))).toBe(0);
});

test("each person and key has its own, and clearing one person's leaves the others'", async () => {
  for (let made = 0; made < 5; made += 1)
    for (const one of [request("7", "own"), request("8")]) await spends(one);
  expect(await waits(request("7"))).toBe(0);
  expect(await waits({ ...request("7", "own"), quota: "clears" })).toBe(0);
  expect(await waits(request("7", "own"))).toBe(720_000);
  await store.transaction("limits", (tx) => clearQuotas(tx, "7"));
  expect(await waits(request("7", "own"))).toBe(0);
  expect(await waits(request("8"))).toBe(720_000);
});

test("in memory or in the store, it is counted alike", async () => {
  const refusal: Quota = { quota: "refusals", of: "7" };
  await spends(refusal);
  const counters = createCounterStore(store, "refuse");
  expect(await spendFrom(counters, NOW, refusal)).toBe(600_000);
  expect(await spendFrom(counters, NOW + 600_000, refusal)).toBe(0);
});

test("who waits: those that owe all their guesses, with until when, and nobody let in", async () => {
  const none = { user_id: null, user_name: null, place: "", paid_at: 0, wrong: 0, since: 0 };
  const row = (account: string, step: string, of: object) => ({
    ...none,
    key: `${account} ${step}`,
    account,
    step,
    kind: "account",
    ...of,
  });
  const ada = { user_id: "7", user_name: "ada" };
  await store.transaction("limits", (tx) =>
    limitsTable.put(tx, [
      row("a", "password", { paid_at: NOW + 400_000 }),
      row("a", "code", { wrong: 100, ...ada }),
      row("b", "password", { paid_at: NOW + 40_000 }),
      row("c", "code", { wrong: 99 }),
    ]),
  );
  await store.transaction("limits", (tx) =>
    letIn(tx, { account: "d", user: null, address: "192.0.2.1", now: NOW }),
  );
  const who = async () =>
    (await store.read((db) => waiting(db, NOW))).map((one) => [one.row.account, one.row.step, one.until]);
  expect(await who()).toEqual([
    ["a", "code", null],
    ["a", "password", NOW + 40_000],
  ]);
  const counted = (account: string) => store.read((db) => countedAccount(db, account));
  expect(await counted("a")).toEqual({ user: { id: "7", name: "ada" } });
  expect(await counted("c")).toEqual({ user: null });
  expect(await counted("d")).toEqual({ user: null });
  expect(await counted("nobody")).toBeUndefined();
  await store.transaction("limits", (tx) => clearAccount(tx, "a", "code"));
  expect(await who()).toEqual([["a", "password", NOW + 40_000]]);
  await store.transaction("limits", (tx) => clearAccount(tx, "a", "password"));
  expect(await who()).toEqual([]);
  await store.transaction("limits", (tx) => clearAccount(tx, "c"));
  expect(await counted("c")).toBeUndefined();
});

test("what is paid is swept away ten minutes later, a row of wrong codes of a browser after 90 days", async () => {
  const nobody = { step: "code", place: "", user_id: null, user_name: null, since: 0 };
  const row = (key: string, kind: string, wrong: number) => ({
    ...nobody,
    key,
    account: key,
    kind,
    wrong,
    paid_at: NOW,
  });
  await store.transaction("limits", (tx) =>
    limitsTable.put(tx, [
      row("paid", "account", 0),
      row("in a row", "account", 1),
      row("browser", "own-browser", 1),
    ]),
  );
  const left = async (now: number) => {
    await store.transaction("limits", (tx) => sweepLimits(tx, now));
    const rows = await store.read((db) => limitsTable.byKeys(db, ["paid", "in a row", "browser"]));
    return rows.map(({ key }) => key).toSorted();
  };
  expect(await left(NOW + 600_000)).toEqual(["browser", "in a row", "paid"]);
  expect(await left(NOW + 600_001)).toEqual(["browser", "in a row"]);
  expect(await left(NOW + 90 * DAY)).toEqual(["browser", "in a row"]);
  expect(await left(NOW + 90 * DAY + 1)).toEqual(["in a row"]);
});
