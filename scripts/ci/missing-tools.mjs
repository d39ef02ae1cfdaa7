import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Programs that the suites need besides Node, each with its package in Debian. */
const TOOLS = [
  ["nginx", "nginx"],
  ["firefox-esr", "firefox-esr"],
  ["WebKitWebDriver", "webkit2gtk-driver"],
  ["Xvfb", "xvfb"],
  ["zbarimg", "zbar-tools"],
  ["oathtool", "oathtool"],
  ["rsyslogd", "rsyslog"],
  ["debootstrap", "debootstrap"],
  ["dh", "debhelper"],
  ["lintian", "lintian"],
  ["lowdown", "lowdown"],
  ["mmdebstrap", "mmdebstrap"],
  ["buildah", "buildah"],
  ["../lib/podman/netavark", "netavark"],
  ["cosign", "cosign"],
  ["systemd-analyze", "systemd"],
  ["promtool", "prometheus"],
  ["jq", "jq"],
];

/** Those that aren't on the search path of a root user. */
export function missingTools(path = process.env.PATH ?? "") {
  const folders = [...path.split(delimiter), "/usr/sbin", "/sbin"];
  return TOOLS.filter(([program]) => !folders.some((folder) => existsSync(join(folder, program))));
}
