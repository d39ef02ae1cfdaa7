import { beforeEach, expect, test } from "vitest";
import { fakeClock, type FakeClock } from "../appliance/testing/fake-clock.ts";
import { openStore } from "../store/open-store.ts";
import { StorageError } from "../store/storage-error.ts";
import { createCounterStore } from "./counter-store.ts";
import { createLimiter, type Limiter, type Outcome } from "./limiter.ts";
import { perTest } from "../testing/per-test.ts";

let clock: FakeClock;
let limiter: Limiter;

const store = perTest(() => openStore({ memory: true }));
beforeEach(async () => {
  clock = fakeClock(Date.UTC(2026, 0, 1));
  limiter = createLimiter(clock)(createCounterStore(store, "refuse"));
});

const at = (ownBrowser: string | null, account = "a".repeat(32)) => ({
  step: "code" as const,
  account,
  user: null,
  address: "198.51.100.7",
  ownBrowser,
});

/** One code a minute, which no other limit keeps waiting. */
async function code(ownBrowser: string | null, outcome: Outcome) {
  clock.advance(60_000);
  const answer = await limiter.guess(at(ownBrowser), async () => ({ outcome, value: outcome }));
  return answer.kind === "made" ? (answer.stopped ?? "made") : "limited";
}

async function wrong(times: number, ownBrowser: string | null): Promise<string[]> {
  const answers: string[] = [];
  for (let made = 0; made < times; made += 1) answers.push(await code(ownBrowser, "wrong"));
  return answers;
}

test("the hundredth wrong code in a row is said to be the last, of a stranger and of an own browser", async () => {
  expect(new Set(await wrong(99, null))).toEqual(new Set(["made"]));
  expect(await wrong(2, null)).toEqual(["strangers", "limited"]);
  expect(new Set(await wrong(99, "b1"))).toEqual(new Set(["made"]));
  expect(await wrong(1, "b1")).toEqual(["own-browser"]);
});

test("a right code ends the row; one of an own browser that of strangers too, a wrong one or none doesn't", async () => {
  await wrong(99, null);
  expect(await code(null, "right")).toBe("made");
  expect(new Set(await wrong(99, null))).toEqual(new Set(["made"]));
  expect(await wrong(2, null)).toEqual(["strangers", "limited"]);
  expect(await code("b1", "wrong")).toBe("made");
  expect(await code("b1", "none")).toBe("made");
  expect(await code(null, "right")).toBe("limited");
  expect(await code("b1", "right")).toBe("made");
  expect(await code(null, "right")).toBe("made");
});

test("guesses at one account keep nobody waiting at another, nor an own browser", async () => {
  let end = () => {};
  const hangs = new Promise<void>((resolve) => void (end = resolve));
  const first = limiter.guess(at(null), async () => {
    await hangs;
    return { outcome: "wrong", value: 1 };
  });
  const made = { outcome: "wrong", value: 2 } as const;
  expect(await limiter.guess(at("b1"), async () => made)).toMatchObject({ kind: "made", value: 2 });
  expect(await limiter.guess(at(null, "b".repeat(32)), async () => made)).toMatchObject({ value: 2 });
  end();
  expect(await first).toMatchObject({ kind: "made", value: 1 });
});

test.each([
  [
    "a store that failed leaves it counted, and what it was for is done",
    new StorageError("storage", null),
    "made",
  ],
  ["anything else is said", new Error("a fault"), "a fault"],
])("%s", async (_, error, what) => {
  let changes = 0;
  const counters = createCounterStore(store, "refuse");
  const failing = createLimiter(clock)({
    ...counters,
    change: (which, work) => {
      changes += 1;
      return changes === 2 ? Promise.reject(error) : counters.change(which, work);
    },
  });
  const answer = await failing.guess(at(null), async () => ({ outcome: "right", value: 1 })).catch(String);
  expect(typeof answer === "string" ? answer : answer.kind).toContain(what);
});
