// What an image needs below the program: Debian's C and C++ libraries and Node, nothing else; no shell, no package manager.
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ARCHITECTURES, download } from "./native-packages.mjs";
import { sha256OfFile } from "./tar.mjs";

const PACKAGES = ["base-files", "libc6", "libgcc-s1", "libstdc++6"];

/** Node as the registry has it, by its digest. */
const NODE_VERSION = "24.21.0";
const NODE_DIGESTS = {
  x64: "sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==",
  arm64: "sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==",
};

/** Parts of the packages that no program here reads. */
const LEFT_OUT = [
  "usr/share/man",
  "usr/share/locale",
  "usr/share/lintian",
  "usr/share/info",
  "usr/lib/*/gconv",
];

/** Packages from the Debian mirror of this machine, for any architecture, without touching its own lists. */
function downloadDebian(work, arch) {
  const folder = join(work, `apt-${arch}`);
  for (const name of ["state/lists/partial", "cache/archives/partial", "debs"])
    mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, "status"), "");
  const settings = [
    `Dir::State=${join(folder, "state")}`,
    `Dir::State::status=${join(folder, "status")}`,
    `Dir::Cache=${join(folder, "cache")}`,
    "APT::Sandbox::User=root",
    `APT::Architecture=${ARCHITECTURES[arch]}`,
    `APT::Architectures=${ARCHITECTURES[arch]}`,
  ];
  const apt = (...args) =>
    execFileSync("apt-get", ["-qq", ...settings.flatMap((one) => ["-o", one]), ...args], {
      cwd: join(folder, "debs"),
      stdio: ["ignore", "ignore", "inherit"],
    });
  apt("update");
  apt("download", ...PACKAGES);
  const debs = readdirSync(join(folder, "debs")).toSorted();
  return debs.map((name) => join(folder, "debs", name));
}

/**
 * Makes the base of an image in `root`.
 * @returns what it is made of: `{ uri, sha256 }` of each, for the provenance
 */
export function makeBase(root, work, arch) {
  mkdirSync(root, { recursive: true });
  const debs = downloadDebian(work, arch);
  for (const deb of debs) execFileSync("dpkg-deb", ["--extract", deb, root]);
  for (const path of LEFT_OUT) execFileSync("sh", ["-c", `rm -rf "$1"/${path}`, "sh", root]);
  const name = `node-linux-${arch}`;
  const node = download({ name, version: NODE_VERSION, integrity: NODE_DIGESTS[arch] });
  const unpacked = join(work, name);
  mkdirSync(unpacked);
  execFileSync("tar", ["-xzf", node, "-C", unpacked, "--strip-components=1"]);
  cpSync(join(unpacked, "bin", "node"), join(root, "usr", "bin", "node"));
  chmodSync(join(root, "usr", "bin", "node"), 0o755);
  const papers = join(root, "usr", "share", "doc", "nodejs");
  mkdirSync(papers, { recursive: true });
  cpSync(join(unpacked, "LICENSE"), join(papers, "copyright"));
  rmSync(unpacked, { recursive: true });
  writeFileSync(join(root, "etc", "passwd"), "root:x:0:0::/:/\nmfa:x:10001:10001::/data:/\n");
  writeFileSync(join(root, "etc", "group"), "root:x:0:\nmfa:x:10001:\n");
  return [
    ...debs.map((path) => ({ uri: `pkg:deb/debian/${debName(path)}`, sha256: sha256OfFile(path) })),
    { uri: `pkg:npm/${name}@${NODE_VERSION}`, sha256: sha256OfFile(node) },
  ];
}

/** `libc6_2.41-12_amd64.deb` as a package URL without its scheme. */
function debName(path) {
  const [name, version, arch] = path
    .split("/")
    .at(-1)
    .replace(/\.deb$/, "")
    .split("_");
  return `${name}@${version}?arch=${arch}`;
}
