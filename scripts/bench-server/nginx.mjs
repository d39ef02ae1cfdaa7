// nginx for a benchmark: the documented file, a plain proxy to the same appliance, and an appliance that answers at once.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { atEnd } from "./at-end.mjs";

const DOWNLOAD = 1_000_000;

/** Of the appliance and of nginx; it is its own authority. */
export function makeCertificate(folder) {
  const [key, cert] = ["key.pem", "cert.pem"].map((name) => join(folder, name));
  const names = "subjectAltName=DNS:appliance.example,IP:127.0.0.1";
  const kind = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "1"];
  const said = ["-subj", "/CN=appliance.example", "-addext", names, "-keyout", key, "-out", cert];
  execFileSync("openssl", ["req", ...kind, ...said], { stdio: "ignore" });
  return { key, cert, ca: readFileSync(cert) };
}

/** The documented file, with what its comments tell to set, and a plain proxy to the same appliance. */
function configuration({ folder, ports, cert, key }, appliance) {
  const tls = (port) => `listen 127.0.0.1:${port} ssl; ssl_certificate ${cert}; ssl_certificate_key ${key};`;
  const guarded = readFileSync("docs/hosting/nginx-inline.conf", "utf8")
    .replace("listen 443 ssl", `listen 127.0.0.1:${ports.guarded} ssl`)
    .replaceAll("/etc/nginx/tls/ca.pem", cert)
    .replaceAll("/etc/nginx/tls/", `${folder}/`)
    .replaceAll("https://appliance.example", appliance)
    .replace("node1:8080", `127.0.0.1:${ports.guard}`)
    .replace(/^ *server node2.*\n/m, "");
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join(" ");
  return `daemon off; worker_processes 1; pid ${join(folder, "pid")}; events { worker_connections 2048; }
http { access_log off; ${temporary}
${guarded}
server { ${tls(ports.alone)} client_max_body_size 0;
  location / { proxy_pass ${appliance}; proxy_http_version 1.1; proxy_set_header Host $host; proxy_ssl_verify on;
    proxy_ssl_name appliance.example; proxy_ssl_server_name on; proxy_ssl_trusted_certificate ${cert}; } }
server { ${tls(ports.standIn)}
  location / { default_type application/json; return 200 '{"results":[]}'; }
  location /download { root ${folder}; } }
}`;
}

/** @param appliance its address @returns the time that its worker has had of a core, and how to stop it */
export async function startNginx(place, appliance) {
  const { folder } = place;
  const file = join(folder, "nginx.conf");
  writeFileSync(file, configuration(place, appliance));
  writeFileSync(join(folder, "download"), Buffer.alloc(DOWNLOAD, "x"));
  const child = spawn("nginx", ["-p", folder, "-c", file, "-e", join(folder, "error.log")], {
    stdio: "inherit",
  });
  atEnd(() => child.kill("SIGTERM"));
  const workers = () =>
    readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, "utf8").trim().split(" ");
  while (workers()[0] === "") await sleep(50);
  // Nanoseconds on a core.
  const cpuMs = () => Number(readFileSync(`/proc/${workers()[0]}/schedstat`, "utf8").split(" ")[0]) / 1e6;
  const stop = () => {
    child.kill("SIGTERM");
    return once(child, "exit");
  };
  return { cpuMs, stop };
}
