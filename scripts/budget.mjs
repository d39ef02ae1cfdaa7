// Fails when a page costs more bytes over the wire than design allows: `npm run budget` (after `npm run build`).
// Reads Vite's manifest, follows static imports from the entry and the named pages, sums brotli sizes.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const DIST = process.env["DIST_DIR"] ?? "dist";
const { budgets } = JSON.parse(readFileSync("scripts/budgets.json", "utf8"));
const manifest = JSON.parse(readFileSync(join(DIST, ".vite", "manifest.json"), "utf8"));

/** All manifest keys that load when `key` loads: itself and its static imports. */
function closure(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  if (manifest[key] === undefined) throw new Error(`budget: ${key} is not in the build`);
  seen.add(key);
  for (const next of manifest[key].imports ?? []) closure(next, seen);
  return seen;
}

function brotliBytes(file) {
  const packed = join(DIST, `${file}.br`);
  return existsSync(packed)
    ? readFileSync(packed).byteLength
    : brotliCompressSync(readFileSync(join(DIST, file))).byteLength;
}

let failed = 0;
for (const { name, entries, without = [], jsBytes, cssBytes } of budgets) {
  const keys = new Set(entries.flatMap((entry) => [...closure(entry)]));
  for (const entry of without) for (const key of closure(entry)) keys.delete(key);
  const sum = (files) => [...new Set(files)].reduce((total, file) => total + brotliBytes(file), 0);
  const js = sum([...keys].map((key) => manifest[key].file).filter((file) => file.endsWith(".js")));
  const css = sum([...keys].flatMap((key) => manifest[key].css ?? []));
  const ok = js <= jsBytes && css <= cssBytes;
  if (!ok) failed += 1;
  const line = `JS ${js} of ${jsBytes} B, CSS ${css} of ${cssBytes} B (brotli)`;
  process.stdout.write(`budget: ${ok ? "ok  " : "OVER"} ${name}: ${line}\n`);
}
process.exit(failed === 0 ? 0 : 1);
