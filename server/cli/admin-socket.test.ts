import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import type { StoreCommand } from "./admin-command.ts";
import { serveAdminSocket } from "./admin-socket.ts";
import { askAdminSocket } from "./ask-admin-socket.ts";

const resetPassword = { command: "reset-password", userName: "olivia" } as const;

let path: string;
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), "socket-")), "admin.sock");
});

test("a command that takes longer than somebody waits is carried out, and may have been, as they are told", async () => {
  const [begun, done]: [StoreCommand[], StoreCommand[]] = [[], []];
  let goOn = () => {};
  const held = new Promise<void>((resolve) => (goOn = resolve));
  const close = await serveAdminSocket(path, async (command) => {
    if (command.command === "void-scratch-codes") return { done: true, text: `${begun.length} begun` };
    begun.push(command);
    await held;
    done.push(command);
    return { done: true, text: "done" };
  });
  await expect(askAdminSocket(path, resetPassword, 50)).rejects.toThrow(
    "Whether the password was changed is unknown. Run the command again: the newest password counts.",
  );
  const again = askAdminSocket(path, resetPassword);
  // Not at the same time, or the one that ends last would count.
  expect(await askAdminSocket(path, { command: "void-scratch-codes" })).toMatchObject({ text: "1 begun" });
  goOn();
  expect(await again).toEqual({ done: true, text: "done" });
  expect(done).toEqual([resetPassword, resetPassword]);
  close();
});

test.each<[StoreCommand, string]>([
  [resetPassword, "Run the command again: the newest password counts."],
  [{ command: "reset-mfa", userName: "olivia" }, "Whether it was carried out is unknown."],
  [{ command: "void-scratch-codes" }, "Run the command again: done twice it does no harm."],
  [{ command: "backup", file: "/to/file" }, "look whether /to/file is there and new"],
  [{ command: "verify-audit", head: null }, "It changes nothing"],
])("where the server hangs up, it is said what to do: %j", async (command, words) => {
  const server = createServer((socket) => socket.once("data", () => socket.destroy())).listen(path);
  await once(server, "listening");
  await expect(askAdminSocket(path, command)).rejects.toThrow(words);
  server.close();
});
