import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { openStore } from "../../store/open-store.ts";
import type { UsersRow } from "../../store/schema.ts";
import type { Store } from "../../store/store.ts";
import { countersTable, usersTable } from "../../store/tables/users-table.ts";
import { planOf } from "../../store/testing/plan-of.ts";
import { testEngines } from "../../store/testing/test-engines.ts";
import { fewOf, usersPage } from "./users-page.ts";
import { directory, found, type DirectoryRow, type UsersFilter } from "./directory.ts";
import { sorts } from "./users-order.ts";
import { perTest } from "../../testing/per-test.ts";

const userOf = (index: number): UsersRow => ({
  id: String(index),
  uuid: String(index),
  name: `person-${String(index)}`,
  name_key: `person-${String(index)}`,
  description: "",
  description_key: index === 7 ? 'the "quoted" one' : "at corp.example",
  role: "PortalOperator",
  type: "Internal",
  is_default: 0,
  password_hash: null,
  mfa_epoch: 0,
  mfa_since: index % 10 === 0 ? 1 : 0,
  identity_provider_entity_id: null,
});

const everybody = { search: "", mfa: null, role: null, sort: "name" } as const;

async function search(store: Store, filter: Partial<UsersFilter>, offset = 0) {
  const from = { table: "users", engine: store.engine } as const;
  const range = { offset, limit: 2 };
  const { totalCount, rows } = await usersPage(store.read, from, { ...everybody, ...filter }, range);
  return [totalCount, ...rows.map(({ name }) => name)];
}

async function fill(store: Store, count: number): Promise<void> {
  await store.transaction("fill", async (tx) => {
    for (let index = 1; index <= count; index += 1) await usersTable.insert(tx, userOf(index));
  });
}

describe.each(testEngines)("a search among more than the index of words answers ($engine)", (engine) => {
  const opened = perTest(() => engine.open());
  beforeEach(async () => {
    await fill(opened.store, 1_100);
  });

  test("finds few and many alike, a page at a time", async () => {
    const { store } = opened;
    expect(await search(store, { search: "person-110" })).toEqual([2, "person-110", "person-1100"]);
    expect(await search(store, { search: "son-110" }, 1)).toEqual([2, "person-1100"]);
    expect(await search(store, { search: "corp.example" })).toEqual([1_099, "person-1", "person-10"]);
    expect(await search(store, { search: "on-" }, 1_099)).toEqual([1_100, "person-999"]);
    expect(await search(store, { search: "person" }, 1_099)).toEqual([1_100, "person-999"]);
    expect(await search(store, { search: "7" }, 289)).toEqual([290, "person-997"]);
    expect(await search(store, { search: "ex" }, 1_098)).toEqual([1_099, "person-999"]);
    expect(await search(store, { search: "SON-11", mfa: "on" })).toEqual([2, "person-110", "person-1100"]);
    expect(await search(store, { search: "corp", mfa: "on", sort: "-name" })).toEqual([
      110,
      "person-990",
      "person-980",
    ]);
    expect(await search(store, { search: "son-11", role: "PortalAdmin" })).toEqual([0]);
    expect(await search(store, { search: 'e "quoted" o' })).toEqual([1, "person-7"]);
    expect(await search(store, { search: "on' or '1'='1" })).toEqual([0]);
    expect(await search(store, { search: "rson-7the" }), "a name ends where it ends").toEqual([0]);
  });

  test("is read by the index of words, in both lists, and never from end to end", async () => {
    const { store } = opened;
    for (const table of ["users", "guard_users"] as const) {
      const few = fewOf({ table, engine: store.engine }, { ...everybody, search: "son-110" });
      const plan = await planOf(store, few ?? sql``);
      const words = { sqlite: "_words VIRTUAL TABLE INDEX", postgres: "_trigrams" }[store.engine];
      expect(plan).toContain(`${table}${words}`);
      expect(plan).not.toMatch(/Seq Scan on \w*users|SCAN \w*users(?!_words)/);
    }
  });

  test("of more than a thousand, the index says only that they are more", async () => {
    const from = { table: "users", engine: opened.store.engine } as const;
    const of = (filter: Partial<UsersFilter>) => {
      const few = fewOf(from, { ...everybody, ...filter }) ?? sql<{ n: number }>``;
      return opened.store.read(async (db) => (await few.execute(db)).rows);
    };
    expect(await of({ search: "person" })).toEqual([{ n: 1_001, name_key: null }]);
    expect(await of({ search: "person-110" })).toHaveLength(2);
  });

  test("knows how many everybody are without going through them", async () => {
    const from = { table: "users", engine: opened.store.engine } as const;
    const total = () => opened.store.read((db) => directory.share(db, from));
    expect([(await total()).total, await search(opened.store, {})]).toEqual([
      1_100,
      [1_100, "person-1", "person-10"],
    ]);
    await opened.store.transaction("other", (tx) => countersTable.add(tx, "users_total", 5));
    expect([(await total()).total, (await search(opened.store, { search: " " }))[0]]).toEqual([1_105, 1_105]);
    expect((await search(opened.store, { mfa: "on" }))[0], "a part of them is counted").toBe(110);
    expect(await search(opened.store, { role: "PortalAdmin" })).toEqual([0]);
  });

  test("is handed over in pieces that fit together, in every order", async () => {
    const from = { table: "users", engine: opened.store.engine } as const;
    for (const sort of sorts) {
      const after = (last: DirectoryRow | null, limit: number) =>
        opened.store.read((db) => directory.after(db, from, { ...everybody, sort }, last, limit));
      const first = await after(null, 300);
      expect([...first, ...(await after(first.at(-1) ?? null, 2_000))]).toEqual(await after(null, 2_000));
    }
  });

  test("follows every change of a user", async () => {
    const { store } = opened;
    await store.transaction("change", async (tx) => {
      await usersTable.delete(tx, "110");
      await usersTable.update(tx, "111", { description: "Night shift" });
      await usersTable.update(tx, "112", { name: "zoe", name_key: "zoe" });
    });
    expect(await search(store, { search: "person-110" })).toEqual([1, "person-1100"]);
    expect(await search(store, { search: "night" })).toEqual([1, "person-111"]);
    expect(await search(store, { search: "person-112" })).toEqual([0]);
    expect(await search(store, { search: "zoe" })).toEqual([1, "zoe"]);
    for (const [id, key] of [
      ["998", "znight"],
      ["999", "night"],
    ] as const)
      await store.transaction("name", (tx) => usersTable.update(tx, id, { name: key, name_key: key }));
    expect(await search(store, { search: "night" }), "names before descriptions").toEqual([
      3,
      "night",
      "znight",
    ]);
    expect(await search(store, { search: "night" }, 1)).toEqual([3, "znight", "person-111"]);
  });
});

