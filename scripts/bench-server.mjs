// What the server costs, as ratios in one run: `npm run bench:server`.
// Each operation is measured on the built server and on a floor: bare node:http doing the same password hashes and nothing else.
// DATABASE_URL=… measures PostgreSQL; without it the embedded store. Traffic goes to 127.0.0.1 only.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startFloor } from "./bench-floor.mjs";
import { call, PASSWORD, signInCall, startServer, tokenOf } from "./bench-server/client.mjs";

const CONNECTIONS = [1, 32, 256];
const SECONDS = Number(process.env["BENCH_SECONDS"] ?? "3");
const USERS = 300;

const median = (sorted) => sorted[Math.floor(sorted.length / 2)] ?? 0;
const p99 = (sorted) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? 0;

/** Calls in a closed loop on `connections` connections for a few seconds. */
async function measure(port, connections, next) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies = [];
  let errors = 0;
  const until = performance.now() + SECONDS * 1000;
  const begun = performance.now();
  const worker = async (lane) => {
    for (let round = 0; performance.now() < until; round += 1) {
      const started = performance.now();
      const { status } = await call(agent, port, next(lane, round)).catch(() => ({ status: 0 }));
      if (status >= 200 && status < 300) latencies.push(performance.now() - started);
      else errors += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, lane) => worker(lane)));
  agent.destroy();
  const seconds = (performance.now() - begun) / 1000;
  latencies.sort((a, b) => a - b);
  return { rate: latencies.length / seconds, p50: median(latencies), p99: p99(latencies), errors };
}

const json = (token, body) => ({
  headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
  body: JSON.stringify(body),
});

/** Users of their own for every lane, so that no limit on enrollments is met. */
async function prepare(port) {
  const agent = new Agent({ keepAlive: true });
  const token = await tokenOf(port, "administrator", PASSWORD);
  const ids = [];
  for (let index = 0; index < USERS; index += 1) {
    const body = { name: `bench${String(index)}`, description: "", password: PASSWORD };
    const answer = await call(agent, port, { method: "POST", path: "/api/v1/users", ...json(token, body) });
    if (answer.status !== 200) throw new Error(`create: ${String(answer.status)} ${answer.text}`);
    ids.push(JSON.parse(answer.text).id);
  }
  agent.destroy();
  return { token, ids };
}

const row = (name, connections, ours, floor) =>
  `| ${name} | ${String(connections)} | ${ours.rate.toFixed(0)} | ${ours.p50.toFixed(1)} | ${ours.p99.toFixed(1)} | ${String(ours.errors)} | ${floor.rate.toFixed(0)} | ${(ours.rate / floor.rate).toFixed(2)} |`;

const memory = (pid) =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, "utf8"))?.[1] ?? 0) / 1024;

const dataDir = mkdtempSync(join(tmpdir(), "bench-"));
const port = 18_080;
const child = await startServer(port, dataDir);
const floor = await startFloor(port + 1);
try {
  const { token, ids } = await prepare(port);
  let turn = 0;
  const nextUser = () => ids[(turn += 1) % ids.length];
  const operations = [
    {
      name: "sign in (1 hash)",
      ours: () => signInCall(`bench${String((turn += 1) % USERS)}`, PASSWORD),
      floor: { path: "/hash/1", method: "POST" },
    },
    {
      name: "enableMfa (5 hashes)",
      ours: () => ({
        method: "POST",
        path: `/api/v1/users/${String(nextUser())}/enableMfa`,
        ...json(token, { recreate: false }),
      }),
      floor: { path: "/hash/5", method: "POST" },
    },
    {
      name: "read a user",
      ours: () => ({
        path: `/api/v1/users/${String(nextUser())}`,
        headers: { Authorization: `Bearer ${token}` },
      }),
      floor: { path: "/hash/0" },
    },
    {
      name: "list users",
      ours: () => ({
        path: "/api/v1/users?Offset=0&Limit=50",
        headers: { Authorization: `Bearer ${token}` },
      }),
      floor: { path: "/hash/0" },
    },
  ];
  process.stdout.write(
    "| operation | connections | /s | p50 ms | p99 ms | errors | floor /s | ratio |\n|---|---|---|---|---|---|---|---|\n",
  );
  for (const operation of operations) {
    for (const connections of CONNECTIONS) {
      const bare = await measure(port + 1, connections, () => operation.floor);
      const ours = await measure(port, connections, operation.ours);
      process.stdout.write(`${row(operation.name, connections, ours, bare)}\n`);
    }
  }
  process.stdout.write(`peak memory of the node: ${memory(child.pid).toFixed(0)} MB\n`);
} finally {
  floor.close();
  child.kill("SIGTERM");
  rmSync(dataDir, { recursive: true, force: true });
}
