import type { TurnLimits } from "../http/turn-queue.ts";

/** Whose turn it is where there is little of something (docs/limits.md). */
export const turnLimits = {
  /** Of argon2id, on two of libuv's threads. Nobody has more than half of the queue, and a quarter is for who is known. */
  hashes: {
    user: 2,
    host: 2,
    network: 2,
    strangers: 2,
    all: 2,
    waiting: { from: 32, strangers: 48, all: 64 },
  },
  /** At one account and step. People's apps give up after 30 s. */
  guesses: { user: 1, host: 1, network: 1, strangers: 1, all: 1, waiting: { from: 4 }, patienceMs: 20_000 },
  /** Of the ten connections of the pool (postgres-dialect.ts). Two are left for the server itself: readiness, sweeps, events. */
  transactions: { user: 2, host: 2, network: 3, strangers: 6, all: 8, waiting: { host: 1_024 } },
  /** SQLite's reads hold no connection, but the event loop: so many are done before others are heard. A search takes long. */
  reads: { user: 2, host: 4, network: 8, strangers: 16, all: 32, waiting: { host: 1_024 } },
  /** Calls that wait for a gateway's appliance. */
  appliance: { user: 32, host: 32, network: 64, strangers: 192, all: 256, waiting: { host: 256 } },
} as const satisfies Readonly<Record<string, TurnLimits>>;
