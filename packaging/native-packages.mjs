// The packages that stay outside the server's bundle: those with native code, and what loads it.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Node's name of each architecture, and Debian's. */
export const ARCHITECTURES = { x64: "amd64", arm64: "arm64" };

const LOADERS = ["@node-rs/argon2", "libsql", "@neon-rs/load", "detect-libc"];
const ofArchitecture = (arch) => [`@libsql/linux-${arch}-gnu`, `@node-rs/argon2-linux-${arch}-gnu`];

const CACHE = join("node_modules", ".cache", "release");

/** Packages of one or more architectures, as the lock file has them. */
export function nativePackages(architectures) {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
  return [...LOADERS, ...architectures.flatMap(ofArchitecture)].map((name) => {
    const { version, integrity } = packages[`node_modules/${name}`];
    return { name, version, integrity };
  });
}

/** @throws when the registry's package is not the one in the lock file */
export function download({ name, version, integrity }) {
  mkdirSync(CACHE, { recursive: true });
  const path = join(CACHE, `${name.replaceAll(/[@/]/g, "_")}-${version}.tgz`);
  if (!existsSync(path)) {
    const args = ["pack", "--silent", "--pack-destination", CACHE, `${name}@${version}`];
    const packed = execFileSync("npm", args, { encoding: "utf8" }).trim();
    renameSync(join(CACHE, packed), path);
  }
  const found = `sha512-${createHash("sha512").update(readFileSync(path)).digest("base64")}`;
  if (found === integrity) return path;
  rmSync(path);
  throw new Error(`${name} ${version} from the registry is not the package of package-lock.json`);
}

/** What a package needs at run time: no types, no sources, no documents but its licence. */
const NEEDED = /(?:\.(?:js|cjs|mjs|node)|^package\.json|^licen[cs]e.*)$/i;

/** Unpacks packages into `folder/node_modules`. */
export function installNative(folder, architectures) {
  for (const one of nativePackages(architectures)) {
    const target = join(folder, "node_modules", one.name);
    mkdirSync(target, { recursive: true });
    execFileSync("tar", ["-xzf", download(one), "-C", target, "--strip-components=1"]);
    for (const entry of readdirSync(target, { recursive: true, withFileTypes: true }))
      if (entry.isFile() && !NEEDED.test(entry.name)) rmSync(join(entry.parentPath, entry.name));
  }
}
