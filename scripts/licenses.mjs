// Lists the licences of every package in the lock file, and fails on one that nobody has agreed to: `node scripts/licenses.mjs`.
import { readFileSync } from "node:fs";

/** Permissive, or with duties that serving and building keep (data under CC, notices in licenses.txt of the build). */
const AGREED = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC-BY-4.0",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "MPL-2.0",
  // As incremental-encoder spells it.
  "MPL 2.0",
  "Python-2.0",
  // The same by its newer name.
  "PSF-2.0",
  "Unlicense",
  "Zlib",
]);

/** `(MIT OR Apache-2.0)`: one of them is enough. `(MIT AND ISC)`: both have to be agreed to. */
function agreed(license) {
  const plain = license.replace(/^\((.*)\)$/, "$1");
  if (plain.includes(" OR ")) return plain.split(" OR ").some(agreed);
  if (plain.includes(" AND ")) return plain.split(" AND ").every(agreed);
  return AGREED.has(plain);
}

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
const found = Object.entries(packages)
  .filter(([path]) => path !== "")
  .map(([path, { version, license, dev }]) => ({
    name: `${path.replace(/^.*node_modules\//, "")} ${String(version)}`,
    license: license ?? "none",
    dev: dev === true,
  }));
const groups = new Map();
for (const entry of found) groups.set(entry.license, [...(groups.get(entry.license) ?? []), entry]);
for (const [license, list] of [...groups].toSorted(([, a], [, b]) => b.length - a.length)) {
  const served = list.filter(({ dev }) => !dev).length;
  process.stdout.write(
    `${license}: ${String(list.length)} packages, ${String(served)} of them at run time\n`,
  );
}
const wrong = found.filter(({ license }) => !agreed(license));
for (const { name, license } of wrong)
  process.stdout.write(`licenses: ${name} is under ${license}: nobody agreed to that\n`);
process.exit(wrong.length === 0 ? 0 : 1);
