import { hashRaw } from "@node-rs/argon2";
import { createFairPool } from "../limits/work-pool.ts";
import type { Claim } from "../limits/work-pool.ts";

/** A text with its salt, to be hashed. */
interface HashInput {
  readonly text: string;
  readonly salt: Uint8Array;
}

/** A slow hash for secrets of low entropy. Never blocks the event loop. */
export interface Hasher {
  /** Algorithm and parameters, kept with every hash so that a change is noticed. */
  readonly name: string;
  /** False when `hashAll` would refuse now: ask before counting an attempt. */
  readonly hasRoom: (claim: Claim) => boolean;
  /**
   * Hashes all inputs as one job, in order.
   * @param pepper a secret of the server, never in the database
   * @param claim whose turn it takes (security rule 47)
   * @throws BusyError when the queue is full
   */
  readonly hashAll: (inputs: readonly HashInput[], pepper: Uint8Array, claim: Claim) => Promise<Uint8Array[]>;
}

/** What one hash costs. */
interface ArgonCost {
  readonly memoryKib: number;
  readonly passes: number;
}

/** OWASP's first choice of parameters: 6 to 22 ms of one core, by machine. */
const OWASP: ArgonCost = { memoryKib: 19_456, passes: 2 };

/** argon2id (p = 1) on libuv's threads, two at a time, 64 waiting. Only tests give it another cost. */
export function argonHasher({ memoryKib, passes }: ArgonCost = OWASP): Hasher {
  const pool = createFairPool(2, 64);
  return {
    name: `argon2id-${memoryKib}-${passes}-1`,
    hasRoom: pool.hasRoom,
    hashAll: (inputs, pepper, claim) =>
      pool.run(claim, async () => {
        const hashes: Uint8Array[] = [];
        for (const { text, salt } of inputs) {
          const options = { memoryCost: memoryKib, timeCost: passes, parallelism: 1, outputLen: 32 };
          hashes.push(await hashRaw(text, { ...options, salt, secret: pepper }));
        }
        return hashes;
      }),
  };
}
