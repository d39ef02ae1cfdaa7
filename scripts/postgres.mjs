// A private PostgreSQL for the tests: own folder, own port, gone afterwards.
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port.mjs";

const ROOT = "/usr/lib/postgresql";

function binaries() {
  const versions = existsSync(ROOT) ? readdirSync(ROOT).toSorted((a, b) => Number(b) - Number(a)) : [];
  const found = versions
    .map((version) => join(ROOT, version, "bin"))
    .find((bin) => existsSync(join(bin, "initdb")));
  if (found !== undefined) return found;
  const onPath = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" });
  const bin = onPath.status === 0 ? onPath.stdout.trim() : "";
  return bin !== "" && existsSync(join(bin, "initdb")) ? bin : null;
}

function install() {
  const apt = (...args) => execFileSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"] });
  apt("update", "-qq");
  apt("install", "-y", "-qq", "--no-install-recommends", "postgresql");
}

/** Starts a PostgreSQL on a free loopback port. PostgreSQL refuses to run as root, so root hands it to user postgres. */
export async function startPostgres() {
  if (binaries() === null) install();
  const bin = binaries();
  if (bin === null) throw new Error("PostgreSQL could not be installed");
  const folder = mkdtempSync(join(tmpdir(), "postgres-"));
  const data = join(folder, "data");
  const asRoot = process.getuid?.() === 0;
  if (asRoot) execFileSync("chown", ["postgres", folder]);
  chmodSync(folder, 0o700);
  const run = (name, args) => {
    const command = join(bin, name);
    const [file, argv] = asRoot ? ["runuser", ["-u", "postgres", "--", command, ...args]] : [command, args];
    execFileSync(file, argv, { stdio: ["ignore", "ignore", "inherit"], cwd: folder });
  };
  const port = await freePort();
  run("initdb", ["-D", data, "-U", "tester", "-A", "trust", "-E", "UTF8", "--locale=C"]);
  // Only processes are killed here, never the machine: what a commit wrote stays without waiting for the disk.
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c max_connections=200 -c fsync=off`;
  const resume = () => run("pg_ctl", ["-D", data, "-l", join(folder, "log"), "-o", options, "-w", "start"]);
  const halt = () => run("pg_ctl", ["-D", data, "-m", "immediate", "-w", "stop"]);
  resume();
  const stop = () => {
    halt();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `postgres://tester@127.0.0.1:${port}/postgres`, halt, resume, stop };
}
