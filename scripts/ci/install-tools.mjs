// Programs that the suites need besides Node: installed from Debian where this is root on Debian, else named, and the check fails.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Program and its package in Debian. */
const TOOLS = [
  ["nginx", "nginx"],
  ["firefox-esr", "firefox-esr"],
  ["WebKitWebDriver", "webkit2gtk-driver"],
  ["Xvfb", "xvfb"],
  ["zbarimg", "zbar-tools"],
  ["oathtool", "oathtool"],
  ["rsyslogd", "rsyslog"],
  ["debootstrap", "debootstrap"],
  ["dpkg-deb", "dpkg"],
  ["systemd-analyze", "systemd"],
  ["openssl", "openssl"],
];

/** Tools that aren't on the search path of a root user. */
export function missingTools(path = process.env.PATH ?? "") {
  const folders = [...path.split(delimiter), "/usr/sbin", "/sbin"];
  return TOOLS.filter(([program]) => !folders.some((folder) => existsSync(join(folder, program))));
}

function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args) => spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"], env });
  apt("update", "-qq");
  apt("install", "-y", "-qq", "--no-install-recommends", ...packages);
}

if (process.argv[1]?.endsWith("install-tools.mjs")) {
  if (missingTools().length > 0 && process.getuid?.() === 0)
    install(missingTools().map(([, debian]) => debian));
  const missing = missingTools();
  for (const [program, debian] of missing)
    process.stdout.write(`missing: ${program} (Debian: apt-get install ${debian})\n`);
  process.exit(missing.length === 0 ? 0 : 1);
}
