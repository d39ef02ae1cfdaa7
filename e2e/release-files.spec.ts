import { execFileSync, spawn, spawnSync, type ChildProcess } from "node:child_process";
import { createSign, generateKeyPairSync } from "node:crypto";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "playwright/test";
import { environmentNames } from "../server/start/environment.ts";
import { releaseFile } from "./fixtures/clean-root.ts";

/** The archive and the image as they are unpacked elsewhere, and what a changed byte does. */
let folder: string;
const running: ChildProcess[] = [];

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "release files "));
  chmodSync(folder, 0o755);
});
test.afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a server. @returns its address */
function start(command: string, args: readonly string[], env: Record<string, string>): Promise<string> {
  const child = spawn(command, args, { env, cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  running.push(child);
  let said = "";
  child.stderr.on("data", (text: Buffer) => (said += text.toString()));
  return new Promise((resolve, reject) => {
    child.once("close", () => reject(new Error(`the server ended: ${said}`)));
    child.stdout.on("data", (text: Buffer) => {
      const port = /ready at \S+:(\d+)/.exec(text.toString())?.[1];
      if (port !== undefined) resolve(`http://localhost:${port}`);
    });
  });
}

test("@release the archive runs as it is, in a folder with a space", async () => {
  execFileSync("tar", ["-xzf", releaseFile(".tar.gz"), "-C", folder, "--strip-components=1"]);
  expect(readdirSync(folder).toSorted().join(" ")).toBe(
    "CHANGELOG.md LICENSE README.md THIRD-PARTY-NOTICES.txt dist dist-server node_modules package.json server.js",
  );
  const env = { PATH: "/nowhere", PORT: "0", DATA_DIR: join(folder, "data") };
  const origin = await start(process.execPath, ["server.js"], env);
  expect((await fetch(`${origin}/ready`)).status).toBe(200);
  expect(await (await fetch(origin)).text()).toContain("<title>");
  const packages = readdirSync(join(folder, "node_modules"), { recursive: true, encoding: "utf8" });
  expect(packages.filter((name) => name.endsWith(".node"))).toHaveLength(4);
});

test("@release lintian has nothing to say", () => {
  const packages = readdirSync("release").filter((name) => name.endsWith(".deb"));
  expect(packages).toHaveLength(2);
  const said = spawnSync(
    "lintian",
    ["--allow-root", "--fail-on=error,warning", ...packages.map((name) => join("release", name))],
    { encoding: "utf8" },
  );
  expect([said.status, said.stdout]).toEqual([0, ""]);
});

test("@release the man page of the settings names every variable", () => {
  execFileSync("dpkg-deb", ["--extract", releaseFile("_amd64.deb"), folder]);
  const page = join(folder, "usr", "share", "man", "man5", "mfa-enrollment.conf.5.gz");
  const text = execFileSync("man", ["--no-hyphenation", "--local-file", page], { encoding: "utf8" });
  const missing = environmentNames.filter((name) => !new RegExp(`\\b${name}\\b`).test(text));
  expect([environmentNames.length > 20, missing]).toEqual([true, []]);
});

test("@release the image runs as its user, read-only, and weighs at most 25 MB over Node", async () => {
  const layout = join(folder, "layout");
  const root = join(folder, "root");
  execFileSync("mkdir", [layout, root]);
  execFileSync("tar", ["-xf", releaseFile("amd64.oci.tar"), "-C", layout]);
  const blob = (digest: string) => join(layout, "blobs", digest.replace(":", "/"));
  const json = (path: string) => JSON.parse(readFileSync(path, "utf8"));
  const manifest = json(blob(json(join(layout, "index.json")).manifests[0].digest));
  for (const { digest } of manifest.layers) execFileSync("tar", ["-xzpf", blob(digest), "-C", root]);
  const size = (path: string) => (statSync(path).isFile() ? statSync(path).size : 0);
  const app = readdirSync(join(root, "app"), { recursive: true, encoding: "utf8" });
  const program = app.reduce((sum, name) => sum + size(join(root, "app", name)), 0);
  expect(program).toBeLessThan(25 * 1_024 * 1_024);
  const { config } = json(blob(manifest.config.digest));
  const variables: string[] = [...config.Env, "PORT=18431", "ALLOW_HTTP=true"];
  const env = Object.fromEntries(variables.map((line) => line.split(/=(.*)/s, 2)));
  const user = [`--userspec=${config.User}`, root];
  const origin = await start("/usr/sbin/chroot", [...user, ...config.Entrypoint], env);
  expect((await fetch(`${origin}/ready`)).status).toBe(200);
  // As docs/install.md has it: OCI images keep no health check.
  execFileSync("/usr/sbin/chroot", [...user, "node", "/app/server.js", "health"], { env });
  const writable = execFileSync("find", [root, "-xdev", "-uid", "10001", "-not", "-path", `${root}/data*`]);
  expect(writable.toString()).toBe("");
});

test("@release one changed byte of any file is found, by the verifier that ships with it", () => {
  for (const name of readdirSync("release")) cpSync(join("release", name), join(folder, name));
  const keys = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const publicKey = join(folder, "keys", "release.pub");
  mkdirSync(join(folder, "keys"));
  writeFileSync(publicKey, keys.publicKey.export({ type: "spki", format: "pem" }));
  const sums = createSign("sha256").update(readFileSync(join(folder, "SHA256SUMS")));
  writeFileSync(join(folder, "SHA256SUMS.sig"), sums.sign(keys.privateKey, "base64"));
  const env = { PATH: process.env["PATH"], RELEASE_PUBLIC_KEY: publicKey };
  const verify = () =>
    spawnSync(process.execPath, [join("release", "verify-release.mjs"), folder], { env }).status;
  expect(verify()).toBe(0);
  for (const name of readdirSync(folder).filter((file) => file !== "keys")) {
    const path = join(folder, name);
    const bytes = readFileSync(path);
    const at = Math.floor(bytes.length / 2);
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    writeFileSync(path, changed);
    expect(verify(), name).toBe(1);
    writeFileSync(path, bytes);
  }
});
