import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { adminSocketPath } from "../cli/admin-socket.ts";
import { askAdminSocket } from "../cli/ask-admin-socket.ts";
import { decodeEnvironment } from "./environment.ts";
import { openAdminSocket } from "./open-admin-socket.ts";

test("why a command failed is in the log, as the one who gave it is told", async () => {
  const dir = mkdtempSync(join(tmpdir(), "admin-log-"));
  const lines: string[] = [];
  const log = pino({}, { write: (line) => lines.push(line) });
  const run = () => Promise.reject(new Error("the disk is full"));
  const close = await openAdminSocket(decodeEnvironment({ DATA_DIR: dir }), log, run);
  onTestFinished(() => {
    close();
    rmSync(dir, { recursive: true });
  });
  const result = await askAdminSocket(adminSocketPath(dir) ?? "", { command: "reseal" });
  expect(result).toEqual({ done: false, text: "The server could not run the command. Its log says why." });
  expect(lines.join("")).toMatch(/"event":"admin.failed","command":"reseal".*the disk is full/);
});
