import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import * as v from "valibot";
import { beforeEach, expect, test } from "vitest";
import { openPolicy } from "./policy-file.ts";

let folder: string;
let file: string;
let lines: string[];
const log = pino({ level: "info" }, { write: (line) => lines.push(line) });
const told = () => lines.map((line) => v.parse(lineSchema, JSON.parse(line)));
const lineSchema = v.object({ event: v.string(), msg: v.string() });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "policy-"));
  file = join(folder, "policy.json");
  lines = [];
});

test("a good file takes the place of the old one when it is read again", () => {
  writeFileSync(file, "{}");
  const policy = openPolicy(file, log);
  expect(policy.get().approval).toBe("privileged");
  writeFileSync(file, '{"approval":"always"}');
  expect(policy.get().approval).toBe("privileged");
  policy.reload();
  expect(policy.get().approval).toBe("always");
  expect(told()).toEqual([{ event: "guard.policy", msg: "the policy was read again and is in force" }]);
});

test("a wrong file leaves the old policy in force, and the log says what is wrong", () => {
  writeFileSync(file, '{"approval":"always"}');
  const policy = openPolicy(file, log);
  writeFileSync(file, '{"approval":"secret","requireCase":"secret"}');
  policy.reload();
  expect(policy.get().approval).toBe("always");
  expect(told()).toEqual([
    { event: "guard.policy-wrong", msg: "the policy was not read: the old one is in force" },
  ]);
  expect(lines.join("")).toMatch(/requireCase must be.+ approval must be/);
  expect(lines.join("")).not.toContain("secret");
  rmSync(file);
  policy.reload();
  expect(policy.get().approval).toBe("always");
});

test("a wrong file is no start, and who needs no case is said at the start", () => {
  writeFileSync(file, "{");
  expect(() => openPolicy(file, log)).toThrow("GUARD_POLICY: is not JSON: look at line 1");
  const entry = {
    user: "ada",
    intents: ["setUp"],
    subjects: ["*"],
    networks: ["10.0.0.0/8"],
    until: "2026-01-02",
  };
  writeFileSync(file, JSON.stringify({ requireCase: "never", automation: [entry] }));
  openPolicy(file, log);
  const cases = "administrators change the MFA of others without a case (requireCase: never)";
  const scripts = "scripts' accounts act for others without a case, as the policy says";
  expect(told()).toEqual([
    { event: "guard.no-cases", msg: cases },
    { event: "guard.automation", msg: scripts },
  ]);
  openPolicy(undefined, log).reload();
  expect(told()).toHaveLength(2);
});
