import { once } from "node:events";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { rawExchange } from "../http/testing/raw-exchange.ts";
import { buildServer, makeFolder, runServer, type ChildServer } from "./testing/child-server.ts";

let built: Awaited<ReturnType<typeof buildServer>>;
let folder: ReturnType<typeof makeFolder>;
const running: ChildServer[] = [];

beforeAll(async () => {
  built = await buildServer();
});
afterAll(() => built.remove());
beforeEach(() => {
  folder = makeFolder();
});
afterEach(async () => {
  for (const child of running.splice(0)) {
    child.kill("SIGKILL");
    await child.ended;
  }
  folder.remove();
});

function run(variables: Record<string, string> = {}, args: readonly string[] = []): ChildServer {
  const child = runServer(built.main, { ...folder.variables, ...variables }, args);
  running.push(child);
  return child;
}

const demo = { DEMO: "true", DEMO_PASSWORD: "given to the demo" };

const signIn = (origin: string, username: string, password: string) =>
  fetch(`${origin}/api/oauth2/token`, { method: "POST", body: new URLSearchParams({ username, password }) });

const passwordIn = (output: string, user: string) =>
  new RegExp(`^ +${user} +(\\S+)$`, "m").exec(output)?.[1] ?? "";

describe("the server as a process", () => {
  it("shows the passwords of a first start once, not in its log, and they work", async () => {
    const first = run({ LOG_LEVEL: "trace", DEMO: "true" });
    const origin = await first.ready;
    const password = passwordIn(first.output(), "administrator");
    expect(password.length).toBeGreaterThanOrEqual(16);
    expect(first.output()).toMatch(/^PortalAdmin: administrator, ada\.$/m);
    expect(first.output()).toMatch(/^ReadOnlyUser: rita\.$/m);
    expect((await signIn(origin, "administrator", password)).status).toBe(200);
    first.kill("SIGTERM");
    expect(await first.ended).toBe(0);
    expect(first.errors()).not.toContain(password);
    const own = /^(?:appliance\.db(?:-shm|-wal)?|lock\.db(?:-journal)?|in-use|encryption-key\.json)$/;
    const files = readdirSync(folder.variables["DATA_DIR"] ?? "");
    expect(
      files.filter((name) => !own.test(name)),
      "no file of a log",
    ).toEqual([]);
    const second = run();
    expect((await signIn(await second.ready, "administrator", password)).status).toBe(200);
    expect(second.output()).not.toContain("Password");
  });

  it("has a line in its log for what is refused before it is a request, without what it said", async () => {
    const child = run();
    const answer = await rawExchange(await child.ready, "CANARY / HTTP/1.1\r\n\r\n");
    const [, traceId] = /^x-request-id: (.+)\r$/im.exec(answer) ?? [];
    await expect.poll(() => child.errors()).toContain('"event":"http.refused"');
    expect(child.errors()).toContain(`"traceId":"${traceId ?? ""}","status":400`);
    expect(child.errors()).toContain('"peer":"127.0.0.1"');
    expect(child.errors()).toMatch(/"level":30,"time":"20\d\d-[^"]+Z","event":"http\.refused"/);
    expect(child.errors()).not.toContain("CANARY");
  });

  it("says in its log that a certificate is pinned, and which", async () => {
    const APPLIANCE_FINGERPRINT = "0a".repeat(32);
    const child = run({ APPLIANCE_URL: "https://127.0.0.1:9", APPLIANCE_FINGERPRINT });
    await child.ready;
    await expect.poll(child.errors).toContain(`"gateway.pinned","fingerprints":["0A:0A:`);
  });

  it("hands commands to the server that runs on the folder, and works alone without one", async () => {
    const child = run({ ...demo });
    const origin = await child.ready;
    const command = run({}, ["admin", "reset-password", "OLIVIA", "--yes"]);
    expect(await command.ended).toBe(0);
    const password = /^ {2}(\S{20})$/m.exec(command.output())?.[1] ?? "";
    expect((await signIn(origin, "olivia", password)).status).toBe(200);
    expect((await signIn(origin, "olivia", "given to the demo")).status).toBe(400);
    child.kill("SIGTERM");
    await child.ended;
    const alone = run({}, ["admin", "--yes", "reset-mfa", "olivia"]);
    expect(await alone.ended).toBe(0);
    expect(alone.output()).toContain('MFA was already off for "olivia"');
    const unknown = run({}, ["admin", "reset-mfa", "nobody", "--yes"]);
    expect(await unknown.ended).toBe(1);
    expect(unknown.errors()).toContain("no user with that name");
  });

  it("lets its key be changed only when it does not run", async () => {
    const child = run({ ...demo });
    await child.ready;
    const early = run({}, ["admin", "rotate-key", "--yes"]);
    expect(await early.ended).toBe(1);
    expect(early.errors()).toContain("is in use by another process");
    child.kill("SIGTERM");
    await child.ended;
    const late = run({}, ["admin", "rotate-key", "--yes"]);
    expect(await late.ended).toBe(0);
    expect(late.output()).toContain("Key 2 is in use now");
    await run().ready;
  });
});

describe("a start that cannot succeed ends within a second, with plain words", () => {
  async function refused(variables: Record<string, string>): Promise<string> {
    const child = run(variables);
    expect(await child.ended).toBe(1);
    expect(child.errors()).not.toContain("    at ");
    return child.errors();
  }

  it("when the port is in use", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" && address !== null ? String(address.port) : "";
    const first = run({ PORT: port });
    expect(await first.ended).toBe(1);
    expect(first.errors()).toContain(`Port ${port} on 127.0.0.1 is in use.`);
    other.close();
    // The users are there now: their passwords are shown this once, or never.
    const password = passwordIn(first.output(), "administrator");
    expect((await signIn(await run().ready, "administrator", password)).status).toBe(200);
  });

  it.each([
    ["the data folder", "DATA_DIR"],
    ["the folder of the key", "ENCRYPTION_KEY_FILE"],
  ])(
    "when %s cannot be created",
    async (_, variable) => {
      expect(await refused({ [variable]: "/proc/nope/nowhere" })).toMatch(
        /^The folder \/proc\/nope\S* could not be created \(\w+\)/,
      );
    },
    10_000,
  );

  it("when the data folder takes no file", async () => {
    expect(await refused({ DATA_DIR: "/proc" })).toMatch(/^The lock file \/proc\/lock\.db could not be used/);
  });

  it("when the database is corrupt, which is not made anew", async () => {
    mkdirSync(folder.variables["DATA_DIR"] ?? "");
    writeFileSync(join(folder.variables["DATA_DIR"] ?? "", "appliance.db"), "no database ".repeat(1_000));
    expect(await refused({})).toContain("The database cannot be opened");
  });

  it("when the key is gone but the data is not", async () => {
    const first = run();
    await first.ready;
    first.kill("SIGTERM");
    await first.ended;
    expect(await refused({ ENCRYPTION_KEY_FILE: join(folder.dir, "lost") })).toContain("cannot be read");
  });
});
