import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { openStore } from "../open-store.ts";
import type { StoreHooks } from "../open-store.ts";
import type { Store } from "../store.ts";

/** An empty store of its own for one test. */
export interface TestStore {
  readonly store: Store;
  /** The store as a second process sees it: another pool on PostgreSQL; SQLite allows one process, so the same one. */
  readonly secondNode: () => Promise<Store>;
  readonly close: () => Promise<void>;
}

export interface TestEngine {
  readonly engine: "sqlite" | "postgres";
  readonly open: (hooks?: StoreHooks) => Promise<TestStore>;
}

const databaseUrl = process.env["TEST_DATABASE_URL"];

/** SQLite always; PostgreSQL too when `TEST_DATABASE_URL` names one. Both must pass the same suites. */
export const testEngines: readonly TestEngine[] = [
  { engine: "sqlite", open: openSqlite },
  ...(databaseUrl === undefined
    ? []
    : [{ engine: "postgres", open: (hooks?: StoreHooks) => openPostgres(databaseUrl, hooks) } as const]),
];

async function openSqlite(hooks?: StoreHooks): Promise<TestStore> {
  const store = await openStore({ memory: true }, hooks);
  return { store, secondNode: async () => store, close: store.close };
}

/** Each test gets a schema, so that suites run side by side in one database. */
async function openPostgres(url: string, hooks?: StoreHooks): Promise<TestStore> {
  const schema = `test_${randomBytes(8).toString("hex")}`;
  const owner = await openStore({ databaseUrl: withSchema(url, "public") });
  await owner.read((db) => sql`create schema ${sql.id(schema)}`.execute(db));
  const place = { databaseUrl: withSchema(url, schema) };
  const store = await openStore(place, hooks);
  const nodes: Store[] = [store];
  return {
    store,
    secondNode: async () => {
      const node = await openStore(place, hooks);
      nodes.push(node);
      return node;
    },
    close: async () => {
      await Promise.all(nodes.map((node) => node.close()));
      await owner.read((db) => sql`drop schema ${sql.id(schema)} cascade`.execute(db));
      await owner.close();
    },
  };
}

function withSchema(url: string, schema: string): string {
  const changed = new URL(url);
  changed.searchParams.set("options", `-c search_path=${schema} -c synchronous_commit=on`);
  return changed.href;
}
