import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, expect, vi } from "vitest";
import "./no-owner-stacks.ts";
import "./wait-for-effects.ts";

// A busy machine is no reason to fail: `findBy` waits as long as it takes, the test's own time-out ends it.
configure({ asyncUtilTimeout: 15_000 });

const complaints: string[] = [];

beforeEach(() => {
  complaints.length = 0;
  for (const level of ["error", "warn", "log", "info", "debug"] as const) {
    vi.spyOn(console, level).mockImplementation((...args: unknown[]) => {
      complaints.push(args.map(String).join(" "));
    });
  }
});

afterEach(() => {
  cleanup();
  // Some files are of no browser.
  if ("document" in globalThis) document.body.replaceChildren();
  vi.restoreAllMocks();
  expect(complaints, "what is said on the console fails a test").toEqual([]);
});
