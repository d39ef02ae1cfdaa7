import { appendFileSync, mkdtempSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Libsql from "libsql";
import pino from "pino";
import { beforeEach, describe, expect, test } from "vitest";
import { seedUsers } from "../appliance/users/seed-users.ts";
import { writeAudit } from "../calls/write-audit.ts";
import { systemClock } from "../http/clock.ts";
import { decodeEnvironment } from "../start/environment.ts";
import { openParts } from "../start/open-parts.ts";
import { mfaActiveTable } from "../store/tables/factor-tables.ts";
import { admin } from "./admin.ts";
import { adminAuditSource } from "./admin-command.ts";

const log = pino({ level: "silent" });
let dir: string;
let file: string;

const environment = () =>
  decodeEnvironment({ DATA_DIR: join(dir, "data"), ENCRYPTION_KEY_FILE: join(dir, "key") });
const run = (...args: readonly string[]) => admin(args, environment(), log, { ask: null, calledAs: "admin" });
const restore = () => run("restore", file, "--yes");

/** A backup with olivia's phone and two rows of the audit. */
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), "restore-"));
  file = join(dir, "backup");
  const parts = await openParts(environment(), log);
  await seedUsers(parts, { demo: true });
  const place = { table: "mfa_active", userId: "1001", column: "secret_ct" } as const;
  const { ciphertext, keyVersion } = parts.keyRing.encrypt(Buffer.alloc(20), place);
  await parts.store.transaction("phone", async (tx) => {
    const versions = { key_version: keyVersion, epoch: 1, since: 1 };
    await mfaActiveTable.put(tx, { user_id: "1001", secret_ct: ciphertext, ...versions });
    for (const event of ["unlock", "reset-password"] as const)
      await writeAudit(tx, adminAuditSource(systemClock), {
        event,
        outcome: "done",
        actor: null,
        user: null,
      });
  });
  await parts.store.close();
  expect(await run("backup", file)).toMatchObject({ done: true });
});

/** With the right to write to the backup. */
function change(statement: string): void {
  const backup = new Libsql(file);
  backup.exec("drop trigger audit_no_update");
  backup.exec(statement);
  backup.close();
}

describe("restore", () => {
  test("says nothing to look into of a backup as it was made", async () => {
    const { done, text } = await restore();
    expect([done, text]).toEqual([true, expect.not.stringContaining("Look into this")]);
  });

  test.each([1, 100, 4_095])("refuses a backup whose last %i bytes are missing", async (bytes) => {
    truncateSync(file, readFileSync(file).byteLength - bytes);
    await expect(restore()).rejects.toThrow(/is not restored, and nothing was changed\. It is not as long/);
  });

  test("refuses a backup to which something was added", async () => {
    appendFileSync(file, "more");
    await expect(restore()).rejects.toThrow("nothing was changed");
  });

  test("refuses what is no database", async () => {
    writeFileSync(file, "not one page of a database");
    await expect(restore()).rejects.toThrow("nothing was changed");
  });

  test("refuses a folder", async () => {
    await expect(run("restore", dir, "--yes")).rejects.toThrow("There is no file");
  });

  test.each([
    "update audit set event = 'unlock'",
    "update mfa_active set secret_ct = 'AAAA' || secret_ct",
    "update users set description = 'x' where id = '1001'",
  ])("refuses a sealed backup in which somebody changed a cell: %s", async (statement) => {
    const seal = takeSeal();
    change(statement);
    appendFileSync(file, seal);
    await expect(restore()).rejects.toThrow("It is damaged, somebody changed it");
  });

  test("refuses a sealed backup with one byte flipped, anywhere", async () => {
    const whole = readFileSync(file);
    for (const at of [0, 4_096, Math.floor(whole.length / 2), whole.length - 200, whole.length - 5]) {
      const flipped = Buffer.from(whole);
      flipped.writeUInt8(flipped.readUInt8(at) ^ 1, at);
      writeFileSync(file, flipped);
      await expect(restore(), `byte ${at}`).rejects.toThrow("nothing was changed");
    }
    writeFileSync(file, whole);
    expect(await restore()).toMatchObject({ done: true });
  });

  test("refuses a backup without a seal whose record was changed", async () => {
    takeSeal();
    change("update audit set event = 'unlock'");
    await expect(restore()).rejects.toThrow(/tampered with: at row 2 .* admin accept-restored/);
  });

  test.each([
    "update mfa_active set secret_ct = 'AAAA' || secret_ct",
    "update mfa_active set key_version = 9",
  ])("restores a backup without a seal, and names whose phone can't be read: %s", async (statement) => {
    takeSeal();
    change(statement);
    const { done, text } = await restore();
    expect([done, text]).toEqual([true, expect.stringMatching(/phones, 1 in all\. .*: 1001\./)]);
    expect(text).toContain("It has no seal");
  });
});

/** As another program, or 0.2.0, would have written it. */
function takeSeal(): string {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, -81));
  return bytes.subarray(-81).toString("latin1");
}
