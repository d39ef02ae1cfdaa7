import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import * as v from "valibot";
import { expect, test } from "vitest";

const planted = v.parse(
  v.array(
    v.object({ name: v.string(), file: v.string(), from: v.string(), to: v.string(), was: v.string() }),
  ),
  JSON.parse(readFileSync("src/testing/simulation/planted.json", "utf8")),
);

test.each(planted)("the place of the planted fault $name is there, once", ({ file, from }) => {
  expect(readFileSync(file, "utf8").split(from)).toHaveLength(2);
});

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
