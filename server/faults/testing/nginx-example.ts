import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { join } from "node:path";
import { once } from "node:events";
import { freePort } from "../../../scripts/free-port.mjs";
import type { Certificates } from "../../gateway/testing/make-certificates.ts";

export interface NginxExample {
  readonly url: string;
  /** Without TLS. */
  readonly plainUrl: string;
  readonly close: () => Promise<void>;
}

/** Whether nginx is on this machine. */
export const hasNginx = spawnSync("nginx", ["-v"]).status === 0;

/**
 * Runs an example of docs/hosting as it stands, but for the names that its comments tell to set: paths, port and what is
 * behind it (`https://…` an appliance, otherwise addresses of two nodes, then an appliance). The app is one page and one asset.
 */
export async function startNginxExample(
  example: "nginx-static.conf" | "nginx-nodes.conf" | "nginx-inline.conf",
  behind: readonly string[],
  certificates: Certificates,
  change: (text: string) => string = (text) => text,
): Promise<NginxExample> {
  const dir = mkdtempSync(join(tmpdir(), "nginx-"));
  const port = await freePort();
  const plainPort = await freePort();
  for (const folder of ["assets", "practice", ".git"])
    mkdirSync(join(dir, "mfa", folder), { recursive: true });
  const files = {
    "mfa/index.html": "<!doctype html><title>App</title>",
    "mfa/practice/index.html": "<!doctype html><title>App</title>",
    "mfa/config.json": "{}",
    "mfa/.git/config": "hidden",
    "mfa/assets/.env": "hidden",
    "mfa/assets/app-1a2b3c4d.js.map": "hidden",
    "mfa/backup.sql": "hidden",
    "mfa/backup.zip": "hidden",
    "mfa/assets/app-1a2b3c4d.js": "script",
    "cert.pem": certificates.good.cert,
    "key.pem": certificates.good.key,
    "ca.pem": certificates.ca,
    "nginx-headers.conf": readFileSync("docs/hosting/nginx-headers.conf", "utf8"),
    "site.conf": withNames(change(readFileSync(join("docs/hosting", example), "utf8")), {
      dir,
      port,
      plainPort,
      behind,
    }),
    "nginx.conf": mainConfiguration(dir),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  spawnSync("chmod", ["-R", "a+rX", dir]);
  const checked = spawnSync("nginx", [
    "-t",
    "-p",
    dir,
    "-c",
    join(dir, "nginx.conf"),
    "-e",
    join(dir, "error.log"),
  ]);
  if (checked.status !== 0) throw new Error(`nginx -t refuses ${example}: ${String(checked.stderr)}`);
  const child = spawn("nginx", ["-p", dir, "-c", join(dir, "nginx.conf"), "-e", join(dir, "error.log")], {
    stdio: "ignore",
  });
  while (!(await listens(port))) {
    if (child.exitCode !== null)
      throw new Error(`nginx ended: ${readFileSync(join(dir, "error.log"), "utf8")}`);
    await wait(50);
  }
  return {
    url: `https://127.0.0.1:${port}`,
    plainUrl: `http://127.0.0.1:${plainPort}`,
    close: async () => {
      child.kill("SIGTERM");
      await once(child, "close");
      rmSync(dir, { recursive: true });
    },
  };
}

interface Names {
  readonly dir: string;
  readonly port: number;
  readonly plainPort: number;
  readonly behind: readonly string[];
}

function withNames(
  text: string,
  { dir, port, plainPort, behind: [first = "", second = first, appliance = first] }: Names,
): string {
  return text
    .replace("listen 443 ssl", `listen 127.0.0.1:${port} ssl`)
    .replace("listen 80;", `listen 127.0.0.1:${plainPort};`)
    .replaceAll("/etc/nginx/tls/", `${dir}/`)
    .replaceAll("/etc/nginx/", `${dir}/`)
    .replaceAll(" /tls/", ` ${dir}/`)
    .replaceAll("/srv/mfa", join(dir, "mfa"))
    .replaceAll("https://appliance.example", appliance)
    .replaceAll("appliance.example", "other.example")
    .replaceAll("node1:8080", first)
    .replaceAll("node2:8080", second);
}

function mainConfiguration(dir: string): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${join(dir, name)};`)
    .join("\n  ");
  return `daemon off;
worker_processes 1;
pid ${join(dir, "pid")};
events {}
http {
  access_log off;
  types { text/html html; text/javascript js; application/json json; }
  ${temporary}
  include ${join(dir, "site.conf")};
}
`;
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  const open = await new Promise<boolean>((resolve) =>
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false)),
  );
  socket.destroy();
  return open;
}
