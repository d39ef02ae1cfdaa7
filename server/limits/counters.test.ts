import { describe, expect, test } from "vitest";
import { debtMs, paidAfter, timesLeft, waitMs } from "./budget.ts";
import { after, countsInARow, guessesLeft, laneWait, NEW, waitsUntil, type State } from "./counter-states.ts";
import {
  accountDigest,
  guessBudgets,
  lanesOf,
  type Counter,
  type Guess,
  type Lane,
} from "./guess-counters.ts";

const NOW = 1_800_000_000_000;
const HOUR = 3_600_000;
const guess: Guess = {
  step: "code",
  account: "a".repeat(32),
  user: { id: "7", name: "ada" },
  address: "198.51.100.7",
  ownBrowser: "b1",
};
const counters = (of: Partial<Guess> = {}) => lanesOf({ ...guess, ...of }).flatMap((one) => one.counters);
const oneOf = (kind: Counter["kind"], of: Partial<Guess> = {}) => {
  const [found] = counters(of).filter((one) => one.kind === kind);
  if (found === undefined) throw new Error(kind);
  return found;
};
const lane = (name: Lane["name"], ...of: Counter[]): Lane => ({ name, counters: of });
const at = (one: Counter, state: Partial<State>) => new Map([[one.row.key, { ...NEW, ...state }]]);

describe("a budget of three a minute", () => {
  const budget = { times: 3, everyMs: 20_000 };

  test.each([
    ["nothing", 0, 0, 0, 3],
    ["one", 20_000, 20_000, 0, 2],
    ["all but one", 40_000, 40_000, 0, 1],
    ["a part of the last one", 50_000, 50_000, 10_000, 0],
    ["all", 60_000, 60_000, 20_000, 0],
    ["all, to a node whose clock is ahead", 120_000, 60_000, 20_000, 0],
    ["more than can be: the clock went back", 120_001, 0, 0, 3],
    ["nothing any more", -5, 0, 0, 3],
  ])("owed %s", (_, owed, debt, wait, left) => {
    expect(debtMs(budget, NOW + owed, NOW)).toBe(debt);
    expect(waitMs(budget, NOW + owed, NOW)).toBe(wait);
    expect(timesLeft(budget, NOW + owed, NOW)).toBe(left);
    expect(paidAfter(budget, NOW + owed, NOW)).toBe(NOW + debt + 20_000);
  });
});

describe("which counters a guess has", () => {
  const shown = (of: Partial<Guess>) =>
    lanesOf({ ...guess, ...of }).map(({ name, counters: all }) => [
      name,
      ...all.map(({ kind, row }) => (row.place === "" ? kind : `${kind} ${row.place}`)),
    ]);

  test("a code of an own browser", () => {
    expect(shown({})).toEqual([
      ["own", "own-browser", "own-browsers"],
      ["let-in", "let-in 198.51.100.7"],
      ["strangers", "address 198.51.100.7", "network 198.51.100.0/24", "account", "any-name 198.51.100.7"],
    ]);
  });

  test("a password of a browser that nobody knows", () => {
    expect(shown({ step: "password", ownBrowser: null })).toEqual(shown({}).slice(1));
  });

  test.each([
    ["198.51.100.77", "198.51.100.77", "198.51.100.0/24"],
    ["203.0.113.200", "203.0.113.200", "203.0.113.0/24"],
    ["2001:db8:7:1::5", "2001:db8:7:1::", "2001:db8:7::/48"],
    ["unknown", "unknown", "unknown"],
  ])("%s is the host %s in %s", (address, host, network) => {
    expect(oneOf("address", { address }).row.place).toBe(host);
    expect(oneOf("network", { address }).row.place).toBe(network);
  });

  test("no two share a row, but those of one address over all names and what an administrator lets in with", () => {
    const other = [{}, { account: "c".repeat(32) }, { step: "password" }, { ownBrowser: "b2" }] as const;
    const keys = (kind: Counter["kind"]) => new Set(other.map((one) => oneOf(kind, one).row.key)).size;
    expect([keys("own-browser"), keys("account"), keys("address"), keys("network")]).toEqual([4, 3, 3, 3]);
    expect([keys("any-name"), keys("let-in")]).toEqual([1, 2]);
    expect(new Set(counters().map(({ row }) => row.key)).size).toBe(counters().length);
    expect(oneOf("account", { account: "a b" }).row.key).toContain("a b code account");
  });

  test("a row says whose it is, and one over all names doesn't", () => {
    expect(oneOf("account").row).toMatchObject({ user_id: "7", user_name: "ada", account: guess.account });
    expect(oneOf("account", { user: null }).row).toMatchObject({ user_id: null, user_name: null });
    expect(oneOf("any-name").row).toMatchObject({
      user_id: null,
      user_name: null,
      account: "",
      step: "password",
    });
    expect(oneOf("let-in").row).toMatchObject({ step: "password", paid_at: 0, wrong: 0, since: 0 });
  });

  test("an account is its name, whatever its case, form and spaces around; of another pepper it is another", () => {
    const pepper = Buffer.from("pepper");
    expect(accountDigest(" Ame\u0301lie ", pepper)).toBe(accountDigest("am\u00E9lie", pepper));
    expect(accountDigest("ada", pepper)).toMatch(/^[0-9a-f]{32}$/);
    expect(accountDigest("ada", pepper)).not.toBe(accountDigest("bob", pepper));
    expect(accountDigest("ada", pepper)).not.toBe(accountDigest("ada", Buffer.from("other")));
  });
});

