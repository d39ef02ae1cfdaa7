// A long run of mixed work against real server processes: `npm run soak`. SOAK_MINUTES (30), SOAK_PEOPLE (100, on each
// store), SOAK_STORES of "sqlite postgres" (PostgreSQL with two processes). Fails on an answer that is not the planned one,
// on anything acknowledged that is not there later, and on memory that grows. Traffic goes to 127.0.0.1 only.
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { atEnd } from "./bench-server/at-end.mjs";
import { SERVER, serverEnvironment, waitReady } from "./bench-server/client.mjs";
import { openConnection } from "./bench-server/connection.mjs";
import { startMeasured } from "./bench-server/measured-process.mjs";
import { administrator, makeUsers } from "./bench-server/prepare.mjs";
import { startPostgres } from "./postgres.mjs";
import { createPerson } from "./soak/person.mjs";

const MINUTES = Number(process.env["SOAK_MINUTES"] ?? "30");
const PEOPLE = Number(process.env["SOAK_PEOPLE"] ?? "100");
const STORES = (process.env["SOAK_STORES"] ?? "sqlite postgres").split(" ");
/** Twenty enrollments an hour are allowed to a person. */
const CYCLE_MS = MINUTES > 30 ? 200_000 : 100_000;
const LARGEST_MB = 200;
const STEEPEST_MB_A_MINUTE = 0.5;

const begun = performance.now();
const minute = () => (performance.now() - begun) / 60_000;
const ended = () => minute() >= MINUTES;
const out = (text) => process.stdout.write(`${text}\n`);

async function startNode(port, place) {
  // Every person has their own address, as behind a proxy: limits go by address.
  const variables = { ...serverEnvironment(port), ...place, TRUSTED_PROXIES: "127.0.0.1" };
  const measured = startMeasured(SERVER, [], variables);
  await waitReady(port);
  return { port, measured, samples: [] };
}

/**
 * Calls of one person over the nodes in turns.
 * @returns `send(name, call, planned)`: the body of the answer; one that isn't planned is an error
 */
function createCaller(nodes, address, answers) {
  let turn = 0;
  return async (name, parts, planned) => {
    const connection = openConnection(nodes[(turn += 1) % nodes.length].port);
    const headers = { ...parts.headers, "X-Forwarded-For": address, Connection: "close" };
    const { status, text } = await connection.call({ ...parts, headers });
    connection.close();
    const body = text.startsWith("{") ? JSON.parse(text) : {};
    const told = status < 400 ? String(status) : (body.type?.split(":").at(-1) ?? String(status));
    if (told !== planned) throw new Error(`${name}: ${told}`);
    answers.set(`${name} ${told}`, (answers.get(`${name} ${told}`) ?? 0) + 1);
    return body;
  };
}

/** Looks at the memory of every node. */
async function watchMemory(nodes) {
  while (!ended()) {
    for (const { measured, samples } of nodes) samples.push({ at: minute(), ...(await measured.usage()) });
    await sleep(5_000);
  }
}

/** MB a minute by least squares, the first third left out as warm-up. */
function memoryOf({ samples }) {
  const warm = samples.filter(({ at }) => at > MINUTES / 3);
  const mean = (of) => warm.reduce((sum, sample) => sum + of(sample), 0) / Math.max(1, warm.length);
  const [x, y] = [mean(({ at }) => at), mean(({ rss }) => rss)];
  const spread = mean(({ at }) => (at - x) ** 2);
  const slope = spread === 0 ? 0 : mean(({ at, rss }) => (at - x) * (rss - y)) / spread;
  return { mean: y, slope, peak: Math.max(...samples.map(({ peak }) => peak)) };
}

async function soak(store, nodes) {
  const [answers, faults] = [new Map(), []];
  const note = (error) => faults.push(String(error));
  const token = await administrator(nodes[0].port);
  const users = await makeUsers(nodes[0].port, token, "person", PEOPLE);
  const people = users.map((user, index) =>
    createPerson(user, createCaller(nodes, `10.0.${index}.1`, answers)),
  );
  const lives = people.map(async (person) => {
    await sleep(Math.random() * Math.min(CYCLE_MS, (MINUTES * 60_000) / 3));
    for (let round = 0; !ended(); round += 1) {
      const next = performance.now() + CYCLE_MS;
      await person.live(round);
      while (performance.now() < next && !ended()) await sleep(500);
    }
  });
  await Promise.all([watchMemory(nodes), ...lives.map((life) => life.catch(note))]);
  // In turns: each waits for a code of its own, and all at once would be a flood.
  for (const person of people) await person.check().catch(note);
  await Promise.all(nodes.map(({ measured }) => measured.stop()));
  return report(store, answers, faults, nodes.map(memoryOf));
}

/** Prints what was seen. @returns whether all was well */
function report(store, answers, faults, memory) {
  const calls = [...answers].map(([name, count]) => `${name} ${count}`);
  out(`\n${store}: ${calls.toSorted((a, b) => a.localeCompare(b)).join(", ")}`);
  for (const { mean, slope, peak } of memory) {
    out(`${store}: ${mean.toFixed(0)} MB, slope ${slope.toFixed(2)} MB a minute, peak ${peak.toFixed(0)} MB`);
    if (slope >= STEEPEST_MB_A_MINUTE || peak >= LARGEST_MB)
      faults.push(`memory is not flat, or over ${LARGEST_MB} MB`);
  }
  for (const fault of faults) out(`FAULT ${store}: ${fault}`);
  return faults.length === 0;
}

async function onStore(store, port) {
  const folder = mkdtempSync(join(tmpdir(), "soak-"));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  if (store === "sqlite") return soak(store, [await startNode(port, { DATA_DIR: folder })]);
  const postgres = await startPostgres();
  atEnd(postgres.stop);
  const place = { DATA_DIR: folder, DATABASE_URL: postgres.url };
  return soak(store, [await startNode(port, place), await startNode(port + 1, place)]);
}

out(
  `${MINUTES} minutes, ${PEOPLE} people on each of ${STORES.join(" and ")}; load ${loadavg()[0].toFixed(1)}`,
);
const good = await Promise.all(STORES.map((store, index) => onStore(store, 18_200 + 10 * index)));
out(`\nload ${loadavg()[0].toFixed(1)}; ${good.every(Boolean) ? "all was well" : "FAILED"}`);
process.exit(good.every(Boolean) ? 0 : 1);
