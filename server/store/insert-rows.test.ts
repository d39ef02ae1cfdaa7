import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { insertRows, insertTogether } from "./insert-rows.ts";
import { testEngines } from "./testing/test-engines.ts";

const refresh = { hash: "r", session_id: "s", issued_at: 1, expires_at: 3, used_at: null } as const;
const access = { hash: "a", session_id: "s", issued_at: 1, expires_at: 2 } as const;

const user = {
  id: "1001",
  uuid: "6f1d7b1e-0000-4000-8000-000000001001",
  name: "olivia",
  name_key: "olivia",
  description: "",
  role: "PortalUser",
  type: "Internal",
  is_default: 0,
  password_hash: null,
  mfa_epoch: 0,
  version: 0,
  created_at: 0,
};

describe.each(testEngines)("rows of several tables ($engine)", ({ engine, open }) => {
  const session = { id: "s", user_id: "1001", auth_time: 1, issued_at: 1, expires_at: 3, short_lived: 0 };

  test("are inserted together, though one refers to another", async () => {
    const statements: string[] = [];
    const { store, close } = await open({ failPoint: (name) => statements.push(name) });
    await store.transaction("user", (tx) => insertRows(tx, "users", user));
    await store.transaction("together", (tx) =>
      insertTogether(
        tx,
        { table: "sessions", row: session },
        { table: "access_tokens", row: access },
        { table: "refresh_tokens", row: refresh },
      ),
    );
    const kept = async (table: string) =>
      (await store.read((db) => sql<object>`select * from ${sql.table(table)}`.execute(db))).rows;
    expect(await kept("sessions")).toEqual([session]);
    expect(await kept("access_tokens")).toEqual([access]);
    expect(await kept("refresh_tokens")).toEqual([refresh]);
    const insertions = statements.filter((name) => /^together:\d+$/u.test(name));
    expect(insertions).toHaveLength(engine === "postgres" ? 1 : 3);
    await close();
  });

  test("are all refused when one is", async () => {
    const { store, close } = await open();
    const orphans = store.transaction("orphans", (tx) =>
      insertTogether(tx, { table: "access_tokens", row: access }, { table: "refresh_tokens", row: refresh }),
    );
    await expect(orphans).rejects.toThrow();
    const { rows } = await store.read((db) => sql`select hash from access_tokens`.execute(db));
    expect(rows).toEqual([]);
    await close();
  });
});
