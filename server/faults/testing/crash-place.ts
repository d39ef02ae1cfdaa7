import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openKeyFile } from "../../secrets/key-file.ts";
import type { KeyRing } from "../../secrets/key-ring.ts";
import type { StorePlace } from "../../store/open-store.ts";
import { postgresSchema } from "../../store/testing/postgres-schema.ts";

/** Data that outlives the processes that work on it. */
export interface CrashPlace {
  readonly place: StorePlace;
  /** How a child process finds it. */
  readonly variables: Record<string, string>;
  readonly keyRing: KeyRing;
  readonly remove: () => Promise<void>;
}

export interface CrashEngine {
  readonly engine: "sqlite" | "postgres";
  readonly make: () => Promise<CrashPlace>;
}

const databaseUrl = process.env["TEST_DATABASE_URL"];

/** A data folder always, PostgreSQL too when `TEST_DATABASE_URL` names one. */
export const crashEngines: readonly CrashEngine[] = [
  { engine: "sqlite", make: makeFolderPlace },
  ...(databaseUrl === undefined
    ? []
    : [{ engine: "postgres", make: () => makePostgresPlace(databaseUrl) } as const]),
];

/** The key ring of a file beside the data, made when it is not there. */
export function openCrashKeyRing(path: string): KeyRing {
  return openKeyFile(path, true);
}

async function makeFolderPlace(): Promise<CrashPlace> {
  const dir = mkdtempSync(join(tmpdir(), "crash-"));
  const dataDir = join(dir, "data");
  const keyFile = join(dir, "key");
  return {
    place: { dataDir },
    variables: { DATA_DIR: dataDir, KEY_FILE: keyFile },
    keyRing: openCrashKeyRing(keyFile),
    remove: async () => rmSync(dir, { recursive: true, force: true }),
  };
}

async function makePostgresPlace(url: string): Promise<CrashPlace> {
  const folder = await makeFolderPlace();
  const schema = await postgresSchema(url);
  return {
    ...folder,
    place: { databaseUrl: schema.databaseUrl },
    variables: { ...folder.variables, DATABASE_URL: schema.databaseUrl },
    remove: async () => {
      await folder.remove();
      await schema.drop();
    },
  };
}
