import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildServer } from "../start/testing/child-server.ts";
import { crashEngines } from "./testing/crash-place.ts";
import { crashAt, failPointsOf } from "./testing/crash-run.ts";
import { crashScenarios } from "./testing/crash-scenarios.ts";
import { inTurns } from "./testing/in-turns.ts";

/** Which part of the statements, as `1/3`: one run of CI takes a third, all of them where nothing is said. */
const [shard, shards] = (process.env["CRASH_SHARD"] ?? "1/1").split("/").map(Number);
const isOurs = (_: string, index: number) => index % (shards ?? 1) === (shard ?? 1) - 1;

let built: Awaited<ReturnType<typeof buildServer>>;
beforeAll(async () => {
  built = await buildServer("server/faults/testing/crash-entry.ts");
});
afterAll(() => built.remove());

describe.each(crashEngines)("kill -9 ($engine)", (engine) => {
  test.each(crashScenarios)("at every statement of: $name", async (scenario) => {
    const points = await failPointsOf(engine, scenario);
    expect(points.length).toBeGreaterThanOrEqual(6);
    const faults = await inTurns(3, points.filter(isOurs), (point) =>
      crashAt(built.main, engine, scenario, point),
    );
    expect(faults.flat()).toEqual([]);
  });
});
