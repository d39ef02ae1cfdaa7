import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import pino from "pino";
import { beforeEach, expect, test } from "vitest";
import { decodeEnvironment } from "./environment.ts";
import { openApi } from "./open-api.ts";

const OF_0_2 = join(import.meta.dirname, "..", "store", "testing", "data-0.2.0", "gateway.db.gz");
let dir: string;
let key: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "gateway-key-"));
  key = join(dir, "encryption-key.json");
});

/** Starts a gateway on that folder, and stops it. */
async function start(variables: Readonly<Record<string, string>> = {}): Promise<void> {
  const environment = { APPLIANCE_URL: "http://127.0.0.1:9", DATA_DIR: dir, ...variables };
  const api = await openApi(decodeEnvironment(environment), pino({ level: "silent" }), () => {}, []);
  await api.close();
}

test("a gateway makes its key at the first start, for its own user alone, and starts with it again", async () => {
  await start();
  expect(statSync(key).mode & 0o777).toBe(0o600);
  const made = readFileSync(key, "utf8");
  await start();
  expect(readFileSync(key, "utf8")).toBe(made);
});

test("a store that was used with a key doesn't open without it: the message says what to do, and nothing is made", async () => {
  await start();
  rmSync(key);
  await expect(start()).rejects.toThrow("restore it from the backup, or set ENCRYPTION_KEY_FILE");
  expect(existsSync(key)).toBe(false);
});

test("a node with another key doesn't start on the same store", async () => {
  await start();
  const other = mkdtempSync(join(tmpdir(), "gateway-key-"));
  await start({ DATA_DIR: other });
  copyFileSync(join(other, "encryption-key.json"), key);
  await expect(start()).rejects.toThrow("is not the one this database was made with");
});

test("the store of a gateway of 0.2.0, which had no key, gets one", async () => {
  writeFileSync(join(dir, "appliance.db"), gunzipSync(readFileSync(OF_0_2)), { mode: 0o600 });
  await start();
  expect(existsSync(key)).toBe(true);
});
