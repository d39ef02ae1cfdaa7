// Brings a fresh clone to the point where a command can run: `node scripts/setup.mjs [deps] [browser] [build]`.
// Imports nothing outside Node at its top, since nothing else is installed when it first runs.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** npm's own record of what is in node_modules, which it writes last: without it an installation was cut off. */
const INSTALLED = join("node_modules", ".package-lock.json");
const BUILD_STAMP = join("node_modules", ".build-stamp");
const SOURCES = [
  "contract",
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

/** Whether node_modules holds the versions in package-lock.json, after any kind of install. */
function isInstalled() {
  if (!existsSync(INSTALLED)) return false;
  const read = (file) => JSON.parse(readFileSync(file, "utf8"));
  const { "": _project, ...wanted } = read("package-lock.json").packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const file = join(path, "package.json");
    // Optional is what is for other machines.
    return existsSync(file) ? read(file).version === version : optional === true;
  });
}

function installDependencies() {
  if (isInstalled()) return;
  say("installing packages");
  run(npm, ["ci", "--include=dev", "--no-audit", "--no-fund"]);
}

/** One hash over names and contents of everything a build is made of. Times say nothing: an unpacked release has old ones. */
function sourcesHash() {
  const hash = createHash("sha256");
  const add = (path) => {
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).toSorted()) add(join(path, name));
    } else hash.update(`${path}\n`).update(readFileSync(path));
  };
  SOURCES.filter(existsSync).forEach(add);
  return hash.digest("hex");
}

function build() {
  const built = existsSync(BUILD_STAMP) ? readFileSync(BUILD_STAMP, "utf8") : "";
  if (OUTPUTS.every(existsSync) && built === sourcesHash()) return;
  say("building");
  run(npm, ["run", "--silent", "build"]);
}

/** The last step of `npm run build`. */
function stamp() {
  writeFileSync(BUILD_STAMP, sourcesHash());
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

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  say(`Node ${process.versions.node} is too old: install Node 24 (20.19 is the oldest that works)`);
  process.exit(1);
}
const steps = { deps: installDependencies, browser: installBrowser, build, stamp };
for (const name of process.argv.slice(2)) await steps[name]();
