import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildServer } from "./testing/child-server.ts";

const MEGABYTE = 1_024 * 1_024;
let built: Awaited<ReturnType<typeof buildServer>>;

beforeAll(async () => {
  built = await buildServer("server/start/testing/young-heap-entry.ts");
});
afterAll(() => built.remove());

/** Largest size under load, in megabytes; it begins at one. */
const largest = (bound: boolean) =>
  Number(execFileSync(process.execPath, [built.main], { env: { BOUND: String(bound) } })) / MEGABYTE;

test("by itself V8 takes more than the bound", () => {
  expect(largest(false)).toBeGreaterThan(16);
});

// What V8 shrank when there was little to do must grow again: a small space made a third of all work collections.
test("bounded, the space grows from the size it starts with, and not far", () => {
  const size = largest(true);
  expect(size).toBeGreaterThanOrEqual(4);
  expect(size).toBeLessThanOrEqual(16);
});
