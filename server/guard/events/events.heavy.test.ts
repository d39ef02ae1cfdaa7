import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { passwordGrantOf } from "../../appliance/testing/sign-in.ts";
import type { TestClient } from "../../appliance/testing/test-client.ts";
import { freePort } from "../../../scripts/free-port.mjs";
import { serverPasswords, startRealServer, type RealServer } from "../../faults/testing/real-server.ts";
import { buildServer, makeFolder } from "../../start/testing/child-server.ts";
import { readOcsf } from "./testing/read-ocsf.ts";
import { WEBHOOK_KEY, webhookReceiver } from "./testing/receivers.ts";
import { rsyslog } from "./testing/rsyslog.ts";

let built: Awaited<ReturnType<typeof buildServer>>;
let appliance: RealServer;
let folder: ReturnType<typeof makeFolder>;
const cleanUp: (() => Promise<unknown> | void)[] = [];
beforeAll(async () => {
  built = await buildServer();
  appliance = await startRealServer(built.main);
});
afterAll(async () => {
  await appliance.remove();
  built.remove();
});
beforeEach(() => {
  folder = makeFolder();
  writeFileSync(join(folder.dir, "key"), WEBHOOK_KEY, { mode: 0o600 });
});
afterEach(async () => {
  for (const step of cleanUp.splice(0).toReversed()) await step();
  folder.remove();
});

/** The gateway in front of a real server, with its record in the test's folder. */
async function gateway(variables: Record<string, string>): Promise<RealServer> {
  const place = { APPLIANCE_URL: appliance.origin, DATA_DIR: join(folder.dir, "data") };
  const server = await startRealServer(built.main, { ...place, ...variables });
  cleanUp.push(server.remove);
  return server;
}
async function signInOften(client: TestClient, times: number): Promise<number> {
  let slowest = 0;
  for (let index = 0; index < times; index += 1) {
    const startedAt = performance.now();
    const { status } = await passwordGrantOf(client, "olivia", serverPasswords.DEMO_PASSWORD);
    slowest = Math.max(slowest, performance.now() - startedAt);
    expect(status).toBe(200);
  }
  return slowest;
}
const numbers = (events: readonly string[]) =>
  [...new Set(events.map((json) => readOcsf(json).metadata.sequence))].toSorted((a, b) => a - b);
const from1to = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

test("rsyslogd parses every event and a webhook gets every one, whichever of them is killed", async () => {
  const daemon = await rsyslog(folder.dir);
  cleanUp.push(() => daemon.kill("SIGTERM"));
  await daemon.start();
  const first = await webhookReceiver(await freePort());
  const variables = {
    EVENTS_SYSLOG: `tcp://127.0.0.1:${daemon.port}`,
    EVENTS_WEBHOOK: `http://127.0.0.1:${first.port}/`,
    EVENTS_WEBHOOK_KEY_FILE: join(folder.dir, "key"),
  };
  const parsed = () =>
    daemon.lines().map((line) => {
      const [, event, severity, json = ""] = /^1 mfa-enrollment ([a-z-]+) (\d) (\{.*\})$/.exec(line) ?? [];
      expect([readOcsf(json).metadata.event_code, "6"]).toEqual([event, severity]);
      return json;
    });
  const one = await gateway(variables);
  await signInOften(one.client, 5);
  await expect.poll(() => numbers(parsed())).toEqual(from1to(5));
  // The receivers go, then the gateway itself.
  await daemon.kill("SIGKILL");
  await first.stop();
  await signInOften(one.client, 5);
  one.child.kill("SIGKILL");
  await one.child.ended;
  await daemon.start();
  const second = await webhookReceiver(first.port);
  cleanUp.push(second.stop);
  const two = await gateway(variables);
  await signInOften(two.client, 5);
  await expect.poll(() => numbers(parsed())).toEqual(from1to(15));
  await expect.poll(() => numbers([...first.received, ...second.received])).toEqual(from1to(15));
});

const disk = join(makeFolder().dir, "disk");
mkdirSync(disk);
const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", disk]).status === 0;
if (!mounted) process.stderr.write("SKIPPED: a full disk for events needs root, to mount a small tmpfs\n");
afterAll(() => {
  if (mounted) spawnSync("umount", ["--lazy", disk]);
  rmSync(join(disk, ".."), { recursive: true });
});

test.skipIf(!mounted)(
  "a dead syslog server, a webhook that hangs and a full disk slow no request, and a disk with room gets every event",
  async () => {
    const deaf = await webhookReceiver(0, () => true);
    cleanUp.push(deaf.stop);
    const path = join(disk, "events.jsonl");
    const server = await gateway({
      EVENTS_FILE: path,
      EVENTS_SYSLOG: "tcp://127.0.0.1:1",
      EVENTS_WEBHOOK: `http://127.0.0.1:${deaf.port}/`,
      EVENTS_WEBHOOK_KEY_FILE: join(folder.dir, "key"),
    });
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(join(disk, "filler"), Buffer.alloc(bavail * bsize - bsize, 1));
    expect(await signInOften(server.client, 30)).toBeLessThan(1_000);
    const metric = async (name: string) =>
      Number(
        new RegExp(`^${name} (\\d+)`, "m").exec((await server.client.send("GET", "/metrics")).text)?.[1],
      );
    await expect.poll(() => metric('events_failures{sink="file"}')).toBeGreaterThan(0);
    await expect.poll(() => metric('events_failures{sink="syslog"}')).toBeGreaterThan(0);
    expect(await metric('events_waiting{sink="webhook"}')).toBeGreaterThan(0);
    expect(await metric("events_dead_letter_bytes")).toBe(0);
    rmSync(join(disk, "filler"));
    const lines = () => readFileSync(path, "utf8").split("\n").slice(0, -1);
    await expect.poll(() => numbers(lines())).toEqual(from1to(30));
    server.child.kill("SIGTERM");
    expect(await server.child.ended).toBe(0);
  },
);
