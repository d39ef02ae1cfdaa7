import { chmodSync, existsSync, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { beforeEach, expect, test } from "vitest";
import { decodeEnvironment } from "./environment.ts";
import { startServer } from "./start-server.ts";

let folder: string;
let dataDir: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "open-folder-"));
  dataDir = join(folder, "data");
});

/** What a start on the data folder warns of. */
async function warnings(more: Record<string, string> = {}): Promise<readonly unknown[]> {
  const lines: string[] = [];
  const log = pino({ level: "warn" }, { write: (line: string) => void lines.push(line) });
  const given = { PORT: "0", DATA_DIR: dataDir, STATIC_DIR: "public", ...more };
  const stop = await startServer(decodeEnvironment(given), log, () => {});
  await stop();
  return lines.map((line): unknown => JSON.parse(line));
}

const warning = expect.objectContaining({
  level: 40,
  event: "start.open-folder",
  msg: expect.stringContaining("Run chmod 700"),
});

test.each([
  ["everybody writes", 0o777],
  ["others write, who aren't in the group", 0o702],
])("a data folder in which %s is warned of once, and serves", async (_, mode) => {
  mkdirSync(dataDir);
  chmodSync(dataDir, mode);
  expect(await warnings()).toEqual([warning]);
});

test("a gateway's too", async () => {
  mkdirSync(dataDir);
  chmodSync(dataDir, 0o777);
  // Nothing answers there.
  expect(await warnings({ APPLIANCE_URL: "http://127.0.0.1:9" })).toContainEqual(warning);
});

test.each([
  ["nobody else reads", 0o700],
  ["others read", 0o755],
  ["the group writes, as a volume is given to a container", 0o2770],
  ["each removes only what is theirs", 0o1777],
])("a data folder in which %s isn't warned of", async (_, mode) => {
  mkdirSync(dataDir);
  chmodSync(dataDir, mode);
  expect(await warnings()).toEqual([]);
});

test("nor is one that the start makes", async () => {
  expect(await warnings()).toEqual([]);
  expect(existsSync(dataDir)).toBe(true);
});
