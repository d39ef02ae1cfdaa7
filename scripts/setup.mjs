// Brings a fresh clone to the point where a command can run: `node scripts/setup.mjs [deps] [browser] [build]`.
// Imports nothing outside Node at its top, since nothing else is installed when it first runs.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const STAMP = join("node_modules", ".setup-stamp");
const SOURCES = [
  "src",
  "server",
  "public",
  "scripts",
  "index.html",
  "vite.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];
const OUTPUTS = [join("dist", "index.html"), join("dist-server", "main.js")];

const APT_INSTALL = ["install", "-y", "-qq", "--no-install-recommends", "fonts-noto-core"];

const run = (command, args) => execFileSync(command, args, { stdio: ["ignore", "inherit", "inherit"] });
const npm = process.platform === "win32" ? "npm.cmd" : "npm";
const say = (text) => process.stdout.write(`setup: ${text}\n`);

function installDependencies() {
  const [major] = process.versions.node.split(".");
  const wanted = createHash("sha256").update(readFileSync("package-lock.json")).update(major).digest("hex");
  const found = existsSync(STAMP) ? readFileSync(STAMP, "utf8") : "";
  if (found === wanted) return;
  say("installing packages");
  run(npm, ["ci", "--include=dev", "--no-audit", "--no-fund"]);
  writeFileSync(STAMP, wanted);
}

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function build() {
  if (OUTPUTS.every(existsSync)) {
    const built = Math.min(...OUTPUTS.map((path) => statSync(path).mtimeMs));
    if (SOURCES.filter(existsSync).every((path) => newest(path) <= built)) return;
  }
  say("building");
  run(npm, ["run", "--silent", "build"]);
}

async function installBrowser() {
  const { findChromium } = await import("./find-chromium.mjs");
  if ((await findChromium()) !== null) return;
  say("installing Chromium");
  const attempts = [
    () => run(join("node_modules", ".bin", "playwright"), ["install", "chromium"]),
    () => run("apt-get", ["update", "-qq"]),
    () => run("apt-get", [...APT_INSTALL, "chromium-headless-shell"]),
    () => run("apt-get", [...APT_INSTALL, "chromium"]),
  ];
  for (const attempt of attempts) {
    try {
      attempt();
    } catch {
      continue; // No network for Playwright's own, or no apt: try the next way.
    }
    if ((await findChromium()) !== null) return;
  }
  say("no Chromium found and none could be installed: set CHROMIUM_PATH to one");
  process.exit(1);
}

const steps = { deps: installDependencies, browser: installBrowser, build };
for (const name of process.argv.slice(2)) await steps[name]();
