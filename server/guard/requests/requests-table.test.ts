import { expect, test } from "vitest";
import type { GuardRequestsRow } from "../../store/guard-schema.ts";
import { openStore } from "../../store/open-store.ts";
import { perTest } from "../../testing/per-test.ts";
import { newCase } from "../break-glass.ts";
import { casesTable } from "../cases-table.ts";
import { requestsTable } from "./requests-table.ts";
import { NOW, PICKED } from "./testing/picked-request.ts";

const HOUR_MS = 3_600_000;
const BEGUN = { ...PICKED, state: "setup", setup: "1:sealed", code: "1:sealed" };

const store = perTest(() => openStore({ memory: true }));
const insert = (...rows: readonly Partial<GuardRequestsRow>[]) =>
  store.transaction("insert", async (tx) => {
    const inserted: boolean[] = [];
    // A lane each, since none has two that are open.
    for (const [index, row] of rows.entries())
      inserted.push(
        await requestsTable.insert(tx, { ...BEGUN, id: `r${index + 1}`, lane: `${index}`, ...row }),
      );
    return inserted;
  });
const rows = () => store.read((db) => db.selectFrom("guard_requests").selectAll().orderBy("id").execute());
const idsAbout = async (userId: string | null) => {
  const who = { nameKey: "olivia", userId };
  return (await store.read((db) => requestsTable.about(db, who, NOW))).map(({ row }) => row.id).sort();
};

test("an account has one open request in each lane, and any number that are over", async () => {
  const over = { lane: "own", state: "ended", reason: "cancelled" };
  expect(await insert({ lane: "own" }, { lane: "own" }, { lane: "other" }, over)).toEqual([
    true,
    false,
    true,
    true,
  ]);
});

test("about somebody are those of their id, and those of their name that nobody has looked up", async () => {
  await insert(
    {},
    { name_key: "olivia.old" },
    { user_id: null },
    { user_id: "1002" },
    { user_id: null, name_key: "rita" },
    { state: "done" },
    { expires_at: NOW },
  );
  expect(await idsAbout("1001")).toEqual(["r1", "r2", "r3"]);
  // As long as nobody knows who it is, it may be any of that name.
  expect(await idsAbout(null)).toEqual(["r1", "r3", "r4"]);
});

test("beside a request are the others of the same account", async () => {
  await insert({}, {}, { user_id: null }, { user_id: "1002" });
  const of = { row: { ...BEGUN, id: "r1" }, ofCase: undefined };
  expect(await store.read((db) => requestsTable.beside(db, of, NOW))).toBe(2);
});

test("each comes with its own case", async () => {
  const person = { id: "1001", name: "olivia", role: "" };
  const session = { listed: true, authTime: NOW, sessionId: "s", withCode: true };
  const administrator = { id: "1000", name: "administrator", role: "PortalAdmin", ...session };
  await store.transaction("cases", async (tx) => {
    for (const id of ["c1", "c2"])
      await casesTable.insert(tx, { ...newCase(person, administrator, NOW), id, intent: "recreate" });
  });
  await insert({ case_id: "c2" }, { case_id: null }, { case_id: "c1" });
  const open = await store.read((db) => requestsTable.open(db, NOW));
  expect(open.map(({ row, ofCase }) => [row.id, ofCase?.id])).toEqual([
    ["r1", "c2"],
    ["r2", undefined],
    ["r3", "c1"],
  ]);
});

test("after a restored backup all that are open have ended, and nothing sealed stays", async () => {
  await insert({}, { state: "asked" }, { state: "done" }, { state: "ended", reason: "cancelled" });
  await store.transaction("endAll", (tx) => requestsTable.endAll(tx));
  const ended = { state: "ended", reason: "expired", setup: null, code: null };
  const seen = (await rows()).map(({ state, reason, setup, code }) => ({ state, reason, setup, code }));
  expect(seen.slice(0, 2)).toEqual([ended, ended]);
  expect(seen.slice(2)).toMatchObject([{ state: "done" }, { reason: "cancelled" }]);
});

test("a sweep forgets what is sealed once its time is over, and the rest after a day", async () => {
  await insert(
    { expires_at: NOW + 1 },
    { expires_at: NOW },
    { expires_at: NOW, asked_at: NOW - 24 * HOUR_MS },
    { expires_at: NOW, asked_at: NOW - 24 * HOUR_MS - 1 },
  );
  await store.transaction("sweep", (tx) => requestsTable.sweep(tx, NOW));
  expect((await rows()).map(({ id, setup, code }) => [id, setup, code])).toEqual([
    ["r1", "1:sealed", "1:sealed"],
    ["r2", null, null],
    ["r3", null, null],
  ]);
});
