// Fails when a page costs more bytes over the wire than design allows, or when the first script lacks the compile hint:
// `npm run budget` (after `npm run build`).
// Reads Vite's manifest, follows static imports from the named modules, sums what the server sends (brotli).
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const DIST = process.env["DIST_DIR"] ?? "dist";
const { budgets } = JSON.parse(readFileSync(process.env["BUDGETS"] ?? "scripts/budgets.json", "utf8"));
const manifest = JSON.parse(readFileSync(join(DIST, ".vite", "manifest.json"), "utf8"));

/** All manifest keys that load when `name` loads: itself, which a file of several modules only begins with, and its static imports. */
function closure(name, seen = new Set()) {
  const key = Object.keys(manifest).find(
    (one) => one === name || (name.endsWith("-") && one.startsWith(name)),
  );
  if (key === undefined) throw new Error(`budget: ${name} is not in the build`);
  if (seen.has(key)) return seen;
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

const sum = (files) => [...new Set(files)].reduce((total, file) => total + brotliBytes(file), 0);

/** What a visitor loads for these modules, beyond what they have. */
function measure(entries, without) {
  const keys = new Set(entries.flatMap((entry) => [...closure(entry)]));
  for (const entry of without) for (const key of closure(entry)) keys.delete(key);
  const scripts = [...keys].map((key) => manifest[key].file).filter((file) => file.endsWith(".js"));
  return {
    js: sum(scripts),
    css: sum([...keys].flatMap((key) => manifest[key].css ?? [])),
    files: scripts.length,
  };
}

/** `anyOf`: each of the matching modules by itself, and the largest counts. `besides`: how scripts begin that no module imports. */
function measureBudget({ entries, anyOf, besides, without = [] }) {
  if (anyOf === undefined) {
    const { js, css, files } = measure(entries, without);
    const more = besides === undefined ? [] : scriptsNamed(besides);
    return { js: js + sum(more), css, files: files + more.length };
  }
  const found = Object.keys(manifest).filter((key) => new RegExp(anyOf).test(key));
  if (found.length === 0) throw new Error(`budget: nothing in the build is ${anyOf}`);
  return found.map((key) => measure([key], without)).toSorted((a, b) => b.js - a.js)[0];
}

function scriptsNamed(beginning) {
  const found = readdirSync(join(DIST, "assets"))
    .filter((name) => name.startsWith(beginning) && name.endsWith(".js"))
    .map((name) => `assets/${name}`);
  if (found.length === 0) throw new Error(`budget: no script in the build is ${beginning}`);
  return found;
}

let failed = 0;
process.stdout.write(
  "| what | JS, brotli bytes | of | CSS | of | scripts | |\n|---|---|---|---|---|---|---|\n",
);
for (const budget of budgets) {
  const { js, css, files } = measureBudget(budget);
  const ok = js <= budget.jsBytes && css <= budget.cssBytes;
  if (!ok) failed += 1;
  const cells = [budget.name, js, budget.jsBytes, css, budget.cssBytes, files, ok ? "ok" : "OVER"];
  process.stdout.write(`| ${cells.join(" | ")} |\n`);
}
if (failed > 0) process.stdout.write(`budget: ${String(failed)} over\n`);

// A hint counts at the first byte only, and nothing else tells when a tool puts its own line before it.
const unhinted = Object.values(manifest)
  .filter(({ isEntry }) => isEntry === true)
  .filter(({ file }) => !readFileSync(join(DIST, file), "utf8").startsWith("//# allFunctionsCalledOnLoad\n"));
for (const { file } of unhinted)
  process.stdout.write(`budget: ${file} does not begin with the compile hint\n`);
process.exit(failed + unhinted.length === 0 ? 0 : 1);
