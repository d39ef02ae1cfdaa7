import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import pino from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createTestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { fakeClock } from "../appliance/testing/fake-clock.ts";
import { passwordGrantOf } from "../appliance/testing/sign-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import { admin } from "../cli/admin.ts";
import { openKeyFile } from "../secrets/key-file.ts";
import { checkKeyRing } from "../secrets/sealed-data.ts";
import { decodeEnvironment } from "../start/environment.ts";
import { openApi } from "../start/open-api.ts";
import { buildServer, runServer } from "../start/testing/child-server.ts";
import { restorePostgres } from "../store/back-up-postgres.ts";
import { openStore } from "../store/open-store.ts";
import { metaTable } from "../store/tables/meta-table.ts";
import { postgresSchema, type PostgresSchema } from "../store/testing/postgres-schema.ts";

const url = process.env["TEST_DATABASE_URL"] ?? "";
if (url === "") process.stderr.write("SKIPPED: killed restores of PostgreSQL need it (TEST_DATABASE_URL)\n");

const log = pino({ level: "silent" });
let built: Awaited<ReturnType<typeof buildServer>>;
let root: string;
let schema: PostgresSchema;
let variables: Record<string, string>;

beforeAll(async () => {
  built = await buildServer("server/faults/testing/restore-entry.ts");
});
afterAll(() => built.remove());

describe.skipIf(url === "")("kill -9 in a restore into PostgreSQL", () => {
  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), "restore-crash-"));
    schema = await postgresSchema(url);
    const file = join(root, "backup");
    variables = {
      DATABASE_URL: schema.databaseUrl,
      DATA_DIR: join(root, "data"),
      ENCRYPTION_KEY_FILE: join(root, "key"),
      RESTORE_FILE: file,
    };
    const store = await openStore(schema);
    const keyRing = openKeyFile(join(root, "key"), true);
    await checkKeyRing(store, keyRing);
    const appliance = await createTestAppliance({ store, keyRing, clock: fakeClock(Date.now()) });
    expect((await passwordGrantOf(testClient(appliance.handle), "olivia")).status).toBe(200);
    await store.backUp(file);
    await store.transaction("acknowledge", (tx) => metaTable.put(tx, "acknowledged", "since the backup"));
    await appliance.close();
  });
  afterEach(async () => {
    await schema.drop();
    rmSync(root, { recursive: true });
  });

  const restore = (step = "") => runServer(built.main, { ...variables, FAIL_POINT: step });
  const start = () => openApi(decodeEnvironment(variables), log, () => {}, []);

  async function found(): Promise<string> {
    await (await start()).close();
    const store = await openStore(schema);
    const acknowledged = await store.read((db) => metaTable.get(db, "acknowledged"));
    const sessions = await store.read((db) => db.selectFrom("sessions").selectAll().execute());
    await store.close();
    return `${acknowledged ?? "nothing"}, ${sessions.length} sessions`;
  }

  test("before the data is there, the old database is as it was", async () => {
    await restore("restore:kept").ended;
    expect(await found()).toBe("since the backup, 1 sessions");
  });

  test.each(["restore", "accept-restored"])(
    "before it is voided, no server starts on it until %s has done so",
    async (command) => {
      await restore("restore:data").ended;
      await expect(start()).rejects.toThrow("it was cut off before all sessions and scratch codes");
      await expect(start()).rejects.toThrow("Run the admin command restore again, or accept-restored");
      if (command === "restore") expect(await restore().ended).toBe(0);
      else {
        const terminal = { ask: null, calledAs: "admin" };
        await admin([command, "--yes"], decodeEnvironment(variables), log, terminal);
      }
      expect(await found()).toBe("nothing, 0 sessions");
    },
  );

  test("afterwards a server starts on the backup, voided", async () => {
    await restore("restore:voided").ended;
    expect(await found()).toBe("nothing, 0 sessions");
  });

  test("while psql is at work, which lives on, nothing of the backup comes", async () => {
    const client = new Client({ connectionString: schema.databaseUrl });
    await client.connect();
    const count = async (query: string) => (await client.query(query)).rows.length;
    await client.query("begin");
    await client.query("lock table schema_version in access share mode");
    const child = restore();
    // Of these tables alone: other suites are at work on the same server.
    const waits = "select pid from pg_locks where not granted and relation = 'schema_version'::regclass";
    await expect.poll(() => count(waits)).toBe(1);
    const psql: number = (await client.query(waits)).rows[0].pid;
    child.kill("SIGKILL");
    await child.ended;
    const holder = `select from pg_locks where locktype = 'advisory' and mode = 'ExclusiveLock'
      and objid = (hashtext(current_schema())::bigint & 4294967295)::oid`;
    await expect.poll(() => count(holder)).toBe(0);
    await client.query("rollback");
    await expect.poll(() => count(`select from pg_stat_activity where pid = ${psql}`)).toBe(0);
    await client.end();
    expect(await found()).toBe("since the backup, 1 sessions");
  });

  test("in the moment before psql has begun, psql itself finds out and changes nothing", async () => {
    const { DATABASE_URL = "", RESTORE_FILE = "" } = variables;
    await expect(restorePostgres(DATABASE_URL, RESTORE_FILE, "false")).rejects.toThrow("psql failed");
    expect(await found()).toBe("since the backup, 1 sessions");
  });
});
