import {
  closeSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { openStore } from "./open-store.ts";
import { auditTable } from "./tables/audit-table.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "unclean-"));
});

const path = (name: string) => join(dir, name);

/** A database of several pages, in the state that a lost machine leaves: with its log beside it. */
async function crash(): Promise<void> {
  const store = await openStore({ dataDir: path("data") });
  store.setRecordKey(Buffer.alloc(32));
  const row = { at: 1, event: "x", outcome: "done", address: "::1", trace_id: "0", actor_id: null };
  const rest = { reason: "r".repeat(900), actor_name: null, user_id: null, user_name: null };
  await store.transaction("fill", async (tx) => {
    for (let index = 0; index < 40; index += 1) await auditTable.insert(tx, { ...row, ...rest });
  });
  await store.close();
  const again = await openStore({ dataDir: path("data") });
  again.setRecordKey(Buffer.alloc(32));
  await again.transaction("one more", (tx) => auditTable.insert(tx, { ...row, ...rest }));
  mkdirSync(path("crashed"));
  for (const name of ["appliance.db", "appliance.db-wal"])
    copyFileSync(path(`data/${name}`), path(`crashed/${name}`));
  await again.close();
}

/** Writes nonsense over pages that no start would read by itself. */
function damage(): void {
  const size = statSync(path("crashed/appliance.db")).size;
  const file = openSync(path("crashed/appliance.db"), "r+");
  writeSync(file, Buffer.alloc(8_192, 0x5a), 0, 8_192, Math.floor(size / 4_096 / 2) * 4_096);
  closeSync(file);
}

test("after an unclean stop a whole database is opened, with what its log holds", async () => {
  await crash();
  const store = await openStore({ dataDir: path("crashed") });
  expect(await store.read((db) => db.selectFrom("audit").select("seq").execute())).toHaveLength(41);
  await store.close();
});

test("after an unclean stop a damaged database is found at the start, and left as it is", async () => {
  await crash();
  damage();
  const before = readFileSync(path("crashed/appliance.db"));
  await expect(openStore({ dataDir: path("crashed") })).rejects.toThrow(
    "it is damaged. Restore the newest backup",
  );
  expect(readFileSync(path("crashed/appliance.db")).subarray(4_096, 8_192)).toEqual(
    before.subarray(4_096, 8_192),
  );
  await expect(openStore({ dataDir: path("crashed") })).rejects.toThrow("damaged");
});
