import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testEngines } from "../../store/testing/test-engines.ts";
import { createTestNodes, type TestNodes } from "../testing/create-test-nodes.ts";
import { brokenInvariants } from "../testing/invariants.ts";
import { seededRandom } from "../testing/seeded-random.ts";
import { signIn } from "../testing/sign-in.ts";
import { testClient } from "../testing/test-client.ts";
import { runRound } from "../testing/run-round.ts";

/** Rounds of eight calls at once from each of three seeds; fewer on PostgreSQL, where a round costs fifty times as much. */
const ROUNDS = { sqlite: 334, postgres: 50 } as const;

describe.each(testEngines)("random interleavings ($engine)", (engine) => {
  let nodes: TestNodes;
  beforeAll(async () => {
    nodes = await createTestNodes(engine);
  });
  afterAll(() => nodes.close());

  test.each([0, 1, 2])(
    "accept, disable, re-create, delete and grant in any order leave a state some serial order would",
    async (part) => {
      const seed = Number(process.env["INTERLEAVING_SEED"] ?? 20_260_101) + part;
      const random = seededRandom(seed);
      const clients = [testClient(nodes.first.handle), testClient(nodes.second.handle)] as const;
      const first = part * ROUNDS[engine.engine];
      for (let round = first; round < first + ROUNDS[engine.engine]; round += 1) {
        const admin = await signIn(clients[0], "administrator");
        const statuses = await runRound({ admin, clients, random, clock: nodes.first.clock, round });
        const where = `seed ${seed}, round ${round}: ${statuses.join(" ")}`;
        expect(
          statuses.filter((status) => status.endsWith("500") || status.endsWith("503")),
          where,
        ).toEqual([]);
        if (round % 10 === 9) expect(await brokenInvariants(nodes.first.parts.store), where).toEqual([]);
      }
    },
  );
});
