import { hashRaw } from "@node-rs/argon2";
import { createTurnQueue } from "../http/turn-queue.ts";
import type { Turn } from "../http/turn.ts";
import { turnLimits } from "../limits/turn-limits.ts";

/** A text with its salt, to be hashed. */
interface HashInput {
  readonly text: string;
  readonly salt: Uint8Array;
  /** One of the hasher's names for passwords; default: as scratch codes are hashed. */
  readonly as?: string;
}

/** A slow hash for secrets of low entropy. Never blocks the event loop. */
export interface Hasher {
  /** Algorithm and parameters of new passwords, kept with each hash. */
  readonly name: string;
  /** Those of passwords from before: one of them takes half the time. */
  readonly earlierName: string;
  /** False when `hashAll` would refuse now: ask before counting an attempt. */
  readonly hasRoom: (turn: Turn) => boolean;
  /**
   * Hashes all inputs as one job, in order.
   * @param pepper a secret of the server, never in the database
   * @param turn whose turn it takes
   * @throws BusyError when the queue is full
   */
  readonly hashAll: (inputs: readonly HashInput[], pepper: Uint8Array, turn: Turn) => Promise<Uint8Array[]>;
}

/** What one hash costs. */
interface ArgonCost {
  readonly memoryKib: number;
  readonly passes: number;
}

/** The least that OWASP advises: 6 to 22 ms of one core, by machine. Of scratch codes, which nobody chose, and once of passwords. */
const LEAST: ArgonCost = { memoryKib: 19_456, passes: 2 };

/** Of passwords, which people choose: twice that, for a thief of the database too. */
const PASSWORD: ArgonCost = { ...LEAST, passes: 4 };

/** argon2id (p = 1) on libuv's threads, Only tests give it other costs. */
export function argonHasher(passwords: ArgonCost = PASSWORD, codes: ArgonCost = LEAST): Hasher {
  const queue = createTurnQueue(turnLimits.hashes);
  const [name, earlierName] = [nameOf(passwords), nameOf(codes)];
  return {
    name,
    earlierName,
    hasRoom: queue.hasRoom,
    hashAll: (inputs, pepper, turn) =>
      queue.run(turn, async () => {
        const hashes: Uint8Array[] = [];
        for (const { text, salt, as = earlierName } of inputs) {
          const { memoryKib, passes } = as === name ? passwords : codes;
          const options = { memoryCost: memoryKib, timeCost: passes, parallelism: 1, outputLen: 32 };
          hashes.push(await hashRaw(text, { ...options, salt, secret: pepper }));
        }
        return hashes;
      }),
  };
}

function nameOf({ memoryKib, passes }: ArgonCost): string {
  return `argon2id-${memoryKib}-${passes}-1`;
}