describe("what a guess makes of a counter", () => {
  const state = { paid_at: NOW + 100_000, wrong: 3, since: 5 };

  test("only codes count in a row, of the account and of a browser", () => {
    expect(
      counters()
        .filter(countsInARow)
        .map(({ kind }) => kind),
    ).toEqual(["own-browser", "account"]);
    expect(counters({ step: "password" }).filter(countsInARow)).toEqual([]);
  });

  test.each([
    ["sent", "account", state, { paid_at: NOW + 140_000, wrong: 4, since: 5 }],
    ["sent", "address", state, { paid_at: NOW + 160_000, wrong: 3, since: 5 }],
    // An address and an own browser owe nothing then, others one less.
    ["right", "address", state, { paid_at: 0, wrong: 0, since: 5 }],
    ["right", "own-browser", state, { paid_at: 0, wrong: 0, since: 5 }],
    ["right", "account", state, { paid_at: NOW + 60_000, wrong: 0, since: 5 }],
    ["right", "account", NEW, NEW],
    // Nobody looked at it.
    ["none", "account", state, { paid_at: NOW + 60_000, wrong: 2, since: 5 }],
    ["none", "account", NEW, NEW],
  ] as const)("%s, to the counter of an %s", (event, kind, before, then) => {
    expect(after(oneOf(kind), before, event, NOW)).toEqual(then);
  });
});

describe("how long a lane waits", () => {
  const [account, address, letIn] = [oneOf("account"), oneOf("address"), oneOf("let-in")];

  test("as long as the counter that waits longest", () => {
    const both = new Map([
      ...at(account, { paid_at: NOW + guessBudgets.account.times * guessBudgets.account.everyMs }),
      ...at(address, { paid_at: NOW + guessBudgets.address.times * guessBudgets.address.everyMs }),
    ]);
    expect(laneWait(lane("strangers", account, address), both, NOW)).toBe(60_000);
    expect(laneWait(lane("strangers", account), both, NOW)).toBe(40_000);
    expect(laneWait(lane("strangers", account, address), new Map(), NOW)).toBe(0);
  });

  test("an hour where a hundred codes were wrong in a row", () => {
    expect(laneWait(lane("strangers", account), at(account, { wrong: 99 }), NOW)).toBe(0);
    expect(laneWait(lane("strangers", account), at(account, { wrong: 100 }), NOW)).toBe(HOUR);
    expect(laneWait(lane("strangers", address), at(address, { wrong: 100 }), NOW)).toBe(0);
  });

  test.each([
    ["now", NOW, 0],
    ["almost ten minutes ago", NOW - 599_999, 0],
    ["ten minutes ago", NOW - 600_000, HOUR],
    ["in the future: the clock went back", NOW + 1, HOUR],
    ["never", 0, HOUR],
  ])("let in %s", (_, since, wait) => {
    expect(laneWait(lane("let-in", letIn), at(letIn, { since }), NOW)).toBe(wait);
  });

  test("what is left is what the counter with the least has", () => {
    const states = at(address, { paid_at: NOW + 180_000 });
    expect(guessesLeft(lane("strangers", account, address), states, NOW)).toBe(2);
    expect(guessesLeft(lane("strangers", account), states, NOW)).toBe(10);
  });

  test.each([
    ["a full account", "account", { paid_at: NOW + 400_000 }, NOW + 40_000],
    ["an account with one left", "account", { paid_at: NOW + 360_000 }, undefined],
    ["a hundred wrong codes", "account", { wrong: 100 }, null],
    ["ninety-nine", "account", { wrong: 99 }, undefined],
    ["what somebody was let in with", "let-in", { paid_at: NOW + 6_000_000 }, undefined],
  ] as const)("%s keeps somebody waiting", (_, kind, state, until) => {
    expect(waitsUntil({ ...oneOf(kind).row, ...state }, NOW)).toBe(until);
  });

  test("passwords and what isn't guessed at are never closed", () => {
    expect(waitsUntil({ ...oneOf("account", { step: "password" }).row, wrong: 100 }, NOW)).toBeUndefined();
    expect(
      waitsUntil({ ...oneOf("account").row, kind: "requests", paid_at: NOW + HOUR }, NOW),
    ).toBeUndefined();
  });
});
