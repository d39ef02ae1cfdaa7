import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { exitCodeOf, settingFault } from "./environment-faults.ts";

const ofSystem = (code: string, syscall: string) => Object.assign(new Error("no"), { code, syscall });

test.each([
  ["a wrong setting", settingFault("PORT must be a port number"), 78],
  ["a port that this user may not use", ofSystem("EACCES", "listen"), 78],
  ["a busy port", ofSystem("EADDRINUSE", "listen"), 1],
  ["a file that this user may not read", ofSystem("EACCES", "open"), 1],
  ["another error", new Error("the database is gone"), 1],
  ["something that is no error", "no", 1],
])("%s exits %s", (_, error, code) => {
  expect(exitCodeOf(error)).toBe(code);
});

const unit = readFileSync("packaging/debian/mfa-enrollment.service", "utf8");
const setting = (name: string) => new RegExp(`^${name}=(.+)$`, "m").exec(unit)?.[1];

test("the unit doesn't start again what a wrong setting ended", () => {
  expect(setting("Restart")).toBe("on-failure");
  expect(setting("RestartPreventExitStatus")).toBe(String(exitCodeOf(settingFault(""))));
});

test("the unit gives up on a server that takes ten seconds to fail, time after time", () => {
  const cycle = Number(setting("RestartSec")) + 10;
  expect(cycle * Number(setting("StartLimitBurst"))).toBeLessThan(Number(setting("StartLimitIntervalSec")));
});