const onPostgres = testEngines.filter(({ engine }) => engine === "postgres");

test.each(onPostgres)("PostgreSQL counts by state and role in an index of these", async ({ open }) => {
  const { store, close } = await open();
  onTestFinished(close);
  const from = { table: "users", engine: store.engine } as const;
  // Of what is left, only the index whose condition is the statement's own can be read.
  for (const other of ["users_since", "users_role", "users_share", "users_trigrams"])
    await store.transaction("drop", (tx) => sql`drop index if exists ${sql.id(other)}`.execute(tx));
  for (const mfa of ["on", "off"] as const) {
    const statement = await store.read(async (db) =>
      found(db, from, { ...everybody, mfa, role: "PortalAdmin" }).select(({ fn }) => fn.countAll().as("n")),
    );
    expect(await planOf(store, sql`${statement}`)).toContain(`users_${mfa}`);
  }
});

test("a copy of the database finds the same: its rows keep their numbers", async () => {
  const folder = mkdtempSync(join(tmpdir(), "words-"));
  const store = await openStore({ dataDir: join(folder, "one") });
  store.setRecordKey(randomBytes(32));
  await fill(store, 20);
  await store.transaction("gap", async (tx) => {
    for (const id of ["1", "2", "11"]) await usersTable.delete(tx, id);
  });
  const other = join(folder, "other");
  await (await openStore({ dataDir: other })).close();
  rmSync(join(other, "appliance.db"));
  await store.backUp(join(other, "appliance.db"));
  await store.close();
  const copy = await openStore({ dataDir: other });
  expect(await search(copy, { search: "son-15" })).toEqual([1, "person-15"]);
  await copy.transaction("change", (tx) => usersTable.update(tx, "15", { description: "Night shift" }));
  expect(await search(copy, { search: "night" })).toEqual([1, "person-15"]);
  await copy.close();
});
