import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { migrate } from "./migrate.ts";
import { openStore } from "./open-store.ts";
import { testEngines } from "./testing/test-engines.ts";
import { IS_CHANGE } from "./tables/audit-pages.ts";
import { countersTable } from "./tables/users-table.ts";

describe.each(testEngines)("the store ($engine)", (engine) => {
  test("migrations run once, also when started again", async () => {
    const { store, close } = await engine.open();
    await store.transaction("count", (tx) => countersTable.add(tx, "users_version", 1));
    await store.read((db) => migrate(db, engine.engine));
    expect((await store.read((db) => countersTable.all(db))).get("users_version")).toBe(1);
    await close();
  });

  test("selects of one row and of several, by turns, answer what they are asked and nothing besides", async () => {
    const { store, close } = await engine.open();
    const page = (limit: number, offset: number) =>
      store.read((db) =>
        db.selectFrom("counters").select("name").orderBy("name").limit(limit).offset(offset).execute(),
      );
    const names = ["next_user_id", "users_total", "users_version"].map((name) => ({ name }));
    for (const [limit, offset] of [
      [3, 0],
      [1, 1],
      [1, 2],
      [2, 1],
      [1, 0],
      [1, 3],
      [3, 0],
      [1, 1],
    ] as const)
      expect(await page(limit, offset), `${limit} from ${offset}`).toEqual(
        names.slice(offset, offset + limit),
      );
    await close();
  });

  test("the changes of the audit have an index without sign-ins", async () => {
    const { store, close } = await engine.open();
    const plan = await store.transaction("plan", async (tx) => {
      const query = sql`select seq from audit where ${IS_CHANGE} order by seq desc limit 50`;
      if (engine.engine === "sqlite") return sql`explain query plan ${query}`.execute(tx);
      // Few rows would be sorted instead.
      await sql`set local enable_seqscan = off`.execute(tx);
      await sql`set local enable_bitmapscan = off`.execute(tx);
      return sql`explain ${query}`.execute(tx);
    });
    expect(JSON.stringify(plan.rows)).toContain("audit_changes");
    await close();
  });

  test("a store that closes while its callers are at work lives on, and refuses those who come later", async () => {
    const { store, close } = await engine.open();
    const call = () =>
      store
        .transaction("count", (tx) => countersTable.add(tx, "users_version", 1))
        .then(
          () => "done",
          () => "refused",
        );
    const calls = Array.from({ length: 50 }, call);
    // The others are under way or wait.
    expect(await calls[0]).toBe("done");
    await close();
    await Promise.all(calls);
    expect(await call()).toBe("refused");
  });

  test("a transaction that fails leaves nothing behind", async () => {
    const { store, close } = await engine.open();
    const broken = store.transaction("broken", async (tx) => {
      await countersTable.add(tx, "users_version", 1);
      await sql`select * from no_such_table`.execute(tx);
    });
    await expect(broken).rejects.toThrow("storage failed");
    expect((await store.read((db) => countersTable.all(db))).get("users_version")).toBe(0);
    await store.transaction("works", (tx) => countersTable.add(tx, "users_version", 1));
    expect((await store.read((db) => countersTable.all(db))).get("users_version")).toBe(1);
    await close();
  });

  test("lock trouble is tried again three times, then told", async () => {
    const { store, close } = await engine.open();
    const contention = Object.assign(new Error("locked"), { code: "40P01" });
    let runs = 0;
    const value = await store.transaction("recovers", async () => {
      runs += 1;
      if (runs <= 3) throw contention;
      return runs;
    });
    expect(value).toBe(4);
    runs = 0;
    const failing = store.transaction("fails", async () => {
      runs += 1;
      throw contention;
    });
    await expect(failing).rejects.toMatchObject({ fault: "contention" });
    expect(runs).toBe(4);
    await close();
  });

  test("a taken key is told as such", async () => {
    const { store, close } = await engine.open();
    const twice = store.transaction("twice", async (tx) => {
      for (const value of ["a", "b"]) await tx.insertInto("meta").values({ name: "same", value }).execute();
    });
    await expect(twice).rejects.toMatchObject({ fault: "duplicate" });
    await close();
  });

  test("columns that a change of the schema adds are read at once", async () => {
    const { store, close } = await engine.open();
    const rows = await store.transaction("change", async (tx) => {
      const look = sql`select * from meta`;
      await sql`delete from meta`.execute(tx);
      await tx.insertInto("meta").values({ name: "one", value: "1" }).execute();
      await look.execute(tx);
      await sql`alter table meta add column more text`.execute(tx);
      return (await look.execute(tx)).rows;
    });
    expect(rows).toEqual([{ name: "one", value: "1", more: null }]);
    await close();
  });

  test("how many rows a statement changed is told", async () => {
    const { store, close } = await engine.open();
    const changed = await store.transaction("rename", async (tx) => {
      const rename = (from: string, to: string) =>
        tx.updateTable("meta").set({ name: to }).where("name", "=", from).executeTakeFirst();
      await tx
        .insertInto("meta")
        .values([
          { name: "one", value: "1" },
          { name: "two", value: "2" },
        ])
        .execute();
      return [await rename("one", "three"), await rename("one", "four")].map(
        ({ numUpdatedRows }) => numUpdatedRows,
      );
    });
    expect(changed).toEqual([1n, 0n]);
    await close();
  });

  test("fail points stand before each statement, before the commit and after it", async () => {
    const seen: string[] = [];
    const { store, close } = await engine.open({ failPoint: (name) => void seen.push(name) });
    seen.length = 0;
    await store.transaction("add", async (tx) => {
      await countersTable.add(tx, "users_version", 1);
      await countersTable.add(tx, "users_version", 1);
    });
    expect(seen).toEqual(["add:1", "add:2", "add:commit", "add:committed"]);
    await close();
  });

  test("a stop inside a transaction rolls it back", async () => {
    let armed = false;
    const stop = (name: string): void => {
      if (armed && name === "add:commit") throw new Error("stopped");
    };
    const { store, close } = await engine.open({ failPoint: stop });
    armed = true;
    await expect(
      store.transaction("add", (tx) => countersTable.add(tx, "users_version", 1)),
    ).rejects.toThrow();
    expect((await store.read((db) => countersTable.all(db))).get("users_version")).toBe(0);
    await close();
  });
});

