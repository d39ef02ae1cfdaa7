import { parseArgs } from "node:util";
import { stillSubtle } from "./crypto.ts";
import { run } from "./run.ts";
import kept from "./seeds.json" with { type: "json" };

const { values } = parseArgs({
  options: {
    seed: { type: "string" },
    steps: { type: "string", default: "2000" },
    /** The first of the new seeds. */
    from: { type: "string" },
    minutes: { type: "string", default: "0" },
    /** Which of how many: `0/2` plays every second seed. */
    player: { type: "string", default: "0/1" },
    trace: { type: "boolean", default: false },
  },
});
Object.defineProperty(globalThis.crypto, "subtle", { value: stillSubtle });

const say = (line: string) => process.stdout.write(`${line}\n`);
/** Before time is virtual. */
const started = process.hrtime();
const clock = () => process.hrtime(started)[0];
let seeds = 0;
let shrunk = false;
const until = values.seed === undefined ? Number(values.minutes) * 60 : 0;

/** The fewest steps after which this seed still fails: each is the beginning of a longer one. */
async function fewest(seed: number, steps: number): Promise<number> {
  let [good, bad] = [0, steps];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if ((await run(seed, middle)).faults.length > 0) bad = middle;
    else good = middle;
  }
  return bad;
}

/** @returns whether all was well */
async function tell(seed: number, steps: number): Promise<boolean> {
  const { trace, faults } = await run(seed, steps);
  seeds += 1;
  if (values.trace) trace.forEach(say);
  if (faults.length === 0) return true;
  say(`seed ${seed} fails after ${clock()} s, as number ${seeds}: ${faults[0] ?? ""}`);
  // Of one: it takes as long as many seeds.
  if (shrunk) return false;
  shrunk = true;
  const least = await fewest(seed, steps);
  const shortest = await run(seed, least);
  for (const line of shortest.trace.slice(-200)) say(line);
  for (const fault of shortest.faults) say(`--seed ${seed} --steps ${least}: ${fault}`);
  return false;
}

const steps = Number(values.steps);
const [player = 0, players = 1] = values.player.split("/").map(Number);
const mine: readonly { readonly seed: number; readonly steps: number }[] =
  values.seed === undefined
    ? kept.filter((_, at) => at % players === player)
    : [{ seed: Number(values.seed), steps }];
let good = true;
for (const one of mine) good = (await tell(one.seed, one.steps)) && good;
const from = Number(values.from ?? Math.floor(Math.random() * 2 ** 31));
for (let seed = from + player; good && clock() < until; seed += players) good = await tell(seed, steps);
if (!good) process.exitCode = 1;
say(`${seeds} seeds, ${good ? "all well" : "one failed"}`);
// A pipe takes its time.
process.stdout.write("", () => process.exit());
