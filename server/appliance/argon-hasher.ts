import { hashRaw } from "@node-rs/argon2";
import type { Hasher } from "./hasher.ts";
import { createWorkPool } from "./work-pool.ts";

/** What one hash costs. */
export interface ArgonCost {
  readonly memoryKib: number;
  readonly passes: number;
}

/** OWASP's first parameters: 22 ms of a core, measured. */
const OWASP: ArgonCost = { memoryKib: 19_456, passes: 2 };

/** argon2id (p = 1) on libuv's threads, two at a time, 64 waiting. Only tests give it another cost. */
export function argonHasher({ memoryKib, passes }: ArgonCost = OWASP): Hasher {
  const pool = createWorkPool(2, 64);
  return {
    name: `argon2id-${memoryKib}-${passes}-1`,
    hasRoom: pool.hasRoom,
    hashAll: (inputs, pepper) =>
      pool.run(async () => {
        const hashes: Uint8Array[] = [];
        for (const { text, salt } of inputs) {
          const options = { memoryCost: memoryKib, timeCost: passes, parallelism: 1, outputLen: 32 };
          hashes.push(await hashRaw(text, { ...options, salt, secret: pepper }));
        }
        return hashes;
      }),
  };
}
