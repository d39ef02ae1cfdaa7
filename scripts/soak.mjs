// A long run of mixed work against real server processes that are ended and started again meanwhile: `npm run soak`.
// SOAK_MINUTES (30), SOAK_PEOPLE (100, on each store), SOAK_STORES of "sqlite postgres" (PostgreSQL with two processes).
// Fails on an answer that is not the planned one, on anything acknowledged that is not there later, and on memory that
// grows. Traffic goes to 127.0.0.1 only.
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { atEnd } from "./bench-server/at-end.mjs";
import { makeUsers, administrator } from "./bench-server/prepare.mjs";
import { startPostgres } from "./postgres.mjs";
import { createCaller, createLedger, Interrupted } from "./soak/caller.mjs";
import { restart, slopeOf, startNodes, watchMemory } from "./soak/nodes.mjs";
import { createPerson } from "./soak/person.mjs";

const MINUTES = Number(process.env["SOAK_MINUTES"] ?? "30");
const PEOPLE = Number(process.env["SOAK_PEOPLE"] ?? "100");
const STORES = (process.env["SOAK_STORES"] ?? "sqlite postgres").split(" ");
/** Twenty enrollments an hour are allowed to a person. */
const CYCLE_MS = MINUTES > 30 ? 200_000 : 100_000;
/** Parts of the run at which a node is ended, and how; undisturbed in between, for the memory. */
const ENDS = [
  [0.06, "SIGTERM"],
  [0.12, "SIGKILL"],
  [0.85, "SIGKILL"],
  [0.92, "SIGTERM"],
];
const LARGEST_MB = 200;
const STEEPEST_MB_A_MINUTE = 0.5;

const out = (text) => process.stdout.write(`${text}\n`);

async function soak(store, count, firstPort, place) {
  const begun = performance.now();
  const [length, ledger] = [MINUTES * 60_000, createLedger()];
  const ended = () => performance.now() - begun >= length;
  const nodes = await startNodes(count, firstPort, place);
  try {
    const token = await administrator(firstPort);
    const users = await makeUsers(firstPort, token, "person", PEOPLE);
    const people = users.map((user, index) =>
      createPerson(user, createCaller(nodes, `10.0.${index}.1`, ledger), ledger),
    );
    const lives = people.map(async (person) => {
      await sleep(Math.random() * Math.min(CYCLE_MS, length / 3));
      for (let round = 0; !ended(); round += 1) {
        const next = performance.now() + CYCLE_MS;
        await person.live(round);
        while (performance.now() < next && !ended()) await sleep(500);
      }
    });
    const list = readList(createCaller(nodes, "10.1.0.1", ledger), token, ended);
    const memory = watchMemory(nodes, ended);
    for (const [part, signal] of ENDS) {
      await sleep(Math.max(0, part * length - (performance.now() - begun)));
      for (const node of nodes) await restart(node, signal);
      out(
        `${store}: ${signal} and started again, minute ${((performance.now() - begun) / 60_000).toFixed(1)}`,
      );
    }
    await Promise.all([...lives, list, memory]);
    // In turns: each waits for a code of its own, and all at once would be a flood.
    for (const person of people) await person.check().catch((error) => ledger.faults.push(String(error)));
    return { store, ledger, memory: nodes.map(slopeOf) };
  } finally {
    await Promise.all(nodes.map(({ life }) => life.measured.stop()));
  }
}

/** The administrator's looks at the list, with one token from the start on: it must outlive every end of a node. */
async function readList(send, token, ended) {
  for (let page = 0; !ended(); page += 1) {
    const path = `/api/v8.1/users?Offset=${(page * 50) % PEOPLE}&Limit=50`;
    await send("list", { path, headers: { Authorization: `Bearer ${token}` } }, ["200"]).catch((error) => {
      if (!(error instanceof Interrupted)) throw error;
    });
    await sleep(100);
  }
}

/** Prints what was seen. @returns whether all was well */
function report({ store, ledger, memory }) {
  const calls = [...ledger.answers]
    .map(([name, count]) => `${name} ${count}`)
    .toSorted((a, b) => a.localeCompare(b));
  out(`\n${store}: ${calls.join(", ")}; cut off as planned ${ledger.interrupted}`);
  for (const { minutes, mean, slope, peak } of memory) {
    out(
      `${store}: longest life ${minutes.toFixed(1)} min, ${mean.toFixed(0)} MB, slope ${slope.toFixed(2)} MB a minute, peak ${peak.toFixed(0)} MB`,
    );
  }
  for (const fault of ledger.faults) out(`FAULT ${store}: ${fault}`);
  const flat = memory.every(({ slope, peak }) => slope < STEEPEST_MB_A_MINUTE && peak < LARGEST_MB);
  if (!flat) out(`FAULT ${store}: memory is not flat, or over ${LARGEST_MB} MB`);
  return flat && ledger.faults.length === 0;
}

async function onStore(store, firstPort) {
  const folder = mkdtempSync(join(tmpdir(), "soak-"));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  if (store === "sqlite") return soak(store, 1, firstPort, { DATA_DIR: folder });
  const postgres = await startPostgres();
  atEnd(postgres.stop);
  return soak(store, 2, firstPort, { DATA_DIR: folder, DATABASE_URL: postgres.url });
}

out(
  `${MINUTES} minutes, ${PEOPLE} people on each of ${STORES.join(" and ")}; load ${loadavg()[0].toFixed(1)}`,
);
const results = await Promise.all(STORES.map((store, index) => onStore(store, 18_200 + 10 * index)));
const good = results.map(report);
out(`\nload ${loadavg()[0].toFixed(1)}; ${good.every(Boolean) ? "all was well" : "FAILED"}`);
process.exit(good.every(Boolean) ? 0 : 1);
