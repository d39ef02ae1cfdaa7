// Calls in a closed loop, and what they cost the processes that answer them.
import { setTimeout as sleep } from "node:timers/promises";
import { openConnection } from "./connection.mjs";

/** After a 503, which says how long to wait: two seconds would be most of a measurement. */
const PAUSE_MS = 250;

const sum = (usages) => usages.reduce((total, { cpuMs }) => total + cpuMs, 0);
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/**
 * @param side the ports that answer (connections take turns over them) and their processes
 * @param next the call of a round, or null when there is none left
 */
export async function measure({ ports, processes }, connections, milliseconds, next) {
  const before = sum(await Promise.all(processes.map((each) => each.usage())));
  const latencies = [];
  let [refused, failed] = [0, 0];
  const begun = performance.now();
  const lane = async (_, index) => {
    const connection = openConnection(ports[index % ports.length]);
    while (performance.now() - begun < milliseconds) {
      const parts = next();
      if (parts === null) break;
      const started = performance.now();
      const { status } = await connection.call(parts).catch(() => ({ status: 0 }));
      if (status >= 200 && status < 300) latencies.push(performance.now() - started);
      else if (status === 503) {
        refused += 1;
        await sleep(PAUSE_MS);
      } else failed += 1;
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, lane));
  const seconds = (performance.now() - begun) / 1000;
  const usages = await Promise.all(processes.map((each) => each.usage()));
  latencies.sort((a, b) => a - b);
  return {
    rate: latencies.length / seconds,
    cpuMs: (sum(usages) - before) / Math.max(1, latencies.length),
    p50: at(latencies, 0.5),
    p99: at(latencies, 0.99),
    refused,
    failed,
    peak: Math.max(...usages.map(({ peak }) => peak)),
  };
}
