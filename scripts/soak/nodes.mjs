// The server processes of one store: started, ended as planned, started again; and what memory they held meanwhile.
import { setTimeout as sleep } from "node:timers/promises";
import { SERVER, serverEnvironment, waitReady } from "../bench-server/client.mjs";
import { startMeasured } from "../bench-server/measured-process.mjs";

/** `count` processes on one store, from port `firstPort` on. */
export async function startNodes(count, firstPort, place) {
  const nodes = [];
  for (let index = 0; index < count; index += 1) {
    const port = firstPort + index;
    // Every person has their own address, as behind a proxy: limits go by address.
    const variables = { ...serverEnvironment(port), ...place, TRUSTED_PROXIES: "127.0.0.1" };
    const start = async () => {
      const measured = startMeasured(SERVER, [], variables);
      await waitReady(port);
      return { measured, since: performance.now(), samples: [] };
    };
    // Times at which it is known to be down.
    nodes.push({ port, start, life: await start(), lives: [], outages: [] });
  }
  return nodes;
}

/** Ends a node with a signal and starts it again. */
export async function restart(node, signal) {
  const outage = { from: performance.now(), to: Number.POSITIVE_INFINITY };
  node.outages.push(outage);
  const { child } = node.life.measured;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  await ended;
  node.lives.push(node.life);
  node.life = await node.start();
  outage.to = performance.now();
}

/** True when the node was down at a time between the two: a call that failed then was planned to fail. */
export const wasDown = (node, from, to) =>
  node.outages.some((outage) => outage.from <= to && outage.to >= from);

/** Looks at the memory of every node until `ended` says so. */
export async function watchMemory(nodes, ended) {
  while (!ended()) {
    for (const { life } of nodes) {
      const usage = await Promise.race([life.measured.usage().catch(() => null), sleep(2_000, null)]);
      if (usage !== null) life.samples.push({ minute: (performance.now() - life.since) / 60_000, ...usage });
    }
    await sleep(5_000);
  }
}

/** MB a minute by least squares over the longest life of a node, its first third left out as warm-up. */
export function slopeOf(node) {
  const lives = [...node.lives, node.life];
  const longest = lives.reduce((best, life) => (life.samples.length > best.samples.length ? life : best));
  const last = longest.samples.at(-1)?.minute ?? 0;
  const samples = longest.samples.filter(({ minute }) => minute > last / 3);
  const mean = (of) => samples.reduce((sum, sample) => sum + of(sample), 0) / Math.max(1, samples.length);
  const [x, y] = [mean(({ minute }) => minute), mean(({ rss }) => rss)];
  const spread = mean(({ minute }) => (minute - x) ** 2);
  const slope = spread === 0 ? 0 : mean(({ minute, rss }) => (minute - x) * (rss - y)) / spread;
  const peak = Math.max(...lives.flatMap((life) => life.samples.map((sample) => sample.peak)));
  const cpuMs = lives.reduce((sum, life) => sum + (life.samples.at(-1)?.cpuMs ?? 0), 0);
  return { minutes: last, mean: y, slope, peak, cpuMs };
}
