import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { payloadTables, transportTables } from "../src/testing/faults/all-tables.ts";
import { faultRows } from "../src/testing/faults/fault-rows.ts";
import { lifeCycle } from "../src/testing/faults/life-cycle.ts";

describe("the matrix", () => {
  it.each([...transportTables, ...payloadTables])("$title is run by $test", ({ test }) => {
    const text = readFileSync(test, "utf8");
    expect(text).toMatch(/runCells\(\w+\)/u);
  });

  it.each(transportTables)("$title has a cell for every fault that can meet it", ({ title, cells }) => {
    const met = new Set(cells.map(({ fault }) => fault));
    const missing = Object.keys(faultRows).filter((name) => !Array.from(met, String).includes(name));
    // The token endpoint takes no session, so "401 after the renewal", and slowness is the wait that its tests end with.
    const nowhere = ["slow", "401-always", "403-license"];
    expect(missing.filter((name) => !(title.startsWith("token") && nowhere.includes(name)))).toEqual([]);
  });
});

describe("the life-cycle table", () => {
  it.each(lifeCycle.flatMap(({ tests }) => tests))(
    "names a test that exists: $file, $name",
    ({ file, name }) => {
      expect(existsSync(file)).toBe(true);
      expect(readFileSync(file, "utf8")).toContain(name);
    },
  );
});
