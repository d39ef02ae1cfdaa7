import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Libsql from "libsql";
import pino from "pino";
import { beforeEach, describe, expect, it } from "vitest";
import { seedUsers } from "../appliance/users/seed-users.ts";
import { decodeEnvironment } from "../start/environment.ts";
import { openParts } from "../start/open-parts.ts";
import { lockDataFolder } from "../store/data-folder.ts";
import { announceNode, whileNoNodeRuns, whileNoRestore } from "../store/node-presence.ts";
import { usersTable } from "../store/tables/users-table.ts";
import { postgresSchema } from "../store/testing/postgres-schema.ts";
import { admin } from "./admin.ts";
import type { Ask } from "./consequence.ts";

const log = pino({ level: "silent" });
const databaseUrl = process.env["TEST_DATABASE_URL"];
const postgres = databaseUrl === undefined ? [] : [databaseUrl];
let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "admin-"));
});

const environment = (variables: Record<string, string> = {}) =>
  decodeEnvironment({ DATA_DIR: join(dir, "data"), ENCRYPTION_KEY_FILE: join(dir, "key"), ...variables });

const run = (args: readonly string[], ask: Ask = null, variables = {}) =>
  admin(args, environment(variables), log, { ask, calledAs: "node server.js admin" });

async function makeDatabase(): Promise<void> {
  const parts = await openParts(environment(), log);
  await seedUsers(parts, { demo: true });
  await parts.store.close();
}

async function rename(name: string): Promise<void> {
  const { store } = await openParts(environment(), log);
  await store.transaction("rename", (tx) => usersTable.update(tx, "1001", { name, name_key: name }));
  await store.close();
}

const commands = [
  ["reset-mfa", "olivia"],
  ["reset-password", "olivia"],
  ["void-scratch-codes"],
  ["rotate-key"],
  ["verify-audit"],
  ["accept-name", "olivia"],
];

describe("an admin command", () => {
  it.each(commands)("refuses a folder without a database and makes none: %s %s", async (...args) => {
    await expect(run([...args, "--yes"])).rejects.toThrow("There is no database in the folder");
    expect(readdirSync(dir)).toEqual([]);
  });

  it.each(commands)("refuses the database of another program and leaves it alone: %s %s", async (...args) => {
    await makeDatabase();
    for (const name of readdirSync(join(dir, "data"))) rmSync(join(dir, "data", name));
    const foreign = new Libsql(join(dir, "data", "appliance.db"));
    foreign.exec("create table users (id integer)");
    foreign.close();
    await expect(run([...args, "--yes"])).rejects.toThrow("holds none of this server's data");
    expect(existsSync(join(dir, "data", "appliance.db-wal"))).toBe(false);
  });

  it.each(postgres)("refuses an empty PostgreSQL and makes nothing in it", async (url) => {
    const schema = await postgresSchema(url);
    const place = { DATABASE_URL: schema.databaseUrl };
    for (const args of commands) {
      await expect(run([...args, "--yes"], null, place)).rejects.toThrow("holds none of this server's data");
    }
    await schema.drop();
  });

  it.each([["--help"], ["-h"], ["help"], ["reset-mfa", "--help"]])(
    "tells how it is called, and that is no failure: %s %s",
    async (...words) => {
      expect(await run(words)).toMatchObject({ done: true, text: expect.stringContaining("Usage:") });
    },
  );

  it.each(postgres)(
    "is refused while a backup is restored into its PostgreSQL, and holds one up; a key is rotated while no node runs",
    async (url) => {
      const schema = await postgresSchema(url);
      const place = { DATABASE_URL: schema.databaseUrl };
      const parts = await openParts(environment(place), log);
      await seedUsers(parts, { demo: true });
      await parts.store.close();
      const unlock = () => run(["unlock", "olivia", "--yes"], null, place);
      await whileNoNodeRuns(schema.databaseUrl, async () => {
        await expect(unlock()).rejects.toThrow(
          "A backup is being restored into this database, or its key is being rotated. Nothing was changed.",
        );
      });
      expect((await unlock()).done).toBe(true);
      const restored = whileNoRestore(schema.databaseUrl, () =>
        whileNoNodeRuns(schema.databaseUrl, async () => "restored"),
      );
      await expect(restored).rejects.toThrow("A command is at work on this database.");
      const rotate = () => run(["rotate-key", "--yes"], null, place);
      const leave = await announceNode(schema.databaseUrl, () => {});
      await expect(rotate()).rejects.toThrow("Servers run on this database. Stop all of them first.");
      await leave();
      expect((await rotate()).text).toContain("Key 2 is in use now");
      await schema.drop();
    },
  );

  it("says what to do where a server has the folder and no socket", async () => {
    await makeDatabase();
    const unlock = lockDataFolder(join(dir, "data"));
    for (const args of [["unlock", "olivia"], ["verify-audit"]])
      await expect(run([...args, "--yes"])).rejects.toThrow(
        /doesn't hear commands; .*\. Stop it, run the command again, and start it\.$/,
      );
    unlock();
    expect((await run(["unlock", "olivia", "--yes"])).done).toBe(true);
  });

  it("that takes something away says what, and does nothing without a yes", async () => {
    await makeDatabase();
    writeFileSync(join(dir, "backup"), "");
    for (const args of [...commands.slice(0, 4), ["restore", join(dir, "backup")]]) {
      const { done, text } = await run(args);
      expect([args, done, text]).toEqual([
        args,
        false,
        expect.stringMatching(/^This .*\nNothing was changed\./),
      ]);
    }
  });

  it.each(["--yes", "--help", "-h", "--", "-v"])(
    "takes %s for a user's name where it stands after --",
    async (name) => {
      await makeDatabase();
      await rename(name);
      const asked: string[] = [];
      const answer = (question: string) => {
        asked.push(question);
        return Promise.resolve("");
      };
      expect((await run(["unlock", "--", name], answer)).done).toBe(false);
      expect(asked).toEqual([expect.stringContaining(`waiting times of "${name}" after`)]);
      const { done, text } = await run(["unlock", "--yes", "--", name]);
      expect([done, text]).toEqual([true, expect.stringContaining(`"${name}" (PortalOperator, id 1001)`)]);
    },
  );

  it("does nothing for an option that it doesn't know", async () => {
    await makeDatabase();
    for (const word of ["-v", "--force", "--yes=olivia"])
      expect(await run(["unlock", "olivia", word])).toMatchObject({
        done: false,
        text: expect.stringContaining("Usage:"),
      });
  });

  it("takes the typed name for a yes, and nothing else", async () => {
    await makeDatabase();
    const asked: string[] = [];
    const say = (word: string) => (question: string) => {
      asked.push(question);
      return Promise.resolve(word);
    };
    expect((await run(["reset-mfa", "olivia"], say("yes"))).text).toBe("Nothing was changed.");
    expect((await run(["reset-mfa", "olivia"], say("olivia\n"))).done).toBe(true);
    expect(asked[0]).toContain('turns MFA off for "olivia"');
  });
});
