import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Libsql from "libsql";
import pino from "pino";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
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
afterEach(() => rmSync(dir, { recursive: true }));

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

  test("refuses a folder", async () => {
    await expect(run("restore", dir, "--yes")).rejects.toThrow("There is no file");
  });

  test.each([
    [
      "a row of the audit",
      "update audit set event = 'unlock'",
      /Look into this: .* audit was tampered with: at row 2/,
    ],
    [
      "a phone's secret",
      "update mfa_active set secret_ct = 'AAAA' || secret_ct",
      /phones, 1 in all\. .*: 1001\./,
    ],
    ["a phone's key", "update mfa_active set key_version = 9", /phones, 1 in all\. .*: 1001\./],
  ])("restores a backup in which somebody changed %s, and says so", async (_what, statement, words) => {
    change(statement);
    const { done, text } = await restore();
    expect([done, text]).toEqual([true, expect.stringMatching(words)]);
  });
});
