import { closeSync, openSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { buildServer, makeFolder, runServer, type ChildServer } from "../start/testing/child-server.ts";
import { serverPasswords } from "./testing/real-server.ts";

let server: Awaited<ReturnType<typeof buildServer>>;
let fatal: Awaited<ReturnType<typeof buildServer>>;
const open: { kill: () => Promise<void> }[] = [];

beforeAll(async () => {
  server = await buildServer();
  fatal = await buildServer("server/start/testing/fatal-entry.ts");
});
afterAll(() => {
  server.remove();
  fatal.remove();
});
afterEach(async () => {
  for (const one of open.splice(0)) await one.kill();
});

function run(variables: Record<string, string> = {}, log: "pipe" | number = "pipe"): ChildServer {
  const folder = makeFolder();
  const child = runServer(server.main, { ...folder.variables, ...serverPasswords, ...variables }, [], log);
  open.push({
    kill: async () => {
      child.kill("SIGKILL");
      await child.ended;
      folder.remove();
    },
  });
  return child;
}

async function statusOfSignIn(origin: string): Promise<number> {
  const body = new URLSearchParams({ username: "olivia", password: serverPasswords.DEMO_PASSWORD });
  return (await fetch(`${origin}/api/oauth2/token`, { method: "POST", body })).status;
}

describe("a log that cannot be written", () => {
  test("stops nobody when its reader has gone", async () => {
    const child = run();
    const origin = await child.ready;
    child.closeLog();
    for (let count = 0; count < 5; count += 1) expect(await statusOfSignIn(origin)).toBe(200);
  });

  test("stops nobody when its disk is full", async () => {
    const full = openSync("/dev/full", "w");
    const child = run({}, full);
    closeSync(full);
    const origin = await child.ready;
    for (let count = 0; count < 5; count += 1) expect(await statusOfSignIn(origin)).toBe(200);
  });
});

describe("a fault that nobody caught", () => {
  test("in a promise is logged and the process lives", async () => {
    const child = runServer(fatal.main, { FAULT: "rejection" });
    expect(await child.ended).toBe(0);
    expect(child.errors()).toContain('"event":"rejection"');
  });

  test("anywhere else ends the process at once, non-zero", async () => {
    const child = runServer(fatal.main, { FAULT: "exception" });
    expect(await child.ended).toBe(1);
    expect(child.errors()).toContain('"event":"fatal"');
    expect(child.output()).toBe("");
  });
});

test("plain HTTP on an open address, which was asked for, is warned of", async () => {
  const child = run({ HOST: "0.0.0.0", ALLOW_HTTP: "true" });
  await child.ready;
  await expect.poll(child.errors).toContain("start.plain-http");
  expect(child.errors()).toContain("no device cookie");
});
