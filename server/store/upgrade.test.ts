import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Kysely, sql } from "kysely";
import pino from "pino";
import * as v from "valibot";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createAppliance } from "../appliance/create-appliance.ts";
import { oracleCode } from "../appliance/testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf } from "../appliance/testing/sign-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { decodeEnvironment } from "../start/environment.ts";
import { openParts } from "../start/open-parts.ts";
import { release01Migration } from "./migrations/release-0-1-migration.ts";
import { openStore } from "./open-store.ts";
import { postgresDialect } from "./postgres-dialect.ts";
import type { Schema } from "./schema.ts";
import { checkAuditChain } from "./tables/audit-chain.ts";
import { auditTable } from "./tables/audit-table.ts";
import { postgresSchema } from "./testing/postgres-schema.ts";

const FIXTURE = join(import.meta.dirname, "testing", "data-0.1.0");
const databaseUrl = process.env["TEST_DATABASE_URL"];
const log = pino({ level: "silent" });
let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "upgrade-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

describe("a data folder that version 0.1.0 wrote", () => {
  test("opens with its people, phones and codes, and its audit becomes a chain", async () => {
    cpSync(FIXTURE, dir, { recursive: true });
    const packed = readFileSync(join(FIXTURE, "appliance.db.gz"));
    writeFileSync(join(dir, "appliance.db"), gunzipSync(packed));
    chmodSync(join(dir, "encryption-key.json"), 0o600);
    writeFileSync(join(dir, "lock"), "1\n");
    const schema = v.object({ secretKey: v.string(), scratchCodes: v.array(v.string()) });
    const known = v.parse(schema, JSON.parse(readFileSync(join(dir, "enrollment.json"), "utf8")));

    const parts = await openParts(decodeEnvironment({ DATA_DIR: dir }), log);
    const client = testClient(createAppliance(parts).handle);
    const challenge = async () =>
      textMember(await passwordGrantOf(client, "olivia", "given to the demo users"), "mfa_token");
    const [used = "", unused = ""] = known.scratchCodes;
    expect((await mfaGrantOf(client, await challenge(), used)).problem).toBe("code-replayed");
    expect((await mfaGrantOf(client, await challenge(), unused)).status).toBe(200);
    const code = oracleCode(known.secretKey, Date.now());
    expect((await mfaGrantOf(client, await challenge(), code)).status).toBe(200);
    expect(await parts.store.read((db) => checkAuditChain(db))).toMatchObject({ kind: "whole", rows: 13 });
    const events = await parts.store.read((db) =>
      db.selectFrom("audit").select("event").orderBy("seq").execute(),
    );
    const before = ["sign-in", "enable", "accept", "sign-in", "enable", "second-factor", "second-factor"];
    expect(events.slice(0, 7).map(({ event }) => event)).toEqual(before);
    const tries = Array.from({ length: 3 }, () => ["password-accepted", "second-factor"]);
    expect(events.slice(7).map(({ event }) => event)).toEqual(tries.flat());
    await parts.store.close();
  });
});

test.skipIf(databaseUrl === undefined)(
  "a PostgreSQL of version 0.1.0, with gaps in its audit, becomes a chain that goes on",
  async () => {
    const { databaseUrl: url, drop } = await postgresSchema(databaseUrl ?? "");
    const old = new Kysely<Schema>({ dialect: postgresDialect(url, () => {}).dialect });
    await release01Migration(old, "postgres");
    await sql`create table schema_version (version integer not null)`.execute(old);
    await sql`insert into schema_version (version) values (1)`.execute(old);
    for (const event of ["a", "b", "c"]) {
      await sql`insert into audit (at, event, outcome, address, trace_id) values (1, ${event}, 'done', '::1', '0')`.execute(
        old,
      );
      await sql`select nextval(pg_get_serial_sequence('audit', 'seq'))`.execute(old);
    }
    await old.destroy();
    const store = await openStore({ databaseUrl: url });
    store.setRecordKey(Buffer.alloc(32));
    expect(await store.read((db) => checkAuditChain(db))).toMatchObject({ rows: 3, head: { seq: 5 } });
    const row = { at: 2, event: "d", outcome: "done", address: "::1", trace_id: "0", actor_id: null };
    const rest = { reason: null, actor_name: null, user_id: null, user_name: null };
    await store.transaction("add", (tx) => auditTable.insert(tx, { ...row, ...rest }));
    expect(await store.read((db) => checkAuditChain(db))).toMatchObject({ rows: 4, head: { seq: 6 } });
    await store.close();
    await drop();
  },
);
