import { hashRaw } from "@node-rs/argon2";
import type { Hasher } from "./hasher.ts";
import { createWorkPool } from "./work-pool.ts";

const MEMORY_KIB = 19_456;
const PASSES = 2;

/**
 * argon2id with OWASP's first parameters (m = 19 MiB, t = 2, p = 1: 22 ms of a core, measured), on libuv's threads, two
 * at a time, 64 waiting.
 */
export function argonHasher(): Hasher {
  const pool = createWorkPool(2, 64);
  return {
    name: `argon2id-${MEMORY_KIB}-${PASSES}-1`,
    hasRoom: pool.hasRoom,
    hashAll: (inputs, pepper) =>
      pool.run(async () => {
        const hashes: Uint8Array[] = [];
        for (const { text, salt } of inputs) {
          const options = { memoryCost: MEMORY_KIB, timeCost: PASSES, parallelism: 1, outputLen: 32 };
          hashes.push(await hashRaw(text, { ...options, salt, secret: pepper }));
        }
        return hashes;
      }),
  };
}
