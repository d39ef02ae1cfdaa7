import * as fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { runSteps } from "./run-steps.ts";
import kept from "./seeds.json" with { type: "json" };
import { step } from "./step.ts";

/** `npm run fuzz -- --minutes 60` goes on for longer than CI does. */
const minutes = Number(process.env["FUZZ_MINUTES"] ?? "2");
const given = process.env["FUZZ_SEED"];
const until = Date.now() + minutes * 60_000;

const reached = new Map<string, number>();
const count = (what: string) => void reached.set(what, (reached.get(what) ?? 0) + 1);

/** Server after server, each with up to 60 calls. @throws with seed and path of the shortest that fails */
const fuzz = (seed: number, numRuns: number) =>
  fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 80, size: "max" }), async (steps) => {
      expect(await runSteps(steps, count)).toEqual([]);
    }),
    {
      seed,
      numRuns,
      interruptAfterTimeLimit: Math.max(1_000, until - Date.now()),
      markInterruptAsFailure: false,
    },
  );

afterAll(() => {
  const sum = [...reached].toSorted(([, a], [, b]) => b - a).map(([what, times]) => `${what}: ${times}`);
  process.stdout.write(`${sum.join(", ")}\n`);
});

test.each(given === undefined ? kept : [Number(given)])(
  "nothing is wrong with what seed %i makes happen",
  (seed) => fuzz(seed, 12),
);

test(
  `nothing is wrong with anything that happens in ${minutes} minutes`,
  async () => {
    const goesOn = () => given === undefined && Date.now() < until;
    while (goesOn()) await fuzz(Math.floor(Math.random() * 2 ** 31), 20);
    // A fuzz that only ever meets refusals proves little.
    const wanted = [
      "acceptMfa 204",
      "token 200",
      "disableMfa 204",
      "editUser 200",
      "deleteUser 204",
      "unlockUser 204",
    ];
    if (given === undefined) expect([...reached.keys()]).toEqual(expect.arrayContaining(wanted));
  },
  minutes * 60_000 + 120_000,
);
