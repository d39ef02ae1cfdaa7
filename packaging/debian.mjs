import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { ARCHITECTURES } from "./native-packages.mjs";
import { layOut } from "./program.mjs";
import { commitTime, gzip } from "./tar.mjs";

const SOURCE = join("packaging", "debian");

const SCRIPTS = ["preinst", "postinst", "prerm", "postrm"];

/** These run; everything else can only be read. */
const RUN = new Set(["mfa-enrollment", ...SCRIPTS]);

/**
 * Makes the Debian package of one architecture.
 * @returns its path
 */
export function makeDebian(built, out, arch, work) {
  const { version, description } = JSON.parse(readFileSync("package.json", "utf8"));
  const root = join(work, `deb-${arch}`);
  const put = (name, target) => {
    mkdirSync(join(root, target, ".."), { recursive: true });
    cpSync(join(SOURCE, name), join(root, target));
    chmodSync(join(root, target), RUN.has(name) ? 0o755 : 0o644);
  };
  layOut(built, join(root, "usr", "lib", "mfa-enrollment"), [arch]);
  put("mfa-enrollment.service", "usr/lib/systemd/system/mfa-enrollment.service");
  put("mfa-enrollment", "usr/bin/mfa-enrollment");
  put("environment", "etc/mfa-enrollment/environment");
  put("../../public/config.json", "etc/mfa-enrollment/config.json");
  papers(root);
  for (const name of SCRIPTS) put(name, `DEBIAN/${name}`);
  const write = (name, lines) => writeFileSync(join(root, "DEBIAN", name), `${lines.join("\n")}\n`);
  write("conffiles", ["/etc/mfa-enrollment/environment", "/etc/mfa-enrollment/config.json"]);
  write("control", [
    "Package: mfa-enrollment",
    `Version: ${version}`,
    `Architecture: ${ARCHITECTURES[arch]}`,
    "Maintainer: The maintainers of MFA enrollment <nobody@example.invalid>",
    "Section: admin",
    "Priority: optional",
    "Depends: nodejs (>= 20.19), libc6, libstdc++6, passwd, util-linux",
    "Recommends: ca-certificates",
    "Suggests: nginx, postgresql-client",
    `Installed-Size: ${sizeOf(root)}`,
    `Description: ${description.replace(/\.$/, "")}`,
    " People set up MFA in their browser, and the help desk does it with callers. The server has an appliance",
    " of its own, or is a gateway in front of a real one.",
  ]);
  return pack(root, join(out, `mfa-enrollment_${version}_${ARCHITECTURES[arch]}.deb`));
}

/** What Debian wants in /usr/share/doc; copyright holds the notices of others too. */
function papers(root) {
  const program = join(root, "usr", "lib", "mfa-enrollment");
  const folder = join(root, "usr", "share", "doc", "mfa-enrollment");
  mkdirSync(folder, { recursive: true });
  const text = (name) => readFileSync(join(program, name), "utf8");
  writeFileSync(join(folder, "copyright"), `${text("LICENSE")}\n${text("THIRD-PARTY-NOTICES.txt")}`);
  writeFileSync(join(folder, "changelog.gz"), gzip(text("CHANGELOG.md")));
  renameSync(join(program, "README.md"), join(folder, "README.md"));
  const pages = readdirSync("docs").filter(
    (name) => name === "hosting" || /\.(?:md|schema\.json)$/.test(name),
  );
  for (const name of pages) cpSync(join("docs", name), join(folder, "docs", name), { recursive: true });
  for (const name of ["CHANGELOG.md", "THIRD-PARTY-NOTICES.txt", "LICENSE"]) rmSync(join(program, name));
}

/** Kilobytes. */
function sizeOf(root) {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  return Math.ceil(bytes.reduce((sum, size) => sum + size, 0) / 1_024);
}

function pack(root, path) {
  // Times later than the commit's become the commit's.
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(commitTime()) };
  execFileSync("chmod", ["-R", "u=rwX,go=rX", root]);
  execFileSync("dpkg-deb", ["--root-owner-group", "-Zxz", "--threads-max=1", "--build", root, path], {
    stdio: ["ignore", "ignore", "inherit"],
    env,
  });
  return path;
}
