import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import pino from "pino";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { passwordGrantOf } from "../appliance/testing/sign-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import { admin } from "../cli/admin.ts";
import { appendOnly } from "../store/migrations/append-only.ts";
import { formatKeyMaterial, newKeyMaterial } from "../secrets/key-file.ts";
import { openStore } from "../store/open-store.ts";
import type { Db } from "../store/schema.ts";
import { auditHash } from "../store/tables/audit-chain.ts";
import { postgresSchema } from "../store/testing/postgres-schema.ts";
import { engineNames } from "../store/testing/test-engines.ts";
import { decodeEnvironment, type Environment } from "./environment.ts";
import { headFile } from "./keep-head.ts";
import { openApi } from "./open-api.ts";
import { placeOf } from "./open-parts.ts";

const log = pino({ level: "silent" });
const databaseUrl = process.env["TEST_DATABASE_URL"];

describe.each(engineNames)("the head of the record outside the database (%s)", (engine) => {
  let dir: string;
  let environment: Environment;
  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), "head-"));
    const schema = engine === "postgres" ? await postgresSchema(databaseUrl ?? "") : null;
    if (schema !== null) onTestFinished(schema.drop);
    environment = decodeEnvironment({
      DATA_DIR: join(dir, "data"),
      ENCRYPTION_KEY_FILE: join(dir, "key"),
      DEMO: "true",
      DEMO_PASSWORD: "staple of the demo users",
      DATABASE_URL: schema?.databaseUrl,
    });
  });

  /** Starts the server, signs somebody in so often, and stops it. */
  async function run(times: number, of = environment): Promise<void> {
    const api = await openApi(of, log, () => {}, []);
    try {
      if (api.part.kind !== "appliance") return;
      const client = testClient(api.part.appliance.handle);
      for (let index = 0; index < times; index += 1)
        expect((await passwordGrantOf(client, "olivia", "staple of the demo users")).status).toBe(200);
    } finally {
      await api.close();
    }
  }
  const command = (...words: string[]) => admin(words, environment, log, { ask: null, calledAs: "admin" });
  const kept = () => readFileSync(headFile(environment), "utf8");
  const refused = (of = environment) =>
    expect(run(0, of)).rejects.toMatchObject({
      message: expect.stringMatching(/does not go on from row \d+/),
      exitCode: 78,
    });
  async function tamper(act: (tx: Db) => Promise<unknown>): Promise<void> {
    const { remove, add } = appendOnly(engine);
    const store = await openStore(placeOf(environment));
    await store.transaction("tamper", async (tx) => {
      for (const statement of remove) await statement.execute(tx);
      await act(tx);
      for (const statement of add) await statement.execute(tx);
    });
    await store.close();
  }
  /** The record as it was two rows ago, whole in itself. */
  const rollBack = () =>
    tamper(async (tx) => {
      await sql`delete from audit where seq > 2`.execute(tx);
      await sql`update audit_head set seq = 2, hash = (select hash from audit where seq = 2)`.execute(tx);
    });

  test("an older copy of the database stops the start, until somebody accepts it", async () => {
    await run(4);
    expect(JSON.parse(kept())).toMatchObject({ seq: 4, generation: 0 });
    await rollBack();
    expect((await command("verify-audit")).text).toContain("The audit is whole: 2 rows");
    await refused();
    expect(await command("accept-restored")).toMatchObject({ done: false });
    await refused();
    const { done, text } = await command("accept-restored", "--yes");
    expect([done, text]).toEqual([true, expect.stringContaining("The database is taken as it is")]);
    await run(1);
    const rows = await openStore(placeOf(environment));
    const events = await rows.read((db) => db.selectFrom("audit").select("event").orderBy("seq").execute());
    await rows.close();
    expect(events.map(({ event }) => event)).toContain("restore");
  });

  test("a chain made anew without the key stops the start", async () => {
    await run(4);
    await tamper(async (tx) => {
      let hash = "0".repeat(64);
      for (const { hash: _, ...row } of await tx.selectFrom("audit").selectAll().orderBy("seq").execute()) {
        const forged = { ...row, address: "10.0.0.1" };
        hash = auditHash(hash, forged, null);
        await tx
          .updateTable("audit")
          .set({ ...forged, hash })
          .where("seq", "=", row.seq)
          .execute();
      }
      await tx.updateTable("audit_head").set({ hash }).execute();
    });
    await refused();
  });

  test("a row added behind the head without the key stops the start", async () => {
    await run(2);
    await tamper(async (tx) => {
      const [last] = await tx.selectFrom("audit").selectAll().orderBy("seq", "desc").limit(1).execute();
      if (last === undefined) throw new Error("no row");
      const row = { ...last, seq: last.seq + 1 };
      const hash = auditHash(last.hash, row, null);
      await tx
        .insertInto("audit")
        .values({ ...row, hash })
        .execute();
      await tx.updateTable("audit_head").set({ seq: row.seq, hash }).execute();
    });
    await refused();
  });

  test("rows that the head does not have yet are no fault: the server was killed before it wrote it", async () => {
    await run(2);
    const before = kept();
    await run(2);
    writeFileSync(headFile(environment), before);
    await run(1);
    expect(JSON.parse(kept())).toMatchObject({ seq: 5 });
  });

  test("a restore goes on with an older record, on a node that knows only the newer one too", async () => {
    await run(2);
    expect(await command("backup", join(dir, "backup"))).toMatchObject({ done: true });
    await run(2);
    const second = { ...environment, ENCRYPTION_KEY_FILE: join(dir, "second") };
    cpSync(join(dir, "key"), join(dir, "second"));
    cpSync(join(dir, "key.head"), join(dir, "second.head"));
    expect(await command("restore", join(dir, "backup"), "--yes")).toMatchObject({ done: true });
    await run(1);
    await run(1, second);
    // What the restore replaced is the older one from then on.
    await rollBack();
    await refused();
    await refused(second);
  });

  test("rotating the key keeps the seal of what is there", async () => {
    await run(3);
    expect(await command("rotate-key", "--yes")).toMatchObject({ done: true });
    await run(1);
    expect((await command("verify-audit")).text).toContain("The audit is whole: 4 rows");
  });

  if (engine === "sqlite") {
    test("a lost log and a lost database stop the start", async () => {
      await run(3);
      rmSync(environment.DATA_DIR, { recursive: true });
      await refused();
      await refused();
    });

    test("stands beside the folder where the key is in it", async () => {
      const inside = { ...environment, ENCRYPTION_KEY_FILE: join(dir, "data", "key") };
      await run(1, inside);
      expect(existsSync(join(dir, "data-head", "key.head"))).toBe(true);
      renameSync(join(dir, "data"), join(dir, "old"));
      await refused(inside);
    });

    test("where it can't be written, the server runs all the same", async () => {
      const ENCRYPTION_KEY = formatKeyMaterial(newKeyMaterial());
      const nowhere = { ...environment, ENCRYPTION_KEY, ENCRYPTION_KEY_FILE: "/proc/nowhere/key" };
      await run(1, nowhere);
      await run(1, nowhere);
    });
  }
});
