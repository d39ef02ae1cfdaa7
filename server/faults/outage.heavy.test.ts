import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startPostgres } from "../../scripts/postgres.mjs";
import { confirmEnrollment, startEnrollment } from "../appliance/testing/enroll.ts";
import { oracleCode } from "../appliance/testing/oracle-code.ts";
import type { Answer, TestClient } from "../appliance/testing/test-client.ts";
import { buildServer } from "../start/testing/child-server.ts";
import { openStore } from "../store/open-store.ts";
import { postgresSchema } from "../store/testing/postgres-schema.ts";
import { delayingProxy, type DelayingProxy } from "./testing/delaying-proxy.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { grantOf, signInReal, startRealServer, type RealServer } from "./testing/real-server.ts";

const installed = process.env["TEST_DATABASE_URL"] !== undefined;
if (!installed) process.stderr.write("SKIPPED: the outage suite needs PostgreSQL (TEST_DATABASE_URL)\n");

let built: Awaited<ReturnType<typeof buildServer>>;
let postgres: Awaited<ReturnType<typeof startPostgres>>;
let proxy: DelayingProxy;
let server: RealServer;
let olivia: TestClient;

beforeAll(async () => {
  if (!installed) return;
  built = await buildServer();
  postgres = await startPostgres();
});
afterAll(() => {
  if (!installed) return;
  built.remove();
  postgres.stop();
});
beforeEach(async () => {
  if (!installed) return;
  proxy = await delayingProxy(postgres.url);
  const { databaseUrl } = await postgresSchema(proxy.url);
  server = await startRealServer(built.main, { DATABASE_URL: databaseUrl });
  olivia = await signInReal(server.client, "olivia");
});
afterEach(async () => {
  if (!installed) return;
  await server.remove();
  await proxy.close();
});

/** Sends calls at once. @returns their answers, and the milliseconds of the slowest */
async function timed(
  calls: readonly (() => Promise<Answer>)[],
): Promise<readonly [readonly Answer[], number]> {
  const startedAt = performance.now();
  const answers = await Promise.all(calls.map((call) => call()));
  return [answers, performance.now() - startedAt];
}

const read = () => olivia.send("GET", "/api/v8.1/users/1001");
const write = () => grantOf(server.client, "ravi");
const statusOf = async (path: string) => (await server.client.send("GET", path)).status;

function expectUnavailable(answers: readonly Answer[]): void {
  for (const answer of answers) {
    expect([answer.status, Number(answer.headers.get("retry-after")) > 0]).toEqual([503, true]);
  }
}

describe.skipIf(!installed)("a PostgreSQL", () => {
  test("that is down: 503 within five seconds, live but not ready, and all is well when it is back", async () => {
    postgres.halt();
    const [answers, slowest] = await timed([read, write, read, write, read, write]);
    expectUnavailable(answers);
    expect(slowest).toBeLessThan(5_500);
    expect([await statusOf("/live"), await statusOf("/ready")]).toEqual([200, 503]);
    postgres.resume();
    await expect.poll(() => statusOf("/ready"), { timeout: 10_000 }).toBe(200);
    expect([(await read()).status, (await write()).status]).toEqual([200, 200]);
  });

  test("that takes five seconds an answer: 503 within the deadline, no pile-up, and all is well when it is fast", async () => {
    proxy.delay(5_000);
    const twenty = <T>(item: T) => Array.from({ length: 20 }, () => item);
    const [[writes, slowestWrite], [reads, slowestRead], live, ready] = await Promise.all([
      timed(twenty(write)),
      timed(twenty(read)),
      statusOf("/live"),
      statusOf("/ready"),
    ]);
    expectUnavailable(writes);
    // Reads that come together are one statement: with a connection in time they are answered after its five seconds.
    const read200 = reads.filter((answer) => answer.status === 200);
    expect(read200.every((answer) => textMember(answer, "name") === "olivia")).toBe(true);
    expectUnavailable(reads.filter((answer) => !read200.includes(answer)));
    expect(Math.max(slowestRead, slowestWrite)).toBeLessThan(11_000);
    expect([live, ready]).toEqual([200, 503]);
    proxy.delay(0);
    await expect.poll(waiting, { timeout: 15_000, interval: 200 }).toBe(0);
    await expect.poll(() => statusOf("/ready"), { timeout: 15_000 }).toBe(200);
    const [again] = await timed([read, write]);
    expect(again.map(({ status }) => status)).toEqual([200, 200]);
  });

  test("whose answer to a COMMIT is cut off: nobody is told that nothing was done", async () => {
    const { secretKey, token } = await startEnrollment(olivia, "1001");
    proxy.cutAtCommit(true);
    expectUnknown(await confirmEnrollment(olivia, "1001", token, oracleCode(secretKey, Date.now())));
    proxy.cutAtCommit(false);
    expect((await read()).body["mfaEnabled"]).toBe(true);
    expect((await write()).status).toBe(200);
  });

  test("whose COMMIT waits for a standby that is gone: nobody is told that nothing was done, and MFA is on in the end", async () => {
    const owner = await openStore({ databaseUrl: postgres.url });
    const run = (statement: string) => owner.read((db) => sql.raw(statement).execute(db));
    const { secretKey, token } = await startEnrollment(olivia, "1001");
    await run("alter system set synchronous_standby_names = 'gone'");
    await run("select pg_reload_conf()");
    await expect
      .poll(async () => (await run("show synchronous_standby_names")).rows)
      .toMatchObject([{ synchronous_standby_names: "gone" }]);
    expectUnknown(await confirmEnrollment(olivia, "1001", token, oracleCode(secretKey, Date.now())));
    expect((await read()).body["mfaEnabled"]).toBe(false);
    await run("alter system reset synchronous_standby_names");
    await run("select pg_reload_conf()");
    await expect.poll(async () => (await read()).body["mfaEnabled"], { timeout: 10_000 }).toBe(true);
    await owner.close();
  });
});

function expectUnknown({ status, problem, headers }: Answer): void {
  expect([status, problem, headers.get("retry-after")]).toEqual([504, "outcome-unknown", null]);
}

/** Callers without a connection, by the metrics. */
async function waiting(): Promise<number> {
  const { text } = await server.client.send("GET", "/metrics");
  return Number(/^store_pool_connections\{state="waiting"\} (\d+)/m.exec(text)?.[1] ?? Number.NaN);
}
