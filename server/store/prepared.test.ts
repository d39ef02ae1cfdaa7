import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { insertRows } from "./insert-rows.ts";
import { prepared } from "./prepared.ts";
import { countersTable } from "./tables/counters-table.ts";
import { testEngines } from "./testing/test-engines.ts";

describe.each(testEngines)("a prepared statement ($engine)", ({ engine, open }) => {
  test("is built once for a store, and takes the values of each call", async () => {
    let built = 0;
    const between = prepared<{ low: number; high: number }>()((db, param) => {
      built += 1;
      return db
        .selectFrom("counters")
        .select("name")
        .where("value", "<=", param("high"))
        .where("value", ">=", param("low"))
        .where("name", "<>", "users_version")
        .compile();
    });
    const { store, close } = await open();
    const names = async (low: number, high: number) =>
      (await store.read((db) => between(db, { low, high }))).rows.map(({ name }) => name);
    expect(await names(0, 0)).toEqual(["users_total"]);
    expect(await names(1, 2_000)).toEqual(["next_user_id"]);
    expect(
      await store.transaction("look", async (tx) => (await between(tx, { low: 5, high: 4 })).rows),
    ).toEqual([]);
    expect(built).toBe(1);
    await close();
    const other = await open();
    expect((await other.store.read((db) => between(db, { low: 0, high: 0 }))).rows).toHaveLength(1);
    expect(built).toBe(2);
    await other.close();
  });

  test("tells how many rows it changed", async () => {
    const rename = prepared<{ from: string; to: string }>()((db, param) =>
      db
        .updateTable("meta")
        .set({ name: param("to") })
        .where("name", "=", param("from"))
        .compile(),
    );
    const { store, close } = await open();
    const changed = await store.transaction("rename", async (tx) => {
      await insertRows(tx, "meta", { name: "one", value: "1" }, { name: "two", value: "2" });
      const first = await rename(tx, { from: "one", to: "three" });
      return [first, await rename(tx, { from: "one", to: "four" })].map(
        ({ numAffectedRows }) => numAffectedRows,
      );
    });
    expect(changed).toEqual([1n, 0n]);
    const { rows } = await store.read((db) =>
      sql<{ name: string; value: string }>`select name, value from meta`.execute(db),
    );
    expect(rows.toSorted((a, b) => a.value.localeCompare(b.value))).toEqual([
      { name: "three", value: "1" },
      { name: "two", value: "2" },
    ]);
    await close();
  });

  test("reads the columns that are there after a change of the schema", async () => {
    const { store, close } = await open();
    const rows = await store.transaction("change", async (tx) => {
      const look = sql`select * from meta`;
      await sql`delete from meta`.execute(tx);
      await insertRows(tx, "meta", { name: "one", value: "1" });
      await look.execute(tx);
      await sql`alter table meta add column more text`.execute(tx);
      return (await look.execute(tx)).rows;
    });
    expect(rows).toEqual([{ name: "one", value: "1", more: null }]);
    await close();
  });

  test.runIf(engine === "postgres")("keeps its plan on the connection", async () => {
    const { store, close } = await open();
    const kept = await store.transaction("twice", async (tx) => {
      await countersTable.add(tx, "users_version", 1);
      await countersTable.add(tx, "users_version", 1);
      return sql<{
        n: number;
      }>`select count(*) as n from pg_prepared_statements where statement like 'update "counters"%'`.execute(
        tx,
      );
    });
    expect(kept.rows).toEqual([{ n: 1 }]);
    await close();
  });
});
