import { sql } from "kysely";
import { expect, test } from "vitest";
import { openStore } from "./open-store.ts";

const databaseUrl = process.env["TEST_DATABASE_URL"];

test("a PostgreSQL that drops its connections, idle and in a transaction, is 503 once and then works again", async () => {
  const victim = await openStore({ databaseUrl: withName("victim") });
  const killer = await openStore({ databaseUrl: withName("killer") });
  const kill = async (): Promise<void> => {
    const query = sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'victim'`;
    await killer.read((db) => query.execute(db));
  };
  const broken = victim.transaction("broken", async (tx) => {
    await sql`select 1`.execute(tx);
    await kill();
    await sql`select pg_sleep(0)`.execute(tx);
  });
  await expect(broken).rejects.toThrow("storage failed");
  await victim.read((db) => sql`select 1`.execute(db));
  await kill();
  await expect.poll(() => works()).toBe(true);
  await Promise.all([victim.close(), killer.close()]);

  async function works(): Promise<boolean> {
    return victim
      .read((db) => sql`select 1`.execute(db))
      .then(
        () => true,
        () => false,
      );
  }
});

/** `application_name` of the URL wins over ours, so that the test ends its own connections only. */
function withName(name: string): string {
  const url = new URL(databaseUrl ?? "postgres://unused");
  url.searchParams.set("application_name", name);
  return url.href;
}
