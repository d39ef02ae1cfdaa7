import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { delayingProxy, type DelayingProxy } from "../faults/testing/delaying-proxy.ts";
import { openStore } from "./open-store.ts";
import type { Store } from "./store.ts";
import { metaTable } from "./tables/meta-table.ts";
import { postgresSchema, type PostgresSchema } from "./testing/postgres-schema.ts";

const databaseUrl = process.env["TEST_DATABASE_URL"] ?? "";

describe("a COMMIT on PostgreSQL", () => {
  let schema: PostgresSchema;
  let proxy: DelayingProxy;
  /** Through the proxy, and past it. */
  let [store, beside]: Store[] = [];
  let tries = 0;
  beforeEach(async () => {
    schema = await postgresSchema(databaseUrl);
    proxy = await delayingProxy(schema.databaseUrl);
    [store, beside] = [await openStore({ databaseUrl: proxy.url }), await openStore(schema)];
    tries = 0;
  });
  afterEach(async () => {
    await store?.close();
    await beside?.close();
    await proxy.close();
    await schema.drop();
  });

  const run = (statement: string) => beside?.read((db) => sql.raw(statement).execute(db));
  const put = (value: string) =>
    store?.transaction("put", async (tx) => {
      tries += 1;
      await metaTable.put(tx, "committed", value);
    });
  const read = () => beside?.read((db) => metaTable.get(db, "committed"));
  /** Has something done when a transaction that wrote there comes to its COMMIT. */
  const atCommit = async (statements: string) => {
    await run(`create function at_commit() returns trigger language plpgsql as
      $$ begin ${statements}; return null; end $$`);
    await run(`create constraint trigger at_commit after insert or update on meta
      deferrable initially deferred for each row execute function at_commit()`);
  };

  test("whose answer is cut off is of unknown outcome: it was done, and isn't tried again", async () => {
    proxy.cutAtCommit(true);
    await expect(put("first")).rejects.toMatchObject({ name: "StorageError", fault: "unknown" });
    expect([await read(), tries]).toEqual(["first", 1]);
    proxy.cutAtCommit(false);
    await put("second");
    expect([await read(), store?.pool()?.total]).toEqual(["second", 1]);
  });

  test("during which the server ends the connection is of unknown outcome", async () => {
    await atCommit("perform pg_sleep(60)");
    const ended = put("never");
    const kill = async () => {
      const found = await run(`select pg_terminate_backend(pid) from pg_stat_activity
        where query = 'commit' and state = 'active' and wait_event = 'PgSleep'`);
      return found?.rows.length;
    };
    // Told by the server, or by the end of the connection: whichever arrives first.
    const message = expect.stringMatching(
      /^(?:terminating connection due to administrator command|Connection terminated unexpectedly)$/,
    );
    await Promise.all([
      expect(ended).rejects.toMatchObject({ fault: "unknown", cause: { message } }),
      expect.poll(kill).toBe(1),
    ]);
    expect([await read(), tries]).toEqual([undefined, 1]);
  });

  test.each([
    ["40001", "contention", 4],
    ["55P03", "contention", 4],
    ["23505", "duplicate", 1],
    ["25006", "storage", 1],
    ["40003", "unknown", 1],
    ["53100", "unknown", 1],
  ])("that the server answers with %s is of fault %s, and tried %i times", async (code, fault, count) => {
    await atCommit(`raise exception 'no' using errcode = '${code}'`);
    await expect(put("never")).rejects.toMatchObject({ name: "StorageError", fault });
    expect([await read(), tries]).toEqual([undefined, count]);
  });

  test("before which the connection is lost was surely not done", async () => {
    const lost = store?.transaction("lost", async (tx) => {
      await metaTable.put(tx, "committed", "never");
      await proxy.close();
      await metaTable.put(tx, "committed", "never");
    });
    await expect(lost).rejects.toMatchObject({ name: "StorageError", fault: "storage" });
    expect(await read()).toBeUndefined();
  });
});
