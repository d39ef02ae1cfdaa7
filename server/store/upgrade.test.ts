import { chmodSync, copyFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import Libsql from "libsql";
import pino from "pino";
import * as v from "valibot";
import { describe, expect, onTestFinished, test } from "vitest";
import { createAppliance } from "../appliance/create-appliance.ts";
import { oracleCode } from "../appliance/testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf } from "../appliance/testing/sign-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { identities, isPastCoolingOff } from "../calls/identities.ts";
import { writeAudit } from "../calls/write-audit.ts";
import { adminAuditSource } from "../cli/admin-command.ts";
import { systemClock } from "../http/clock.ts";
import { decodeEnvironment } from "../start/environment.ts";
import { openParts } from "../start/open-parts.ts";
import { oldPostgres } from "./testing/old-postgres.ts";
import { engineNames } from "./testing/test-engines.ts";
import { openStore } from "./open-store.ts";
import type { Store } from "./store.ts";
import { checkAuditChain } from "./tables/audit-chain.ts";

const FIXTURE = join(import.meta.dirname, "testing", "data-0.2.0");
const databaseUrl = process.env["TEST_DATABASE_URL"];

/** A folder as 0.2.0 left it, with the database of an appliance of ours, or of a gateway. */
function keptFolder(database: "appliance" | "gateway"): string {
  const dir = mkdtempSync(join(tmpdir(), "upgrade-"));
  writeFileSync(join(dir, "appliance.db"), gunzipSync(readFileSync(join(FIXTURE, `${database}.db.gz`))));
  copyFileSync(join(FIXTURE, "encryption-key.json"), join(dir, "encryption-key.json"));
  chmodSync(join(dir, "encryption-key.json"), 0o600);
  return dir;
}

/** The rows of the record as 0.2.0 wrote them. */
function oldRecord(dir: string): readonly unknown[] {
  const db = new Libsql(join(dir, "appliance.db"));
  const rows = db.prepare("select * from audit order by seq").all();
  db.close();
  return rows;
}

/** Where that database opens now: the folder itself, or a PostgreSQL that has the same rows in the schema of 0.2.0. */
async function place(engine: "sqlite" | "postgres", dir: string): Promise<Record<string, string>> {
  if (engine === "sqlite") return { DATA_DIR: dir };
  const old = await oldPostgres(databaseUrl ?? "", join(dir, "appliance.db"));
  onTestFinished(old.drop);
  return { DATA_DIR: dir, DATABASE_URL: old.databaseUrl };
}

const openOld = async (engine: "sqlite" | "postgres", dir: string) => {
  const { DATABASE_URL: url } = await place(engine, dir);
  const store = await openStore(url === undefined ? { dataDir: dir } : { databaseUrl: url });
  store.setRecordKey(Buffer.alloc(32));
  onTestFinished(store.close);
  return store;
};
const record = async (store: Store) => {
  const rows = await store.read((db) => db.selectFrom("audit").selectAll().orderBy("seq").execute());
  return rows.map(({ details, ...row }) => ({ row, details }));
};
const intentsOf = async (store: Store) => {
  const rows = await store.read((db) => db.selectFrom("guard_cases").select("intent").execute());
  return [...new Set(rows.map(({ intent }) => intent))].toSorted();
};

describe.each(engineNames)("what 0.2.0 wrote (%s)", (engine) => {
  test("opens with its people, phones and codes", async () => {
    const dir = keptFolder("appliance");
    const schema = v.object({ secretKey: v.string(), scratchCodes: v.array(v.string()) });
    const known = v.parse(schema, JSON.parse(readFileSync(join(FIXTURE, "enrollment.json"), "utf8")));
    const parts = await openParts(decodeEnvironment(await place(engine, dir)), pino({ level: "silent" }));
    onTestFinished(parts.store.close);
    const client = testClient(createAppliance(parts).handle);
    const challenge = async () =>
      textMember(await passwordGrantOf(client, "olivia", "given to the demo users"), "mfa_token");
    const [used = "", unused = ""] = known.scratchCodes;
    expect((await mfaGrantOf(client, await challenge(), used)).problem).toBe("code-replayed");
    expect((await mfaGrantOf(client, await challenge(), unused)).status).toBe(200);
    const code = oracleCode(known.secretKey, Date.now());
    expect((await mfaGrantOf(client, await challenge(), code)).status).toBe(200);
  });

  test.each(["appliance", "gateway"] as const)(
    "keeps the words and hashes of its record: %s",
    async (database) => {
      const dir = keptFolder(database);
      const before = oldRecord(dir);
      expect(JSON.stringify(before)).toContain("rita-2");
      const store = await openOld(engine, dir);
      const after = await record(store);
      expect(after.map(({ row }) => row)).toEqual(before);
      expect(after.every(({ details }) => details === null)).toBe(true);
      const old = { kind: "whole", rows: before.length, plain: before.length };
      expect(await store.read((db) => checkAuditChain(db))).toMatchObject(old);
      await store.transaction("seal", (tx) =>
        writeAudit(tx, adminAuditSource(systemClock), {
          event: "unlock",
          outcome: "done",
          actor: null,
          user: null,
        }),
      );
      const sealed = { ...old, rows: before.length + 1 };
      expect(await store.read((db) => checkAuditChain(db))).toMatchObject(sealed);
    },
  );

  test.each(["appliance", "gateway"] as const)(
    "has no cases about edits, new accounts and deletions: %s",
    async (database) => {
      const store = await openOld(engine, keptFolder(database));
      expect(await intentsOf(store)).toEqual(["setUp", "turnOff"]);
      const changes = await store.read((db) => db.selectFrom("guard_changes").select("user_id").execute());
      expect(changes.length).toBeGreaterThan(0);
    },
  );

  test.each(["appliance", "gateway"] as const)(
    "its administrators are no new ones, and names are theirs: %s",
    async (database) => {
      const store = await openOld(engine, keptFolder(database));
      const read = (id: string, name: string) =>
        store.read((db) => identities.read(db, { id, name, role: "PortalAdmin" }));
      const [ada, rita] = [await read("1004", "ada"), await read("1003", "rita-2")];
      expect([isPastCoolingOff(ada, Date.now()), ada.grantedName]).toEqual([true, "ada"]);
      expect([isPastCoolingOff(rita, Date.now()), rita.grantedName]).toEqual([false, "rita-2"]);
    },
  );

  test("a gateway's sessions were made without a code, as far as anybody knows, and its set-ups go on", async () => {
    const store = await openOld(engine, keptFolder("gateway"));
    const tokens = await store.read((db) => db.selectFrom("guard_tokens").select("with_code").execute());
    expect(tokens.length).toBeGreaterThan(0);
    expect(tokens.every(({ with_code }) => with_code === 0)).toBe(true);
    const begun = await store.read((db) => db.selectFrom("guard_enrollments").select("user_id").execute());
    expect(begun).toContainEqual({ user_id: "1002" });
  });
});

test("what 0.1.0 wrote is left as it is, and the way through 0.2.0 is said", async () => {
  const dir = keptFolder("appliance");
  const db = new Libsql(join(dir, "appliance.db"));
  db.exec("update schema_version set version = 1");
  const tables = () => db.prepare("select name from sqlite_master order by name").all();
  const before = tables();
  await expect(openStore({ dataDir: dir })).rejects.toThrow("start 0.2.0 on it once");
  expect(tables()).toEqual(before);
  db.close();
});
