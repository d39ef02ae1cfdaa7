// Installs and tests a copy of the repository in a folder with a space, on Node 24: `node scripts/ci/node-24.mjs`.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** The registry has the binaries of Node as packages. */
const NODE = `node-${process.platform}-${process.arch}`;

const folder = mkdtempSync(join(tmpdir(), "MFA enrollment "));
const copy = join(folder, "a clone");
const run = (file, args, options) =>
  spawnSync(file, args, { stdio: ["ignore", "inherit", "inherit"], ...options }).status ?? 1;

try {
  const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
  });
  for (const name of files.split("\0").filter((file) => file !== "" && existsSync(file)))
    cpSync(name, join(copy, name));
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  run("npm", ["install", ...quiet, "--no-save", "--prefix", folder, `${NODE}@24.21.0`], { cwd: folder });
  const bin = join(folder, "node_modules", NODE, "bin");
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
  const inCopy = { cwd: copy, env };
  process.exitCode =
    run("node", ["--version"], inCopy) ||
    run("npm", ["ci", ...quiet], inCopy) ||
    run("npm", ["run", "--silent", "build"], inCopy) ||
    run("npx", ["vitest", "run", "--project", "app", "--project", "server"], inCopy);
} finally {
  rmSync(folder, { recursive: true });
}
