import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { httpHandler } from "../appliance/testing/http-handler.ts";
import { brokenInvariants } from "../appliance/testing/invariants.ts";
import { passwordGrantOf } from "../appliance/testing/sign-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { buildServer, makeFolder, runServer } from "../start/testing/child-server.ts";
import { openStore } from "../store/open-store.ts";
import { serverPasswords } from "./testing/real-server.ts";

const folder = makeFolder();
const disk = join(folder.dir, "disk");
mkdirSync(disk);
const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=8m", "tmpfs", disk]).status === 0;
if (!mounted) process.stderr.write("SKIPPED: the full-disk suite needs root, to mount a small tmpfs\n");

const cleanUp: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).toReversed()) await step();
  if (mounted) spawnSync("umount", ["--lazy", disk]);
  folder.remove();
});

/** Takes what is left, but for a few kilobytes at the end. */
function fillDisk(path: string): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(path, Buffer.alloc(Math.max(0, bavail * bsize - 16_384), 1));
}

test.skipIf(!mounted)(
  "a full disk: writes are 503, reads work, nothing is half done, space heals it",
  async () => {
    const built = await buildServer();
    const dataDir = join(disk, "data");
    const child = runServer(built.main, { ...folder.variables, ...serverPasswords, DATA_DIR: dataDir });
    cleanUp.push(built.remove, async () => {
      child.kill("SIGKILL");
      await child.ended;
    });
    const client = testClient(httpHandler(await child.ready));
    const grant = () => passwordGrantOf(client, "olivia", serverPasswords.DEMO_PASSWORD);
    const olivia = client.withToken(textMember(await grant(), "access_token"));

    // Once while there is room: what is written then must not make room for the next time.
    expect((await client.send("GET", "/ready")).status).toBe(200);
    fillDisk(join(disk, "filler"));
    let answer = await grant();
    for (let count = 0; count < 300 && answer.status === 200; count += 1) answer = await grant();
    expect([answer.status, answer.problem]).toEqual([503, "storage"]);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await olivia.send("POST", "/api/v8.1/users/1001/enableMfa", { json: {} })).status).toBe(503);
    expect((await olivia.send("GET", "/api/v8.1/users/1001")).body["mfaEnabled"]).toBe(false);
    await expect.poll(async () => (await client.send("GET", "/ready")).status).toBe(503);

    rmSync(join(disk, "filler"));
    expect((await client.send("GET", "/ready")).status).toBe(200);
    expect((await grant()).status).toBe(200);
    expect((await olivia.send("POST", "/api/v8.1/users/1001/enableMfa", { json: {} })).status).toBe(200);
    child.kill("SIGTERM");
    expect(await child.ended).toBe(0);
    const store = await openStore({ dataDir });
    expect(await brokenInvariants(store)).toEqual([]);
    await store.close();
  },
);
