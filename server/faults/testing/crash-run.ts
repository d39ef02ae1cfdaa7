import { createTestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { fakeClock } from "../../appliance/testing/fake-clock.ts";
import { httpHandler } from "../../appliance/testing/http-handler.ts";
import { brokenInvariants } from "../../appliance/testing/invariants.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import { runServer } from "../../start/testing/child-server.ts";
import { openStore } from "../../store/open-store.ts";
import type { CrashEngine } from "./crash-place.ts";
import type { CrashScenario } from "./crash-scenario.ts";

/** Not a statement: the process is killed when the client has read the answer. */
export const ANSWERED = "answered";

const START_TIME = Date.UTC(2026, 0, 1);

/**
 * The fail points a scenario passes, in order, found by running it once on that engine without stopping: what is one
 * statement on PostgreSQL may be three on SQLite.
 */
export async function failPointsOf(engine: CrashEngine, scenario: CrashScenario): Promise<readonly string[]> {
  const points: string[] = [];
  const { place, remove } = await engine.make();
  const store = await openStore(place, { failPoint: (name) => void points.push(name) });
  const appliance = await createTestAppliance({ store });
  const { act } = await scenario.prepare(appliance);
  points.length = 0;
  await act(testClient(appliance.handle));
  await appliance.close();
  await remove();
  return [...points, ANSWERED];
}

/** Prepares the data, lets a process die at the point, and looks at what a restart finds. @returns broken promises */
export async function crashAt(
  main: string,
  engine: CrashEngine,
  scenario: CrashScenario,
  point: string,
): Promise<readonly string[]> {
  const { place, variables, keyRing, remove } = await engine.make();
  try {
    const before = await createTestAppliance({
      store: await openStore(place),
      keyRing,
      clock: fakeClock(START_TIME),
    });
    const { act, check } = await scenario.prepare(before);
    const clock = fakeClock(before.clock.now());
    await before.close();

    const child = runServer(main, { ...variables, FAIL_POINT: point, START_TIME: String(clock.now()) });
    const answer = await act(testClient(httpHandler(await child.ready))).catch(() => null);
    child.kill("SIGKILL");
    await child.ended;
    if (answer !== null && answer.status >= 300) return [`${point}: answered ${answer.status}`];
    if ((answer === null) !== (point !== ANSWERED)) return [`${point}: was not reached`];

    const after = await createTestAppliance({ store: await openStore(place), keyRing, clock });
    const faults = [
      ...(await brokenInvariants(after.parts.store)),
      ...(await check(after, testClient(after.handle), answer)),
      ...(await brokenInvariants(after.parts.store)),
    ];
    await after.close();
    return faults.map((fault) => `${point}: ${fault}`);
  } finally {
    await remove();
  }
}
