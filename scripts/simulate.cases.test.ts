import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

test("one seed is the same trace twice", () => {
  const trace = () => {
    const args = ["scripts/simulate.mjs", "--seed", "7", "--steps", "600", "--trace"];
    const { stdout, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect(status).toBe(0);
    return stdout;
  };
  const first = trace();
  expect(first.split("\n").length).toBeGreaterThan(1_000);
  expect(first).toContain("all well");
  expect(trace()).toBe(first);
}, 120_000);
