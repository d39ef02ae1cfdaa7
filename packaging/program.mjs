// The program as it is installed: the built app and server, native packages, and the papers that go with them.
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installNative, nativePackages } from "./native-packages.mjs";

const vite = join("node_modules", ".bin", "vite");

/** Builds app and server into a folder; or puts there what was built of this commit into the folder that `BUILT` names. */
export function build(folder) {
  const { BUILT = "" } = process.env;
  if (BUILT !== "") {
    for (const name of ["dist", "dist-server"])
      cpSync(join(BUILT, name), join(folder, name), { recursive: true });
    return;
  }
  const run = (...args) =>
    execFileSync(vite, ["build", "--logLevel", "warn", "--emptyOutDir", ...args], {
      stdio: ["ignore", "inherit", "inherit"],
    });
  run("--outDir", join(folder, "dist"));
  run("--ssr", "server/main.ts", "--outDir", join(folder, "dist-server"));
}

/** Puts what `build` made and everything else that runs into `target`. */
export function layOut(built, target, architectures) {
  mkdirSync(target, { recursive: true });
  for (const name of ["dist", "dist-server"])
    cpSync(join(built, name), join(target, name), { recursive: true });
  for (const name of ["server.js", "LICENSE", "CHANGELOG.md"]) cpSync(name, join(target, name));
  cpSync(join("packaging", "README.md"), join(target, "README.md"));
  installNative(target, architectures);
  const { name, version, description, license, engines } = JSON.parse(readFileSync("package.json", "utf8"));
  const own = { name, version, description, license, type: "module", private: true, engines };
  writeFileSync(join(target, "package.json"), `${JSON.stringify(own, null, 2)}\n`);
  writeFileSync(join(target, "THIRD-PARTY-NOTICES.txt"), notices(target, architectures));
  openToReaders(target);
}

/** The licences of all that is shipped: bundled in the app, bundled in the server, and in node_modules. */
function notices(folder, architectures) {
  const bundled = ["dist", "dist-server"].map((name) =>
    readFileSync(join(folder, name, "licenses.txt"), "utf8"),
  );
  const native = nativePackages(architectures).map(({ name, version }) => {
    const place = join(folder, "node_modules", name);
    const { license } = JSON.parse(readFileSync(join(place, "package.json"), "utf8"));
    const file = readdirSync(place).find((entry) => /^licen[cs]e/i.test(entry));
    return `${name} ${version} (${license})\n\n${file === undefined ? "" : readFileSync(join(place, file), "utf8").trim()}\n`;
  });
  return [...bundled, ...native].join(`\n${"-".repeat(80)}\n\n`);
}

/** The same rights whatever the builder's umask. */
function openToReaders(path) {
  const isFolder = statSync(path).isDirectory();
  chmodSync(path, isFolder ? 0o755 : 0o644);
  if (isFolder) for (const name of readdirSync(path)) openToReaders(join(path, name));
}
