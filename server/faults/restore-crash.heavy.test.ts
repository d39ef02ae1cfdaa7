import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createTestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { passwordGrantOf } from "../appliance/testing/sign-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import { openKeyFile } from "../secrets/key-file.ts";
import { checkKeyRing } from "../secrets/sealed-data.ts";
import { decodeEnvironment } from "../start/environment.ts";
import { openParts } from "../start/open-parts.ts";
import { buildServer, runServer } from "../start/testing/child-server.ts";
import { openStore } from "../store/open-store.ts";
import { metaTable } from "../store/tables/meta-table.ts";

let built: Awaited<ReturnType<typeof buildServer>>;
let root: string;
const log = pino({ level: "silent" });
const at = (...names: string[]) => join(root, ...names);

beforeAll(async () => {
  built = await buildServer("server/faults/testing/restore-entry.ts");
});
afterAll(() => built.remove());

/** A backup with a session in it, and a folder as kill -9 leaves it: what was acknowledged since is in its log alone. */
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "restore-crash-"));
  const store = await openStore({ dataDir: at("first") });
  const keyRing = openKeyFile(at("key"), true);
  await checkKeyRing(store, keyRing);
  const appliance = await createTestAppliance({ store, keyRing });
  expect((await passwordGrantOf(testClient(appliance.handle), "olivia")).status).toBe(200);
  await store.backUp(at("backup"));
  await appliance.close();
  const again = await openStore({ dataDir: at("first") });
  await again.transaction("acknowledge", (tx) => metaTable.put(tx, "acknowledged", "since the backup"));
  cpSync(at("first"), at("crashed"), { recursive: true });
  await again.close();
});
afterEach(() => rmSync(root, { recursive: true }));

const variables = (name: string) => ({ DATA_DIR: at(name), ENCRYPTION_KEY_FILE: at("key") });

/** Restores the backup into a folder, in a process that dies at the step. @returns the steps it came to, and its words */
async function restore(name: string, step = ""): Promise<{ steps: readonly string[]; said: string }> {
  const child = runServer(built.main, { ...variables(name), RESTORE_FILE: at("backup"), FAIL_POINT: step });
  await child.ended;
  const said = child.output();
  return { steps: [...said.matchAll(/^at (.+)$/gm)].map(([, one = ""]) => one), said: said + child.errors() };
}

/** What a start of the server finds; and that it leaves nothing half done, and no second name of a file in use. */
async function found(name: string): Promise<string> {
  const { store } = await openParts(decodeEnvironment(variables(name)), log);
  const acknowledged = await store.read((db) => metaTable.get(db, "acknowledged"));
  const sessions = await store.read((db) => db.selectFrom("sessions").selectAll().execute());
  const users = await store.read((db) => db.selectFrom("users").selectAll().execute());
  const audit = await store.read((db) => db.selectFrom("audit").select("event").orderBy("seq").execute());
  await store.close();
  expect(audit.map(({ event }) => event)).toEqual(sessions.length > 0 ? ["sign-in"] : ["sign-in", "restore"]);
  expect(readdirSync(at(name)).filter((one) => one.includes("restoring"))).toEqual([]);
  expect(statSync(at(name, "appliance.db")).nlink).toBe(1);
  return `${acknowledged ?? "nothing"}, ${sessions.length} sessions, ${users.length > 0 ? "users" : "new"}`;
}

const OLD = "since the backup, 1 sessions, users";
const BACKUP = "nothing, 0 sessions, users";

/** The old database that a restore keeps, opened as a person would who wants it back. */
async function kept(name: string): Promise<string | undefined> {
  const file = readdirSync(at(name)).find((one) => /\.replaced-\d+$/.test(one));
  if (file === undefined) return undefined;
  for (const end of ["", "-wal"]) cpSync(at(name, `${file}${end}`), at("kept", `appliance.db${end}`));
  const store = await openStore({ dataDir: at("kept") });
  const acknowledged = await store.read((db) => metaTable.get(db, "acknowledged"));
  await store.close();
  rmSync(at("kept"), { recursive: true });
  return acknowledged;
}

describe("kill -9 in a restore", () => {
  test("at every step the next start finds all of the old database, or all of the backup", async () => {
    cpSync(at("crashed"), at("whole"), { recursive: true });
    const { steps } = await restore("whole");
    expect(await found("whole")).toBe(BACKUP);
    expect(steps.length).toBeGreaterThanOrEqual(7);
    const outcomes = new Map<string, string>();
    for (const step of steps) {
      cpSync(at("crashed"), at(step), { recursive: true });
      expect((await restore(step, step)).steps.at(-1)).toBe(step);
      const outcome = await found(step);
      outcomes.set(step, outcome);
      expect(await kept(step)).toBe(outcome === OLD ? undefined : "since the backup");
    }
    const old = new Set(["restore:copied", "restore:prepared"]);
    expect([...outcomes]).toEqual(steps.map((step) => [step, old.has(step) ? OLD : BACKUP]));
  });

  test("at every step into an empty folder the next start makes no new database, or finds none", async () => {
    const { steps } = await restore("empty");
    for (const step of steps.filter((one) => one !== "restore:copied" && one !== "restore:prepared")) {
      await restore(step, step);
      const { store } = await openParts(decodeEnvironment(variables(step)), log, { mustExist: true });
      await store.close();
      expect(await found(step)).toBe(BACKUP);
    }
  });

  test("is ended by the next restore, and both old databases are kept", async () => {
    await restore("crashed", "restore:keep");
    expect((await restore("crashed")).said).toContain("What was there before is kept in");
    expect(await found("crashed")).toBe(BACKUP);
    expect(readdirSync(at("crashed")).filter((one) => /\.replaced-\d+$/.test(one))).toHaveLength(2);
  });
});

test("a database that can't be read is replaced too, and kept as it is with its log", async () => {
  const file = at("crashed", "appliance.db");
  const wal = readFileSync(`${file}-wal`);
  cpSync(at("key"), file);
  expect((await restore("crashed")).said).toContain("is restored.");
  expect(await found("crashed")).toBe(BACKUP);
  const [name = ""] = readdirSync(at("crashed")).filter((one) => /\.replaced-\d+$/.test(one));
  expect(readFileSync(at("crashed", name))).toEqual(readFileSync(at("key")));
  expect(readFileSync(at("crashed", `${name}-wal`))).toEqual(wal);
});

test("of two restores at once one does it, the other one does too or says in a sentence why not", async () => {
  const both = await Promise.all([restore("crashed"), restore("crashed")]);
  const said = both.map((one) => one.said);
  expect(said.filter((one) => one.includes("is restored.")).length).toBeGreaterThanOrEqual(1);
  for (const one of said) expect(one).toMatch(/is restored\.|is in use by another process/);
  expect(await found("crashed")).toBe(BACKUP);
});
