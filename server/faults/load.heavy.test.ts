import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { brokenInvariants } from "../appliance/testing/invariants.ts";
import { passwordGrantOf } from "../appliance/testing/sign-in.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { buildServer } from "../start/testing/child-server.ts";
import { openStore } from "../store/open-store.ts";
import { inTurns } from "./testing/in-turns.ts";
import { grantOf, signInReal, startRealServer, type RealServer } from "./testing/real-server.ts";

const PASSWORD = "a password of the crowd";
const USERS = 100;
const CALLS = 10_000;

let built: Awaited<ReturnType<typeof buildServer>>;
let server: RealServer;
beforeAll(async () => {
  built = await buildServer();
  server = await startRealServer(built.main);
});
afterAll(async () => {
  await server.remove();
  built.remove();
});

interface Call {
  readonly status: number;
  readonly retryAfter: number;
  readonly ms: number;
}

/** Thin, so that ten thousand of them are the server's work and not the test's. */
function enable(agent: Agent, id: string, token: string): Promise<Call> {
  let sentAt = performance.now();
  const headers = { Authorization: `Bearer ${token}` };
  const path = `/api/v8.1/users/${id}/enableMfa`;
  return new Promise((resolve, reject) => {
    const call = request(`${server.origin}${path}`, { method: "POST", agent, headers }, (answer) => {
      answer.resume().on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          retryAfter: Number(answer.headers["retry-after"] ?? 0),
          ms: performance.now() - sentAt,
        }),
      );
    });
    // Until one of its five hundred connections is free, a call waits in the client.
    call.once("socket", () => (sentAt = performance.now()));
    call.on("error", reject).end();
  });
}

/** Most memory the process ever held, in MiB (Linux). */
function peakMemory(pid: number): number {
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1_024;
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Milliseconds of one look at /live. */
async function live(): Promise<number> {
  const startedAt = performance.now();
  await (await fetch(`${server.origin}/live`)).text();
  return performance.now() - startedAt;
}

test("/live answers at once while a hundred grants are hashed", async () => {
  const hashing = new Set(["grants"]);
  const grants = Promise.all(
    Array.from({ length: 100 }, (_, index) =>
      grantOf(server.client, ["olivia", "ravi", "rita", "ada"][index % 4] ?? ""),
    ),
  ).finally(() => hashing.clear());
  const looks: number[] = [];
  while (hashing.size > 0) looks.push(await live());
  const statuses = (await grants).map(({ status }) => status);
  expect(statuses.every((status) => status === 200 || status === 503)).toBe(true);
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(20);
  expect(looks.length).toBeGreaterThan(10);
  expect(median(looks)).toBeLessThan(50);
});

test("ten thousand parallel enables of a hundred users: bounded memory, polite refusals, nothing broken", async () => {
  const admin = await signInReal(server.client, "administrator");
  const names = Array.from({ length: USERS }, (_, index) => `user${index}`);
  const users = await inTurns(8, names, async (name) => {
    const created = await admin.send("POST", "/api/v8.1/users", { json: { name, password: PASSWORD } });
    const grant = await passwordGrantOf(server.client, name, PASSWORD);
    return { id: textMember(created, "id"), token: textMember(grant, "access_token") };
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 500 });
  const calls = await Promise.all(
    Array.from({ length: CALLS }, (_, index) => {
      const user = users[index % USERS];
      return enable(agent, user?.id ?? "", user?.token ?? "");
    }),
  );
  agent.destroy();
  const count = (status: number) => calls.filter((call) => call.status === status).length;
  const slowest = Math.max(...calls.map(({ ms }) => ms));
  const figures = {
    enabled: count(200),
    limited: count(429),
    busy: count(503),
    slowest,
    peakMiB: peakMemory(server.child.pid),
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  expect(calls).toHaveLength(CALLS);
  expect(calls.filter(({ status }) => ![200, 429, 503].includes(status))).toEqual([]);
  expect(count(200)).toBeGreaterThanOrEqual(10);
  expect(slowest).toBeLessThan(15_000);
  expect(calls.every(({ status, retryAfter }) => status === 200 || retryAfter > 0)).toBe(true);
  expect(peakMemory(server.child.pid)).toBeLessThan(200);
  expect((await admin.send("GET", "/api/v8.1/users")).status).toBe(200);

  server.child.kill("SIGTERM");
  expect(await server.child.ended).toBe(0);
  const store = await openStore({ dataDir: server.variables["DATA_DIR"] ?? "" });
  expect(await brokenInvariants(store)).toEqual([]);
  await store.close();
});
