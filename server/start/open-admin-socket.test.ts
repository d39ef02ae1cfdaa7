import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { adminSocketPath, NothingChanged } from "../cli/admin-socket.ts";
import { askAdminSocket } from "../cli/ask-admin-socket.ts";
import { StorageError } from "../store/storage-error.ts";
import { decodeEnvironment } from "./environment.ts";
import { openAdminSocket } from "./open-admin-socket.ts";

const busy = new NothingChanged(new StorageError("contention", new Error("the disk is full")));

test.each([
  [new Error("the disk is full"), "The server could not run the command. Its log says why."],
  [busy, "Nothing was changed: the database did not take it (the disk is full). Run it again."],
])("why a command failed is in the log, as the one who gave it is told: %s", async (failure, text) => {
  const dir = mkdtempSync(join(tmpdir(), "admin-log-"));
  const lines: string[] = [];
  const log = pino({}, { write: (line) => lines.push(line) });
  const run = () => Promise.reject(failure);
  const close = await openAdminSocket(decodeEnvironment({ DATA_DIR: dir }), log, run);
  onTestFinished(close);
  const result = await askAdminSocket(adminSocketPath(dir) ?? "", { command: "void-scratch-codes" });
  expect(result).toEqual({ done: false, text });
  expect(lines.join("")).toMatch(/"event":"admin.failed","command":"void-scratch-codes".*the disk is full/);
});
