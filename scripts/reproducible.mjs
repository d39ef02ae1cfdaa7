// Builds twice into fresh folders and compares every byte: `node scripts/reproducible.mjs`. With `built`, the build that
// is there (dist, dist-server) is the first of the two; `.ci/run` made it in its clean clone.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

const vite = join("node_modules", ".bin", "vite");

function digests(folder, root = folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return digests(path, root);
    return [`${createHash("sha256").update(readFileSync(path)).digest("hex")}  ${relative(root, path)}`];
  });
}

function build() {
  const folder = mkdtempSync(join(tmpdir(), "build-"));
  const run = (...args) =>
    execFileSync(vite, ["build", "--emptyOutDir", ...args], { stdio: ["ignore", "ignore", "inherit"] });
  run("--outDir", join(folder, "dist"));
  run("--ssr", "server/main.ts", "--outDir", join(folder, "dist-server"));
  const found = digests(folder).toSorted();
  rmSync(folder, { recursive: true });
  return found;
}

function built() {
  const folders = ["dist", "dist-server"];
  return folders.flatMap((folder) => digests(folder, "."));
}

const [first, second] = [process.argv[2] === "built" ? built() : build(), build()];
const different = first.filter((line) => !second.includes(line));
process.stdout.write(`reproducible: ${first.length} files, ${different.length} different\n`);
for (const line of different) process.stdout.write(`  ${line}\n`);
process.exit(different.length === 0 && first.length === second.length ? 0 : 1);
