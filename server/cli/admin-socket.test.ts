import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createTestAppliance } from "../appliance/testing/create-test-appliance.ts";
import type { TestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { fakeClock } from "../appliance/testing/fake-clock.ts";
import type { FakeClock } from "../appliance/testing/fake-clock.ts";
import { passwordGrantOf } from "../appliance/testing/sign-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import type { Wait } from "../store/abandonable-store.ts";
import type { StoreCommand } from "./admin-command.ts";
import { serveAdminSocket } from "./admin-socket.ts";
import type { AdminRequest } from "./admin-socket.ts";
import { askAdminSocket } from "./ask-admin-socket.ts";
import { runForClient } from "./run-admin-command.ts";

const resetPassword = { command: "reset-password", userName: "olivia" } as const;
const late = expect.stringMatching(/too late\. Nothing was changed\./);

let dir: string;
let path: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "socket-"));
  path = join(dir, "admin.sock");
});
afterEach(() => rmSync(dir, { recursive: true }));

describe("a server that is held up", () => {
  let appliance: TestAppliance;
  let clock: FakeClock;
  let close: () => void;
  let goOn: () => void;
  const begun: { command: StoreCommand; wait: Wait; ended: Promise<unknown> }[] = [];

  /** It hashes the new password, and so changes it, only when told. */
  beforeEach(async () => {
    appliance = await createTestAppliance();
    const told = new Promise<void>((resolve) => (goOn = resolve));
    const { hasher } = appliance.parts;
    const hashAll: typeof hasher.hashAll = async (...input) => {
      await told;
      return hasher.hashAll(...input);
    };
    const run = runForClient({ ...appliance.parts, hasher: { ...hasher, hashAll } });
    clock = fakeClock(Date.now());
    close = await serveAdminSocket(
      path,
      (command, wait) => {
        const result = run(command, wait);
        begun.push({ command, wait, ended: result.catch(() => {}) });
        return result;
      },
      clock,
    );
  });
  afterEach(async () => {
    close();
    begun.length = 0;
    await appliance.close();
  });

  const oldPassword = async () => (await passwordGrantOf(testClient(appliance.handle), "olivia")).status;

  test("carries out what it comes to in time", async () => {
    clock.advance(15_000);
    goOn();
    expect(await askAdminSocket(path, resetPassword)).toMatchObject({ done: true });
    expect(await oldPassword()).toBe(400);
  });

  test("does nothing when it comes to a command too late, and says so before the client gives up", async () => {
    clock.advance(21_000);
    goOn();
    expect(await askAdminSocket(path, resetPassword)).toEqual({ done: false, text: late });
    expect(begun).toEqual([]);
    expect(await oldPassword()).toBe(200);
  });

  test("does nothing when a command that it began becomes too late", async () => {
    const answer = askAdminSocket(path, resetPassword);
    await vi.waitFor(() => expect(begun).toHaveLength(1));
    clock.advance(21_000);
    goOn();
    expect(await answer).toEqual({ done: false, text: late });
    expect(await oldPassword()).toBe(200);
  });

  test("does nothing for a client that has given up, which says that the outcome is unknown", async () => {
    const patience = { serverMs: 20_000, clientMs: 50 };
    await expect(askAdminSocket(path, resetPassword, patience)).rejects.toThrow(
      "Whether the password was changed is unknown. Run the command again: the newest password counts.",
    );
    await vi.waitFor(() => expect(begun[0]?.wait.isOver).toBe(true));
    goOn();
    await begun[0]?.ended;
    expect(await oldPassword()).toBe(200);
  });

  test.each<StoreCommand>([resetPassword, { command: "void-scratch-codes" }])(
    "doesn't begin for a client that was ended before: $command",
    async (command) => {
      const request: AdminRequest = { command, until: null };
      const socket = connect(path, () => {
        socket.write(`${JSON.stringify(request)}\n`);
        socket.destroy();
      });
      await once(socket, "close");
      const unlock = { command: "unlock", userName: "olivia" } as const;
      expect(await askAdminSocket(path, unlock)).toMatchObject({ done: true });
      expect(begun.map((one) => one.command)).toEqual([unlock]);
    },
  );

  test("takes its time where the client waits without an end", async () => {
    clock.advance(60_000);
    expect(await askAdminSocket(path, { command: "void-scratch-codes" })).toMatchObject({ done: true });
  });
});

test.each<[StoreCommand, string]>([
  [resetPassword, "Run the command again: the newest password counts."],
  [{ command: "reset-mfa", userName: "olivia" }, "Whether it was carried out is unknown."],
  [{ command: "reseal" }, "Run the command again: done twice it does no harm."],
  [{ command: "backup", file: "/to/file" }, "look whether /to/file is there and new"],
  [{ command: "verify-audit", head: null }, "It changes nothing"],
])("where the server hangs up, it is said what to do: %j", async (command, words) => {
  const server = createServer((socket) => socket.once("data", () => socket.destroy())).listen(path);
  await once(server, "listening");
  await expect(askAdminSocket(path, command)).rejects.toThrow(words);
  server.close();
});