test("a schema that is newer than the program is left alone", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "store-"));
  const store = await openStore({ dataDir });
  await store.transaction("newer", (tx) => sql`update schema_version set version = 99`.execute(tx));
  await store.close();
  await expect(openStore({ dataDir })).rejects.toThrow("newer than this program");
});

test("on a file, reads wait for no transaction, see nothing of it before its commit, and write nothing", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "store-"));
  const store = await openStore({ dataDir });
  const version = async () => (await store.read((db) => countersTable.all(db))).get("users_version");
  await store.transaction("add", async (tx) => {
    await countersTable.add(tx, "users_version", 1);
    expect((await countersTable.all(tx)).get("users_version")).toBe(1);
    expect(await version()).toBe(0);
  });
  expect(await version()).toBe(1);
  const write = store.read((db) => countersTable.add(db, "users_version", 1));
  await expect(write).rejects.toMatchObject({ fault: "storage" });
  await store.close();
});

test("an interrupted migration leaves nothing, and the next start goes on", async () => {
  const stop = (name: string): void => {
    if (name === "migrate:12") throw new Error("stopped");
  };
  const dataDir = mkdtempSync(join(tmpdir(), "store-"));
  await expect(openStore({ dataDir }, { failPoint: stop })).rejects.toThrow("cannot be opened");
  const store = await openStore({ dataDir });
  expect((await store.read((db) => countersTable.all(db))).get("next_user_id")).toBe(1_000);
  await store.close();
});
