import { createHmac } from "node:crypto";
import type { Db } from "../../store/schema.ts";
import { passwordFailuresTable } from "../../store/tables/failure-tables.ts";

interface Rule {
  readonly scope: "pair" | "user" | "address";
  /** Failures without delay. */
  readonly free: number;
  readonly firstMs: number;
  readonly longestMs: number;
}

const MEMORY_MS = 24 * 3_600_000;

/**
 * By user and address first; by user over all addresses for a few seconds only, so that a stranger never locks anyone out;
 * by address loosely, because many people share one (D-33, D-44).
 */
const RULES: readonly Rule[] = [
  { scope: "pair", free: 4, firstMs: 30_000, longestMs: 900_000 },
  { scope: "user", free: 99, firstMs: 5_000, longestMs: 5_000 },
  { scope: "address", free: 199, firstMs: 5_000, longestMs: 60_000 },
];

/** The counters of one attempt, by scope. Names are keyed digests, because people enter passwords in the name field. */
export type PasswordKeys = Readonly<Record<Rule["scope"], string>>;

/** The keys of a canonical name and an address. */
export function passwordKeys(nameKey: string, address: string, pepper: Uint8Array): PasswordKeys {
  const user = createHmac("sha256", pepper).update(nameKey).digest("base64url").slice(0, 22);
  const network = addressPrefix(address);
  return { pair: `p:${user}:${network}`, user: `u:${user}`, address: `a:${network}` };
}

/** What the counters say before an attempt. */
interface PasswordStanding {
  /** 0 when an attempt may be made. */
  readonly waitSeconds: number;
  /** Whether a right password has a count to reset. */
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

/** A right password resets the counts of this user; the count of the address stays. */
export function clearPasswordFailures(tx: Db, keys: PasswordKeys): Promise<void> {
  return passwordFailuresTable.clear(tx, keys);
}

/** The network an address is counted under: /24 of IPv4, /64 of IPv6 (D-32, D-33). Anything else counts as itself. */
export function addressPrefix(address: string): string {
  if (!address.includes(":")) return ipv4Network(address) ?? address;
  const groups = groupsOf(address);
  return mappedNetwork(groups) ?? groups.slice(0, 4).join(":");
}

function ipv4Network(address: string): string | undefined {
  return /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(address)?.[1];
}

/** The eight groups of an IPv6 address, without leading zeros; the last two may be one IPv4 address (RFC 4291, 2.2). */
function groupsOf(address: string): readonly string[] {
  const [head = "", tail] = address.split("%")[0]?.toLowerCase().split("::") ?? [];
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const width = (right.at(-1) ?? left.at(-1) ?? "").includes(".") ? 7 : 8;
  const zeros = tail === undefined ? 0 : Math.max(0, width - left.length - right.length);
  const groups = [...left, ...Array.from({ length: zeros }, () => "0"), ...right];
  return groups.map((group) => group.replace(/^0+(?=[^.])/, ""));
}

/** The network of an IPv4 address that is mapped into IPv6 (`::ffff:0:0/96`), however it is written. */
function mappedNetwork(groups: readonly string[]): string | undefined {
  if (groups.slice(0, 6).join(":") !== "0:0:0:0:0:ffff") return undefined;
  const [high = "", low] = groups.slice(6);
  if (low === undefined) return ipv4Network(high);
  const [first, third] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [first >> 8, first & 255, third >> 8].join(".");
}
