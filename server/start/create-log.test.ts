import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createLog } from "./create-log.ts";

test("an error is told without the members that a driver adds, and so is its cause", () => {
  const file = join(mkdtempSync(join(tmpdir(), "log-")), "log");
  const log = createLog("info", file);
  const detail = { code: "23505", detail: "Key (secret)=(CANARY) exists", parameters: ["CANARY"] };
  const cause = Object.assign(new Error("a duplicate key"), detail);
  log.error({ event: "storage.failed", err: Object.assign(new Error("x".repeat(301), { cause }), detail) });
  log.error({ err: detail });
  const text = readFileSync(file, "utf8");
  expect(text).not.toContain("CANARY");
  const [line = "", other = ""] = text.split("\n");
  expect(JSON.parse(line)).toMatchObject({
    event: "storage.failed",
    err: { message: "x".repeat(300), code: "23505", cause: { message: "a duplicate key", code: "23505" } },
  });
  expect(JSON.parse(other).err).toEqual({ type: "object" });
});
