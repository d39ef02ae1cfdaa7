import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { createMetrics } from "../host/metrics.ts";
import { testEngines } from "./testing/test-engines.ts";

describe.each(testEngines)("the pool in the metrics ($engine)", (engine) => {
  test("is told by state where there is one", async () => {
    const { store, close } = await engine.open();
    await store.read((db) => sql`select 1`.execute(db));
    const text = await createMetrics(store.pool).registry.metrics();
    const told = /^store_pool_connections\{state="total"\} [1-9]/m.test(text);
    expect(told).toBe(engine.engine === "postgres");
    await close();
  });
});
