// What the server costs, as ratios in one run: `npm run bench:server`. Every operation in turns on the built server and on a
// floor of bare node:http over the same store (bench-floor.mjs), on SQLite, and on PostgreSQL with one and two processes
// (connections take turns over them). At the end the gateway inside an appliance's own address. BENCH_SECONDS a measurement,
// BENCH_STORES of "sqlite postgres postgres2 inline". Traffic goes to 127.0.0.1 only.
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { waitReady, serverEnvironment, SERVER } from "./bench-server/client.mjs";
import { atEnd } from "./bench-server/at-end.mjs";
import { benchInline } from "./bench-server/inline.mjs";
import { measure } from "./bench-server/measure.mjs";
import { argumentsOf, startMeasured } from "./bench-server/measured-process.mjs";
import { operationsOf } from "./bench-server/operations.mjs";
import { administrator, makePending, makeUsers } from "./bench-server/prepare.mjs";
import { startPostgres } from "./postgres.mjs";

const CONNECTIONS = [1, 32, 256];
const MILLISECONDS = Number(process.env["BENCH_SECONDS"] ?? "3") * 1000;
const WARM_CALLS = 3_000;
const WARM_MILLISECONDS = 60_000;
const STORES = (process.env["BENCH_STORES"] ?? "sqlite postgres postgres2 inline").split(" ");
const USERS = 100;
/** An agent begins twenty set-ups of each at once; then they wait. */
const ENROLLEES = 400;
const FLOOR = "scripts/bench-floor.mjs";

const out = (text) => process.stdout.write(`${text}\n`);

function row(store, operation, connections, ours, floor) {
  const ratio = floor.cpuMs / ours.cpuMs;
  const cells = [
    store,
    operation.name,
    connections,
    ours.rate.toFixed(0),
    ours.p50.toFixed(1),
    ours.p99.toFixed(1),
    ours.refused,
    ours.failed,
    ours.cpuMs.toFixed(3),
    floor.cpuMs.toFixed(3),
    ratio.toFixed(2),
    (ours.rate / floor.rate).toFixed(2),
    operation.goal,
  ];
  return `| ${cells.join(" | ")} |`;
}

/** `nodes` processes of ours and as many of the floor on one store. */
async function startSides(nodes, firstPort, place) {
  const side = async (file, at, ready) => {
    const ports = Array.from({ length: nodes }, (_, index) => at + index);
    const processes = [];
    // One after the other: the first makes the tables.
    for (const port of ports) {
      processes.push(startMeasured(file, argumentsOf(file, port), { ...serverEnvironment(port), ...place }));
      await waitReady(port, ready);
    }
    return { ports, processes };
  };
  const ours = await side(SERVER, firstPort, "/ready");
  return { ours, floor: await side(FLOOR, firstPort + nodes, "/hash/0") };
}

/** As after weeks: code that ran a hundred times is not compiled yet. Some thousand calls a node, a minute at most. */
async function warm(side, next) {
  const begun = performance.now();
  let calls = 0;
  while (calls < WARM_CALLS * side.ports.length && performance.now() - begun < WARM_MILLISECONDS)
    calls += ((await measure(side, 32, MILLISECONDS, next)).rate * MILLISECONDS) / 1000;
}

async function run(store, nodes, firstPort, place) {
  const { ours, floor } = await startSides(nodes, firstPort, place);
  try {
    const [port] = ours.ports;
    const first = await administrator(port);
    const users = await makeUsers(port, first, "reader", USERS);
    const enrollees = await makeUsers(port, first, "enrollee", ENROLLEES);
    const pending = [];
    for (const index of operationsOf({ pending }).keys()) {
      for (const connections of CONNECTIONS) {
        // Anew each time: enabling again needs a sign-in of the last five minutes.
        const token = await administrator(port);
        const operation = operationsOf({ token, users, enrollees, pending })[index];
        if (operation.needsPending)
          pending.push(...(await makePending(port, token, enrollees.slice(0, USERS))));
        else if (connections === CONNECTIONS[0]) {
          await warm(floor, operation.floor);
          await warm(ours, operation.ours);
        }
        // Half before, half after: what the machine does meanwhile meets both.
        const bare = [await measure(floor, connections, MILLISECONDS / 2, operation.floor)];
        const mine = await measure(ours, connections, MILLISECONDS, operation.ours);
        bare.push(await measure(floor, connections, MILLISECONDS / 2, operation.floor));
        const mean = (of) => (of(bare[0]) + of(bare[1])) / 2;
        const both = { cpuMs: mean(({ cpuMs }) => cpuMs), rate: mean(({ rate }) => rate) };
        out(row(store, operation, connections, mine, both));
      }
    }
    const usages = await Promise.all(ours.processes.map((each) => each.usage()));
    out(`peak memory, ${store}: ${usages.map(({ peak }) => `${peak.toFixed(0)} MB`).join(", ")}`);
  } finally {
    await Promise.all([...ours.processes, ...floor.processes].map((each) => each.stop()));
  }
}

out(`load ${loadavg()[0].toFixed(1)}`);
out(
  "| store | operation | connections | /s | p50 ms | p99 ms | 503 | errors | CPU ms a call | floor's | CPU ratio | rate ratio | goal |",
);
out("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
let port = Number(process.env["BENCH_PORT"] ?? "18080");
for (const store of STORES.filter((name) => name !== "inline")) {
  const nodes = store === "postgres2" ? 2 : 1;
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  if (store === "sqlite") await run(store, nodes, port, { DATA_DIR: folder });
  else {
    const postgres = await startPostgres();
    atEnd(postgres.stop);
    await run(store, nodes, port, { DATABASE_URL: postgres.url, DATA_DIR: folder });
  }
  port += 2 * nodes;
}
if (STORES.includes("inline")) await benchInline(port, out);
out(`load ${loadavg()[0].toFixed(1)}`);
process.exit(0);
