import { createHmac } from "node:crypto";
import { clientNetwork } from "../http/client-network.ts";
import type { LimitsRow } from "../store/schema.ts";
import { normalized } from "../store/findable-text.ts";
import type { Budget } from "./budget.ts";

/** What is guessed at, at a sign-in. */
export type Step = "password" | "code";

/** One guess, before it is made. */
export interface Guess {
  readonly step: Step;
  /** A digest of the name that was entered (accountDigest). */
  readonly account: string;
  /** Who has that name, as far as is known. */
  readonly user: { readonly id: string; readonly name: string } | null;
  readonly address: string;
  /** The number in the device cookie, of a browser that has signed in as this user before. */
  readonly ownBrowser: string | null;
}

/** The limits of docs/limits.md. In any hour each lets through its guesses and what it gets back meanwhile. */
export const guessBudgets = {
  address: { times: 5, everyMs: 60_000 },
  network: { times: 8, everyMs: 48_000 },
  account: { times: 10, everyMs: 40_000 },
  "own-browser": { times: 10, everyMs: 60_000 },
  "own-browsers": { times: 30, everyMs: 40_000 },
  /** Of one address over all names: somebody who tries one password on every name has one too. */
  "any-name": { times: 200, everyMs: 3_000 },
  /** What an administrator lets somebody in with, for ten minutes. */
  "let-in": { times: 10, everyMs: 600_000 },
} as const satisfies Readonly<Record<string, Budget>>;

type Kind = keyof typeof guessBudgets;

/** Something that is counted. */
export interface Counted {
  /** The row before anything was. */
  readonly row: LimitsRow;
}

/** A limit that a guess counts against. */
export interface Counter extends Counted {
  readonly kind: Kind;
}

/** One way to guess: guesses in it go one after the other. */
export interface Lane {
  readonly name: "own" | "let-in" | "strangers";
  readonly counters: readonly Counter[];
}

/** The account's part of the keys: its name, whatever its case. A digest with a secret, because people enter passwords as names. */
export function accountDigest(name: string, pepper: Uint8Array): string {
  const key = normalized(name, "NFC").trim().toLowerCase();
  return createHmac("sha256", pepper).update(key).digest("hex").slice(0, 32);
}

/** The lanes that are open to a guess, the best first. */
export function lanesOf(guess: Guess): readonly Lane[] {
  const { host, network } = clientNetwork(guess.address);
  const [address, wide] = [shownHost(host), shownNetwork(network)];
  const own = guess.ownBrowser;
  return [
    ...(own === null
      ? []
      : [lane("own", [counter(guess, "own-browser", "", own), counter(guess, "own-browsers")])]),
    lane("let-in", [letInCounter(guess, guess.address)]),
    lane("strangers", [
      counter(guess, "address", address),
      counter(guess, "network", wide),
      counter(guess, "account"),
      counter({ ...guess, step: "password", account: "", user: null }, "any-name", address),
    ]),
  ];
}

/** What an administrator gives one address. */
export function letInCounter({ account, user }: Pick<Guess, "account" | "user">, address: string): Counter {
  const place = shownHost(clientNetwork(address).host);
  return counter({ step: "password", account, user }, "let-in", place);
}

const lane = (name: Lane["name"], counters: readonly Counter[]): Lane => ({ name, counters });

function counter(
  { step, account, user }: Pick<Guess, "step" | "account" | "user">,
  kind: Kind,
  place = "",
  nonce = "",
): Counter {
  const key = [account, step, kind, place, nonce].join(" ");
  const nobody = { user_id: user?.id ?? null, user_name: user?.name ?? null };
  return { kind, row: { key, account, step, kind, place, ...nobody, paid_at: 0, wrong: 0, since: 0 } };
}

/** Of IPv6 the /64: its first address. */
const shownHost = (host: string): string => (host.includes(":") ? `${host}::` : host);
const shownNetwork = (network: string): string => {
  if (network.includes(":")) return `${network}:/48`;
  return /^\d+\.\d+\.\d+$/.test(network) ? `${network}.0/24` : network;
};
