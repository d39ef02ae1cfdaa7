import { readFileSync } from "node:fs";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { adminUsage } from "../server/cli/admin-usage.ts";
import { createMetrics } from "../server/host/metrics.ts";
import { TLS } from "../server/http/tls.ts";
import { environmentNames } from "../server/start/environment.ts";

const read = (name: string) => readFileSync(`docs/${name}.md`, "utf8");
const compose = readFileSync("docs/hosting/compose.yaml", "utf8");

describe("the documents for operators", () => {
  test("explains every variable the server reads, and no other", () => {
    const table = /## Environment variables[^]*?\n## /.exec(read("settings"))?.[0] ?? "";
    const named = [...table.matchAll(/^\| ((?:`[A-Z_]+`(?:, )?)+) \|/gm)]
      .flatMap(([, names = ""]) => names.split(", "))
      .map((name) => name.replaceAll("`", ""));
    expect(named.toSorted()).toEqual(environmentNames.toSorted());
  });

  test("lists every metric of ours", async () => {
    const text = read("monitoring");
    const metrics = await createMetrics().registry.getMetricsAsJSON();
    const missing = metrics.filter(({ name }) => !text.includes(`\`${name}\``));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  test("knows every command of the admin command", () => {
    const commands = [...adminUsage("npm run admin --").matchAll(/npm run admin -- ([a-z-]+)/g)].map(
      ([, name = ""]) => name,
    );
    expect(commands.length).toBeGreaterThanOrEqual(6);
    const text = read("troubleshooting") + read("backup") + read("appliance");
    expect(commands.filter((name) => !new RegExp(`admin (?:-- )?${name}`).test(text))).toEqual([]);
  });
});

test("every service of the compose file starts again, and ours can write to nothing but their volumes", () => {
  const careful = /x-careful:[^]*?services:/.exec(compose)?.[0] ?? "";
  for (const setting of [
    "restart: unless-stopped",
    "read_only: true",
    "cap_drop: [ALL]",
    "no-new-privileges:true",
  ])
    expect(careful).toContain(setting);
  expect(compose.match(/<<: \*careful/g)).toHaveLength(2);
  expect(compose).toContain("ISSUER: ${ISSUER:?");
  expect(compose.match(/condition: service_healthy/g)).toHaveLength(3);
});

test("the compose file sets only variables that the server reads", () => {
  const node = /node1:[^]*?volumes:/.exec(compose)?.[0] ?? "";
  const set = [...node.matchAll(/^ {6}([A-Z_]+):/gm)].map(([, name = ""]) => name);
  expect(set.length).toBeGreaterThanOrEqual(4);
  expect(set.filter((name) => !environmentNames.includes(name))).toEqual([]);
});

const pinned = v.looseObject({
  integrity: v.pipe(v.string(), v.regex(/^sha512-[\w+/]{86}==$/)),
  resolved: v.optional(v.never()),
  link: v.optional(v.never()),
});
const lockFile = v.looseObject({ packages: v.record(v.string(), v.unknown()) });

test.each(["package-lock.json", "packaging/node/package-lock.json"])(
  "each package in %s has its hash, and none is to come from elsewhere than npm's registry",
  (file) => {
    const json: unknown = JSON.parse(readFileSync(file, "utf8"));
    const { "": project, ...packages } = v.parse(lockFile, json).packages;
    expect(project).toBeDefined();
    expect(Object.keys(packages).length).toBeGreaterThan(1);
    expect(Object.entries(packages).filter(([, one]) => !v.is(pinned, one))).toEqual([]);
  },
);

test("a release has the build, of the repository four files, and the packages with native code", () => {
  const script = readFileSync("packaging/program.sh", "utf8").replaceAll("\\\n", "");
  const [, copied = ""] = /^cp -r (.*) "\$target"$/m.exec(script) ?? [];
  expect(copied.replaceAll(/"|\$built\//g, "").split(" ")).toEqual([
    "dist",
    "dist-server",
    "server.js",
    "LICENSE",
    "CHANGELOG.md",
    "packaging/README.md",
  ]);
  const packages = [...script.matchAll(/cp -r --parents -t "\$target\/node_modules" ([^)]+)\)/g)];
  expect(packages.map(([, names = ""]) => names.split(/\s+/))).toEqual([
    [
      "@node-rs/argon2",
      "libsql",
      "@neon-rs/load",
      "detect-libc",
      '"@node-rs/argon2-linux-$cpu-gnu"',
      '"@libsql/linux-$cpu-gnu"',
    ],
  ]);
  expect(script.match(/\b(?:cp|install|mv|ln|tar|rsync) /g), "nothing else is put there").toHaveLength(3);
  const image = readFileSync("Containerfile", "utf8");
  expect(image.match(/(?<=^COPY ).+/gm), "of the first stage only what program.sh made").toEqual([
    ". .",
    "--from=build /app /app",
    "--from=build --chown=10001:10001 /data /data",
  ]);
  expect(image).toMatch(/^RUN mkdir \/data && bash packaging\/program\.sh \. \/app /m);
});

test("what is shipped starts for production, without a debugger, and the app has no source maps", () => {
  const starts = ["Containerfile", "packaging/mfa-enrollment", "packaging/debian/mfa-enrollment.service"];
  for (const file of starts) {
    const text = readFileSync(file, "utf8");
    expect(text.match(/NODE_ENV=\w+/g), file).toEqual(["NODE_ENV=production"]);
    expect(text, file).not.toMatch(/--(?:inspect|debug|watch)|NODE_OPTIONS/);
  }
  expect(compose).not.toMatch(/NODE_ENV|NODE_OPTIONS|inspect/);
  expect(readFileSync("vite.config.ts", "utf8").match(/sourcemap: \w+/g)).toEqual(["sourcemap: false"]);
});

test.each(["inline", "nodes", "static"])(
  "nginx-%s.conf replaces what a client says of its address, its scheme and the host",
  (name) => {
    const text = readFileSync(`docs/hosting/nginx-${name}.conf`, "utf8");
    const said = [...text.matchAll(/proxy_set_header X-Forwarded-(For|Host|Proto) (.+);/g)];
    const own = ["$remote_addr", "$scheme", '""'];
    expect([said.length, new Set(said.map(([, what]) => what))]).toEqual([
      3,
      new Set(["For", "Host", "Proto"]),
    ]);
    expect(said.filter(([, , value = ""]) => !own.includes(value))).toEqual([]);
  },
);

test.each(["inline", "nodes", "static"])("nginx-%s.conf speaks TLS with the server's own suites", (name) => {
  const text = readFileSync(`docs/hosting/nginx-${name}.conf`, "utf8");
  const suites = TLS.ciphers
    .split(":")
    .filter((one) => !one.startsWith("TLS_"))
    .join(":");
  const said = [...text.matchAll(/^ +(?:proxy_)?ssl_ciphers (.+);/gm)].map(([, what]) => what);
  expect(new Set(said)).toEqual(new Set([suites]));
  const doors = text.match(/^ +(?:listen 443 ssl|proxy_ssl_verify on);/gm) ?? [];
  expect(said).toHaveLength(doors.length);
  expect(text.match(/^ +(?:proxy_)?ssl_protocols TLSv1\.2 TLSv1\.3;/gm)).toHaveLength(doors.length);
  const listening = doors.filter((door) => door.includes("listen"));
  expect(text.match(/^ +ssl_prefer_server_ciphers on;/gm)).toHaveLength(listening.length);
});
