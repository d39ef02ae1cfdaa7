import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { seedUsers } from "../appliance/users/seed-users.ts";
import { decodeEnvironment } from "../start/environment.ts";
import type { Environment } from "../start/environment.ts";
import { openApi } from "../start/open-api.ts";
import { openParts } from "../start/open-parts.ts";
import { usersTable } from "../store/tables/users-table.ts";
import { postgresSchema } from "../store/testing/postgres-schema.ts";
import { admin } from "./admin.ts";
import type { Ask } from "./consequence.ts";

const log = pino({ level: "silent" });
const databaseUrl = process.env["TEST_DATABASE_URL"];
const places = [
  { engine: "sqlite", isRunning: true },
  { engine: "sqlite", isRunning: false },
  ...(databaseUrl === undefined ? [] : [{ engine: "postgres", isRunning: true }]),
] as const;

describe.each(places)("an account that is called 1000 ($engine, server runs: $isRunning)", (place) => {
  let environment: Environment;
  const cleanUp: (() => Promise<unknown> | void)[] = [];

  beforeEach(async () => {
    const dir = mkdtempSync(join(tmpdir(), "by-id-"));
    cleanUp.push(() => rmSync(dir, { recursive: true }));
    const schema = place.engine === "postgres" ? await postgresSchema(databaseUrl ?? "") : null;
    if (schema !== null) cleanUp.push(schema.drop);
    environment = decodeEnvironment({
      DATA_DIR: join(dir, "data"),
      ENCRYPTION_KEY_FILE: join(dir, "key"),
      ...(schema === null ? {} : { DATABASE_URL: schema.databaseUrl }),
    });
    const parts = await openParts(environment, log);
    await seedUsers(parts, { demo: true });
    await parts.store.transaction("rename", (tx) =>
      usersTable.update(tx, "1001", { name: "1000", name_key: "1000" }),
    );
    await parts.store.close();
    if (place.isRunning) cleanUp.push((await openApi(environment, log, () => {}, [])).close);
  });
  afterEach(async () => {
    for (const remove of cleanUp.splice(0).toReversed()) await remove();
  });

  const run = (args: readonly string[], ask: Ask = null) =>
    admin(args, environment, log, { ask, calledAs: "node server.js admin" });

  test("doesn't get what is for the administrator: without --id nothing is done", async () => {
    const { done, text } = await run(["reset-password", "1000", "--yes"]);
    expect([done, text]).toEqual([false, expect.stringContaining("Nothing was changed.")]);
    expect(text).toContain('Has that name now: "1000" (PortalOperator, id 1001)');
    expect(text).toContain('Has that id: "administrator" (PortalAdmin, id 1000)');
  });

  test("isn't meant by --id 1000, wherever that stands", async () => {
    for (const args of [
      ["--id", "unlock", "1000"],
      ["unlock", "--id", "1000"],
      ["unlock", "1000", "--id"],
    ]) {
      const { done, text } = await run([...args, "--yes"]);
      expect([done, text]).toEqual([true, expect.stringContaining('"administrator" (PortalAdmin, id 1000)')]);
    }
    expect((await run(["unlock", "--id", "1001", "--yes"])).text).toContain(
      '"1000" (PortalOperator, id 1001)',
    );
    expect((await run(["unlock", "--id", "administrator", "--yes"])).text).toContain("no user with that id");
  });

  test("isn't what the question speaks of", async () => {
    const asked: string[] = [];
    const say = (question: string) => {
      asked.push(question);
      return Promise.resolve("1000");
    };
    expect((await run(["reset-password", "--id", "1000"], say)).text).toContain('of "administrator" (');
    expect(asked).toEqual([expect.stringContaining('gives the account with the id "1000" a new password')]);
  });
});
