import { afterAll, beforeAll, expect, test } from "vitest";
import { confirmEnrollment, startEnrollment } from "../appliance/testing/enroll.ts";
import { brokenInvariants } from "../appliance/testing/invariants.ts";
import { oracleCode } from "../appliance/testing/oracle-code.ts";
import { buildServer } from "../start/testing/child-server.ts";
import { openStore } from "../store/open-store.ts";
import { mfaActiveTable } from "../store/tables/factor-tables.ts";
import { signInReal, startRealServer } from "./testing/real-server.ts";

let built: Awaited<ReturnType<typeof buildServer>>;
beforeAll(async () => {
  built = await buildServer();
});
afterAll(() => built.remove());

const USERS = { olivia: "1001", ravi: "1002", rita: "1003", ada: "1004", grace: "1005" } as const;

test.each([
  ["SIGTERM", 0],
  ["SIGTERM", 1],
  ["SIGINT", 2],
  ["SIGTERM", 4],
] as const)(
  "%s %i ms into five accepts: each is answered and kept, or as if never sent",
  async (signal, ms) => {
    const server = await startRealServer(built.main);
    const ready = await Promise.all(
      Object.entries(USERS).map(async ([name, id]) => {
        const client = await signInReal(server.client, name);
        return { client, id, ...(await startEnrollment(client, id)) };
      }),
    );
    const answers = ready.map(async ({ client, id, token, secretKey }) => {
      const code = oracleCode(secretKey, Date.now());
      const answer = await confirmEnrollment(client, id, token, code).catch(() => null);
      return answer?.status === 204 ? id : null;
    });
    await new Promise((resolve) => setTimeout(resolve, ms));
    const stoppedAt = performance.now();
    server.child.kill(signal);
    const accepted = (await Promise.all(answers)).filter((id) => id !== null);
    expect(await server.child.ended).toBe(0);
    expect(performance.now() - stoppedAt).toBeLessThan(10_000);

    const store = await openStore({ dataDir: server.variables["DATA_DIR"] ?? "" });
    const active = (await store.read((db) => mfaActiveTable.all(db))).map(({ user_id }) => user_id);
    const faults = await brokenInvariants(store);
    await store.close();
    await server.remove();
    expect(faults).toEqual([]);
    expect(active).toEqual(expect.arrayContaining(accepted));
  },
);
