import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { testEngines } from "../store/testing/test-engines.ts";
import { metaTable } from "../store/tables/meta-table.ts";
import { storeReady } from "./store-ready.ts";

describe.each(testEngines)("readiness ($engine)", (engine) => {
  test("is asked with another text each time: nothing is written of one that is there already", async () => {
    const { store, close } = await engine.open();
    let now = 0;
    const ready = storeReady(store, () => now);
    const written: (string | undefined)[] = [];
    for (let count = 0; count < 3; count += 1) {
      expect(await ready()).toBe(true);
      written.push((await store.read((db) => metaTable.get(db, "ready")))?.slice(0, 36));
      now += 5_000;
    }
    expect(new Set(written).size).toBe(3);
    await close();
  });

  test("is about writing: a database that only reads is not ready, and is again when it writes", async () => {
    const { store, close } = await engine.open();
    let now = 0;
    const ready = storeReady(store, () => now);
    expect(await ready()).toBe(true);
    const readOnly = engine.engine === "sqlite" ? sql`pragma query_only = on` : refuseWrites;
    const writable = engine.engine === "sqlite" ? sql`pragma query_only = off` : takeWrites;
    await store.read((db) => readOnly.execute(db));
    now += 4_000;
    expect(await ready()).toBe(true);
    now += 1_000;
    expect(await ready()).toBe(false);
    expect(await ready()).toBe(false);
    await store.read((db) => writable.execute(db));
    expect(await ready()).toBe(true);
    await close();
  });
});

const refuseWrites = sql`create rule frozen as on insert to meta do instead select 1 / 0`;
const takeWrites = sql`drop rule frozen on meta`;
