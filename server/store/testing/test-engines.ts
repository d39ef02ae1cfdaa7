import { openStore, type StoreHooks } from "../open-store.ts";
import type { Store } from "../store.ts";
import { postgresSchema } from "./postgres-schema.ts";

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

const key = Buffer.alloc(32, "the key of a test's record");
const databaseUrl = process.env["TEST_DATABASE_URL"];

/** SQLite, but in the project `postgres`; PostgreSQL where `TEST_DATABASE_URL` names one. Both must pass the same suites. */
export const testEngines: readonly TestEngine[] = [
  ...(process.env["TEST_ENGINE"] === "postgres" ? [] : [{ engine: "sqlite", open: openSqlite } as const]),
  ...(databaseUrl === undefined
    ? []
    : [{ engine: "postgres", open: (hooks?: StoreHooks) => openPostgres(databaseUrl, hooks) } as const]),
];

export const engineNames = testEngines.map(({ engine }) => engine);

async function openSqlite(hooks?: StoreHooks): Promise<TestStore> {
  const store = await openStore({ memory: true }, hooks);
  return { store, secondNode: async () => store, close: store.close };
}

/** Each test gets a schema, so that suites run side by side in one database. */
async function openPostgres(url: string, hooks?: StoreHooks): Promise<TestStore> {
  const schema = await postgresSchema(url);
  const store = await openStore(schema, hooks);
  store.setRecordKey(key);
  const nodes: Store[] = [store];
  return {
    store,
    secondNode: async () => {
      const node = await openStore(schema, hooks);
      node.setRecordKey(key);
      nodes.push(node);
      return node;
    },
    close: async () => {
      await Promise.all(nodes.map((node) => node.close()));
      await schema.drop();
    },
  };
}
