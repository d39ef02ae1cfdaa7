import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildServer, runServer } from "../start/testing/child-server.ts";
import { openStore } from "../store/open-store.ts";
import { countersTable } from "../store/tables/users-table.ts";
import { crashEngines, type CrashEngine } from "./testing/crash-place.ts";
import { inTurns } from "./testing/in-turns.ts";

let built: Awaited<ReturnType<typeof buildServer>>;
beforeAll(async () => {
  built = await buildServer("server/faults/testing/crash-entry.ts");
});
afterAll(() => built.remove());

/** Every fifth statement, and the commit. */
async function pointsOf(engine: CrashEngine): Promise<readonly string[]> {
  const points: string[] = [];
  const { place, remove } = await engine.make();
  await (await openStore(place, { failPoint: (name) => void points.push(name) })).close();
  await remove();
  return points.filter((name, index) => index % 5 === 0 || name.includes("commit"));
}

async function dieAt(engine: CrashEngine, point: string): Promise<string> {
  const { place, variables, remove } = await engine.make();
  const child = runServer(built.main, { ...variables, FAIL_POINT: point, START_TIME: "0" });
  const started = await child.ready.then(
    () => "started",
    () => "died",
  );
  child.kill("SIGKILL");
  await child.ended;
  const store = await openStore(place);
  const counters = await store.read((db) => countersTable.all(db));
  await store.close();
  await remove();
  return `${started}, then next user ${counters.get("next_user_id")}`;
}

describe.each(crashEngines)("kill -9 in the migration ($engine)", (engine) => {
  test("leaves nothing or all of it, and the next start goes on", async () => {
    const points = await pointsOf(engine);
    expect(points.length).toBeGreaterThanOrEqual(6);
    const outcomes = await inTurns(3, points, (point) => dieAt(engine, point));
    expect([...new Set(outcomes)]).toEqual(["died, then next user 1000"]);
  });
});
