import { createHmac } from "node:crypto";
import type { Db } from "../store/schema.ts";
import { passwordFailuresTable } from "../store/tables/password-failures-table.ts";
import { addressPrefix } from "./address-prefix.ts";

interface Rule {
  readonly scope: "pair" | "user" | "address";
  /** Failures without delay. */
  readonly free: number;
  readonly firstMs: number;
  readonly longestMs: number;
}

const MEMORY_MS = 24 * 3_600_000;

/**
 * By user and address first; by user over all addresses only a few seconds, so that a stranger never locks anybody out;
 * by address loosely, for many people share one (D-33, D-44).
 */
const RULES: readonly Rule[] = [
  { scope: "pair", free: 4, firstMs: 30_000, longestMs: 900_000 },
  { scope: "user", free: 99, firstMs: 5_000, longestMs: 5_000 },
  { scope: "address", free: 199, firstMs: 5_000, longestMs: 60_000 },
];

/** The counters of one attempt, by scope. Names are keyed digests: people type passwords into the name field. */
export type PasswordKeys = Readonly<Record<Rule["scope"], string>>;

/** Makes the keys of a canonical name and an address. */
export function passwordKeys(nameKey: string, address: string, pepper: Uint8Array): PasswordKeys {
  const user = createHmac("sha256", pepper).update(nameKey).digest("base64url").slice(0, 22);
  const network = addressPrefix(address);
  return { pair: `p:${user}:${network}`, user: `u:${user}`, address: `a:${network}` };
}

/** What the counters say before an attempt. */
export interface PasswordStanding {
  /** 0 when an attempt may be made. */
  readonly waitSeconds: number;
  /** Whether a right password has a count to end. */
  readonly counted: boolean;
}

export async function passwordStanding(db: Db, keys: PasswordKeys, now: number): Promise<PasswordStanding> {
  const counters = await passwordFailuresTable.byKeys(db, keys);
  const waits = RULES.map(({ scope, longestMs }) => {
    const wait = (counters.get(keys[scope])?.nextAt ?? 0) - now;
    return wait > longestMs ? 0 : Math.max(0, wait);
  });
  return {
    waitSeconds: Math.max(...waits) / 1_000,
    counted: counters.has(keys.pair) || counters.has(keys.user),
  };
}

/** Counts a wrong password, in a fixed order of rows so that nodes never wait for each other in a circle. */
export async function countPasswordFailure(tx: Db, keys: PasswordKeys, now: number): Promise<void> {
  for (const { scope, free, firstMs, longestMs } of RULES) {
    const n = await passwordFailuresTable.add(tx, keys[scope], now, now - MEMORY_MS);
    if (n <= free) continue;
    const delay = Math.min(firstMs * 2 ** Math.min(n - free - 1, 20), longestMs);
    await passwordFailuresTable.delay(tx, keys[scope], now + delay);
  }
}

/** A right password ends the counts of this user; that of the address stays. */
export function clearPasswordFailures(tx: Db, keys: PasswordKeys): Promise<void> {
  return passwordFailuresTable.clear(tx, keys);
}
