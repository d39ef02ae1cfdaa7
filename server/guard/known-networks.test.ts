import { describe, expect, test } from "vitest";
import { writeAudit, type AuditPerson } from "../calls/write-audit.ts";
import { placesQuery, signInPlaces, type SignedIn } from "../store/tables/sign-in-places.ts";
import { planOf } from "../store/testing/plan-of.ts";
import { testEngines } from "../store/testing/test-engines.ts";
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

describe.each(testEngines)("the record on $engine", (engine) => {
  const opened = perTest(() => engine.open());
  const signedIn = (who: AuditPerson, address: string, now: number) =>
    opened.store.transaction("row", (tx) =>
      writeAudit(
        tx,
        { address, traceId: "t", now },
        { event: "sign-in", outcome: "done", actor: who, user: who },
      ),
    );
  const ada = { id: "7", name: "ada" };

  test("keeps an account's networks for 400 days, under another name too, and hands them on to nobody", async () => {
    await signedIn(ada, "192.0.2.1", NOW - 2 * DAY);
    const seen = (who: SignedIn, address: string, now = NOW) =>
      opened.store.read(async (db) => [
        await isUsualNetwork(db, who, address, now),
        await isNewNetwork(db, who, address, now),
      ]);
    expect(await seen({ id: "7" }, "192.0.2.9")).toEqual([true, false]);
    expect(await seen({ name: "ada" }, "192.0.2.9")).toEqual([true, false]);
    expect(await seen({ id: "7" }, "198.51.100.1")).toEqual([false, true]);
    expect(await seen({ id: "8" }, "192.0.2.9")).toEqual([false, false]);
    expect(await seen({ id: "7" }, "192.0.2.9", NOW + 398 * DAY - 1)).toEqual([true, false]);
    expect(await seen({ id: "7" }, "192.0.2.9", NOW + 398 * DAY)).toEqual([false, false]);
  });

  test.each([{ id: "7" }, { name: "ada" }])("tells each address once, %j", async (who) => {
    for (const [address, at] of [
      ["192.0.2.3", 5],
      ["192.0.2.1", 3],
      ["192.0.2.3", 7],
      ["192.0.2.2", 1],
      ["192.0.2.1", 1],
    ] as const)
      await signedIn(ada, address, at);
    await signedIn({ id: "8", name: "zoe" }, "192.0.2.4", 9);
    expect(await opened.store.read((db) => signInPlaces(db, who, 2))).toEqual([
      { address: "192.0.2.1", firstSeen: 3 },
      { address: "192.0.2.3", firstSeen: 5 },
    ]);
    const plan = await planOf(opened.store, placesQuery(who, 2));
    expect(plan).toMatch("id" in who ? /audit_sign_ins_by_id/ : /audit_sign_ins(?!_by_id)/);
    expect(plan).not.toMatch(/SCAN audit|Seq Scan|TEMP B-TREE|Group/);
  });
});
