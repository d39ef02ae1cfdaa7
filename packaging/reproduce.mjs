// `npm run reproduce [FOLDER]`: makes the release of this commit a second time, elsewhere, and compares every byte.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeRelease } from "./make-release.mjs";
import { sha256OfFile } from "./tar.mjs";

/** Each signature of the same bytes is another one. */
const sumsOf = (folder) =>
  readdirSync(folder)
    .filter((name) => name !== "SHA256SUMS.sig")
    .map((name) => `${sha256OfFile(join(folder, name))}  ${name}`);

const [, , folder = "release"] = process.argv;
const second = mkdtempSync(join(tmpdir(), "second-"));
const say = (text) => process.stdout.write(`reproduce: ${text}\n`);
try {
  const here = sumsOf(folder);
  makeRelease(second);
  const there = sumsOf(second);
  const names = [...here, ...there]
    .filter((line) => !here.includes(line) || !there.includes(line))
    .map((line) => line.slice(66));
  for (const name of new Set(names)) say(`${name} is built otherwise`);
  if (names.length === 0) say(`${here.length} files, each the same`);
  process.exitCode = names.length === 0 ? 0 : 1;
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  rmSync(second, { recursive: true, force: true });
}
