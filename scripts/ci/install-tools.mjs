// Programs that the suites need besides Node: installed from Debian where this is root on Debian, else named, and the check fails.
import { spawnSync } from "node:child_process";
import { missingTools } from "./missing-tools.mjs";

function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args) => spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"], env });
  apt("update", "-qq");
  apt("install", "-y", "-qq", "--no-install-recommends", ...packages);
}

if (missingTools().length > 0 && process.getuid?.() === 0)
  install(missingTools().map(([, debian]) => debian));
const missing = missingTools();
for (const [program, debian] of missing)
  process.stdout.write(`missing: ${program} (Debian: apt-get install ${debian})\n`);
process.exit(missing.length === 0 ? 0 : 1);
