import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { buildServer } from "../start/testing/child-server.ts";

let built: Awaited<ReturnType<typeof buildServer>>;
let dataDir: string;
const running: ChildProcess[] = [];

beforeAll(async () => {
  built = await buildServer("server/faults/testing/lock-entry.ts");
});
afterAll(() => built.remove());
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "lock-"));
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
  rmSync(dataDir, { recursive: true });
});

interface Claim {
  readonly child: ChildProcess;
  readonly said: string;
}

/** Starts a process that wants the folder, behind another command if one is given, and waits for what it says. */
function claim(before: readonly string[] = []): Promise<Claim> {
  const [command = "", ...args]: readonly string[] = [...before, process.execPath, built.main];
  const child = spawn(command, args, {
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ["pipe", "pipe", "inherit"],
  });
  running.push(child);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.stdout.on("data", (text: Buffer) => resolve({ child, said: text.toString().trim() }));
    child.on("close", () => reject(new Error("it said nothing")));
  });
}

async function end({ child }: Claim, signal: NodeJS.Signals): Promise<void> {
  const closed = new Promise((resolve) => child.once("close", resolve));
  child.kill(signal);
  await closed;
}

const NAMESPACE = ["unshare", "--user", "--map-root-user", "--pid", "--fork", "--kill-child"];
const namespaces = spawnSync("unshare", [...NAMESPACE.slice(1), "true"]).status === 0;

describe("a data folder has one owner", () => {
  test("a second process is told so, and gets the folder when the first has stopped", async () => {
    const first = await claim();
    expect(first.said).toBe("taken");
    expect((await claim()).said).toMatch(/^The data folder \S+ is in use by another process\./);
    await end(first, "SIGTERM");
    expect((await claim()).said).toBe("taken");
  });

  test("kill -9 gives it up at once, again and again", async () => {
    for (let round = 0; round < 5; round += 1) {
      const owner = await claim();
      expect(owner.said).toBe("taken");
      await end(owner, "SIGKILL");
    }
  });

  test("of ten parallel starts exactly one gets it, ten times over, each after a kill -9", async () => {
    for (let round = 0; round < 10; round += 1) {
      const claims = await Promise.all(Array.from({ length: 10 }, () => claim()));
      const owners = claims.filter(({ said }) => said === "taken");
      expect(owners).toHaveLength(1);
      await Promise.all(owners.map((owner) => end(owner, "SIGKILL")));
    }
  }, 180_000);

  test.skipIf(!namespaces)(
    "two processes that both are process 1 of their container don't share it",
    async () => {
      expect((await claim(NAMESPACE)).said).toBe("taken");
      expect((await claim(NAMESPACE)).said).toContain("is in use by another process");
    },
  );
});
