import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { seedUsers } from "../appliance/users/seed-users.ts";
import { systemRandom } from "../secrets/random.ts";
import { decodeEnvironment } from "./environment.ts";
import { openParts } from "./open-parts.ts";

test("a server that starts hashes passwords at their full cost, and draws from the machine's generator", async () => {
  const dir = mkdtempSync(join(tmpdir(), "parts-"));
  const parts = await openParts(decodeEnvironment({ DATA_DIR: dir }), pino({ level: "silent" }));
  onTestFinished(() => parts.store.close().then(() => rmSync(dir, { recursive: true })));
  await seedUsers(parts, { demo: false });
  const rows = await parts.store.read((db) => db.selectFrom("users").select("password_hash").execute());
  expect(rows).toEqual([{ password_hash: expect.stringMatching(/^argon2id-19456-4-1\$/) }]);
  expect(parts.random).toBe(systemRandom);
});
