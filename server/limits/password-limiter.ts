import { createHmac } from "node:crypto";
import type { ClientNetwork } from "../http/client-network.ts";
import type { Db } from "../store/schema.ts";
import { passwordFailuresTable } from "../store/tables/failure-tables.ts";
import { paidAfterGuess, waitMs } from "./guess-budget.ts";
import type { GuessBudget } from "./guess-budget.ts";

/**
 * The budgets of wrong passwords (security rule 41, ADR 20). In any hour a budget lets through its guesses and what it
 * gets back meanwhile: 100 for an account, from wherever they come. One network gets less than the account, so that
 * an attack from one leaves the account open to all others.
 */
export const passwordBudgets = {
  host: { guesses: 5, everyMs: 60_000 },
  network: { guesses: 8, everyMs: 48_000 },
  account: { guesses: 10, everyMs: 40_000 },
  /** Of one host over all names: many people share an address, and somebody who tries one password on all names has one too. */
  anyName: { guesses: 200, everyMs: 3_000 },
  /** Of a browser that has signed in as this user before; a stranger cannot spend it. */
  device: { guesses: 10, everyMs: 60_000 },
  /** Of all those browsers of an account: who once had the password may have signed in as many as they liked. */
  devices: { guesses: 30, everyMs: 40_000 },
  /** Audit rows about names that nobody has: they aim at no account, and must not fill the disk. */
  unknownNames: { guesses: 10, everyMs: 40_000 },
  /** Right passwords of one account from one network: each leaves a row in the audit for ever. More than any automation needs. */
  signIns: { guesses: 600, everyMs: 6_000 },
  /** Of one such browser, where all together have none left: enough for a person, little for who collects cookies. */
  ownSignIns: { guesses: 5, everyMs: 600_000 },
} as const satisfies Readonly<Record<string, GuessBudget>>;

/** One counter that a guess is charged to. */
interface Charge {
  readonly key: string;
  readonly budget: GuessBudget;
  /** Whether a right password takes away what is owed here. */
  readonly forgiven: boolean;
}

/** The counters of one way to guess: a stranger's, or a known browser's. Always in this order, so that nodes never wait in a circle. */
export type GuessLane = readonly Charge[];

/** The user's part of the keys. A digest with a secret, because people enter passwords in the name field. */
export function userDigest(nameKey: string, pepper: Uint8Array): string {
  return createHmac("sha256", pepper).update(nameKey).digest("hex").slice(0, 32);
}

/** The counters of somebody who is known by nothing but their address. */
export function strangerLane(user: string, { host, network }: ClientNetwork): GuessLane {
  return [
    { key: `${user}:host:${host}`, budget: passwordBudgets.host, forgiven: true },
    { key: `${user}:network:${network}`, budget: passwordBudgets.network, forgiven: false },
    { key: `${user}:account`, budget: passwordBudgets.account, forgiven: false },
    { key: `host:${host}`, budget: passwordBudgets.anyName, forgiven: false },
  ];
}

/** The counters of a browser with a device cookie of this user: its own, and that of all of them. */
export function deviceLane(user: string, nonce: string): GuessLane {
  return [
    { key: `${user}:device:${nonce}`, budget: passwordBudgets.device, forgiven: true },
    ...devicesLane(user),
  ];
}

/** The counter of all browsers with a device cookie of this user. */
export function devicesLane(user: string): GuessLane {
  return [{ key: `${user}:devices`, budget: passwordBudgets.devices, forgiven: false }];
}

/**
 * The counter of right passwords. Other networks have their own, so that nobody is kept out by it elsewhere; and so have
 * browsers that have signed in before: who knows nothing but the password spends none of theirs.
 */
export function signInsLane(user: string, { network }: ClientNetwork, isOwn: boolean): GuessLane {
  const key = `${user}:sign-ins:${isOwn ? "own:" : ""}${network}`;
  return [{ key, budget: passwordBudgets.signIns, forgiven: false }];
}

/** The counter of one browser that has signed in before, once that of all of them is spent. */
export function ownSignInsLane(user: string, nonce: string): GuessLane {
  return [{ key: `${user}:sign-ins:device:${nonce}`, budget: passwordBudgets.ownSignIns, forgiven: false }];
}

/** The counter of somebody of whom nothing is known, not even whom they mean. */
export function hostLane(what: string, { host }: ClientNetwork): GuessLane {
  return [{ key: `${what}:host:${host}`, budget: passwordBudgets.host, forgiven: true }];
}

/** The counter of audit rows about unknown names. */
export const unknownNamesLane: GuessLane = [
  { key: "unknown-names", budget: passwordBudgets.unknownNames, forgiven: false },
];

/** Milliseconds until a guess may be made in this lane; 0 when at once. */
export async function guessWait(db: Db, lane: GuessLane, now: number): Promise<number> {
  const paidAt = await passwordFailuresTable.paidAt(db, keysOf(lane));
  return longestWait(lane, paidAt, now);
}

/**
 * Charges a wrong password. What is left is looked at again under the lock of the counters: of guesses that were checked at
 * once, those beyond the budget get the answer "too many attempts", and so teach nothing.
 * @returns 0 when it was charged, else the milliseconds to wait
 */
export async function chargeGuess(tx: Db, lane: GuessLane, now: number): Promise<number> {
  const paidAt = await passwordFailuresTable.lock(tx, keysOf(lane), now);
  const wait = longestWait(lane, paidAt, now);
  if (wait > 0) return wait;
  await passwordFailuresTable.put(tx, afterCharge(lane, paidAt, now), now);
  return 0;
}

/**
 * Lets a right password through when both lanes still have room, takes away what this host or browser owes, and counts it
 * among the sign-ins. The user is locked before: nobody else makes a row of theirs meanwhile.
 * @returns 0, or the milliseconds to wait: wrong ones sent at the same time were faster
 */
export async function settleGuess(tx: Db, lane: GuessLane, signIns: GuessLane, now: number): Promise<number> {
  const both = [...lane, ...signIns];
  const paidAt = await passwordFailuresTable.lockKnown(tx, keysOf(both));
  const wait = longestWait(both, paidAt, now);
  if (wait > 0) return wait;
  const owed = lane.filter(({ key, forgiven }) => forgiven && paidAt.has(key)).map(({ key }) => key);
  if (owed.length > 0) await passwordFailuresTable.forgive(tx, owed);
  await passwordFailuresTable.put(tx, afterCharge(signIns, paidAt, now), now);
  return 0;
}

/** Takes away everything that is counted against a user: by strangers, networks and their own browsers. */
export function clearGuesses(tx: Db, nameKey: string, pepper: Uint8Array): Promise<void> {
  return passwordFailuresTable.forgiveUser(tx, userDigest(nameKey, pepper));
}

/** What the counters of a lane are at, with one guess more in them. */
export function afterCharge(
  lane: GuessLane,
  paidAt: ReadonlyMap<string, number>,
  now: number,
): ReadonlyMap<string, number> {
  return new Map(lane.map(({ key, budget }) => [key, paidAfterGuess(budget, paidAt.get(key) ?? 0, now)]));
}

/** Milliseconds until every counter of a lane has a guess. */
export function longestWait(lane: GuessLane, paidAt: ReadonlyMap<string, number>, now: number): number {
  return Math.max(...lane.map(({ key, budget }) => waitMs(budget, paidAt.get(key) ?? 0, now)));
}

function keysOf(lane: GuessLane): readonly string[] {
  return lane.map(({ key }) => key);
}
