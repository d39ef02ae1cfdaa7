import fs, { mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createTestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { rotateKey } from "../cli/rotate-key.ts";
import { openKeyFile } from "./key-file.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "key-"));
});
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

/** A full disk takes the name of a file, and nothing of what is in it. */
function fillDisk(): void {
  const write = fs.writeFileSync;
  vi.spyOn(fs, "writeFileSync").mockImplementation((path, _text, options) => {
    write(path, "", options);
    throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
  });
  // Named imports see it too.
  syncBuiltinESMExports();
}

test("a new key that finds no room leaves the old file as it was, and nothing beside it", async () => {
  const path = join(folder, "encryption-key.json");
  openKeyFile(path, true);
  const before = readFileSync(path, "utf8");
  const { parts, close } = await createTestAppliance();
  fillDisk();
  await expect(rotateKey(parts, path)).rejects.toThrow("no space");
  await close();
  expect(readdirSync(folder)).toEqual(["encryption-key.json"]);
  expect(readFileSync(path, "utf8")).toBe(before);
});

test("a first key that finds no room leaves nothing", () => {
  fillDisk();
  expect(() => openKeyFile(join(folder, "encryption-key.json"), true)).toThrow("no space");
  expect(readdirSync(folder)).toEqual([]);
});
