import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openPolicy } from "./policy-file.ts";

let folder: string;
let file: string;
let lines: string[];
const log = pino({ level: "info" }, { write: (line) => lines.push(line) });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "policy-"));
  file = join(folder, "policy.json");
  lines = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a good file takes the place of the old one when it is read again", () => {
  writeFileSync(file, "{}");
  const policy = openPolicy(file, log);
  expect(policy.get().approval).toBe("privileged");
  writeFileSync(file, '{"approval":"always"}');
  expect(policy.get().approval).toBe("privileged");
  policy.reload();
  expect(policy.get().approval).toBe("always");
});

test("a wrong file leaves the old policy in force, and the log says what is wrong", () => {
  writeFileSync(file, '{"approval":"always"}');
  const policy = openPolicy(file, log);
  writeFileSync(file, '{"approval":"secret"}');
  policy.reload();
  expect(policy.get().approval).toBe("always");
  expect(lines.join("")).toContain("approval must be");
  expect(lines.join("")).not.toContain("secret");
  rmSync(file);
  policy.reload();
  expect(policy.get().approval).toBe("always");
});

test("a wrong file is no start, and cases that nobody needs are said at the start", () => {
  writeFileSync(file, "{");
  expect(() => openPolicy(file, log)).toThrow("GUARD_POLICY: is not JSON: look at line 1");
  writeFileSync(file, '{"requireCase":"never"}');
  openPolicy(file, log);
  expect(lines.join("")).toContain("guard.no-cases");
});
