import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fakeClock, type FakeClock } from "../appliance/testing/fake-clock.ts";
import { StorageError } from "../store/storage-error.ts";
import type { Store } from "../store/store.ts";
import { testEngines, type TestStore } from "../store/testing/test-engines.ts";
import { createCounterStore } from "./counter-store.ts";
import { letIn } from "./waiting.ts";
import { createLimiter, type Limiter, type Outcome } from "./limiter.ts";
import { BusyError } from "../http/turn.ts";

describe.each(testEngines)("the limiter ($engine)", (engine) => {
  let opened: TestStore;
  let clock: FakeClock;
  let first: Limiter;
  let second: Limiter;
  /** How many guesses were made, and how many at a time. */
  let made: number;
  let mostAtOnce: number;

  beforeEach(async () => {
    [made, mostAtOnce, clock] = [0, 0, fakeClock(Date.UTC(2026, 0, 1))];
    opened = await engine.open();
    first = createLimiter(clock)(createCounterStore(opened.store, "refuse"));
    const behind = { now: () => clock.now() - 1_000 };
    second = createLimiter(behind)(createCounterStore(await opened.secondNode(), "refuse"));
  });
  afterEach(() => opened.close());

  const at = (address: string) => ({
    step: "password" as const,
    account: "a".repeat(32),
    user: null,
    address,
    ownBrowser: null,
  });
  let underWay = 0;
  const guess = (limiter: Limiter, address: string, outcome: Outcome = "wrong") =>
    limiter.guess(at(address), async () => {
      made += 1;
      underWay += 1;
      mostAtOnce = Math.max(mostAtOnce, underWay);
      await new Promise((resolve) => void setImmediate(resolve));
      underWay -= 1;
      return { outcome, value: address };
    });
  const kinds = (answers: readonly { readonly kind: string }[], kind: string) =>
    answers.filter((one) => one.kind === kind).length;

  test("sixty at once from sixty networks are ten, one after the other, and a right one behind them is none", async () => {
    const wrong = Array.from({ length: 60 }, (_, net) => guess(first, `10.0.${net}.1`));
    const answers = await Promise.all([...wrong, guess(first, "192.0.2.1", "right")]);
    expect([made, mostAtOnce, kinds(answers, "limited")]).toEqual([10, 1, 51]);
  });

  test("over two nodes too, whose clocks are a second apart", async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, net) => guess(net % 2 === 0 ? first : second, `10.0.${net}.1`)),
    );
    expect([made, kinds(answers, "made")]).toEqual([10, 10]);
  });

  test.each(["password", "code"] as const)(
    "twelve stolen cookies of one account are thirty guesses at a %s at once, and 119 in an hour",
    async (step) => {
      /** With each cookie, once its own guesses and everybody else's are spent. */
      const byCookie = async (times: number) => {
        for (let net = 0; net < 12; net += 1) await first.guess({ ...at(`10.1.${net}.1`), step }, wrong);
        const before = made;
        for (let index = 0; index < times; index += 1)
          await first.guess({ ...at("203.0.113.1"), step, ownBrowser: `${index % 12}` }, wrong);
        return made - before;
      };
      const wrong = async () => ({ outcome: "wrong" as const, value: (made += 1) });
      const atOnce = await byCookie(120);
      let inAll = atOnce;
      for (let seconds = 40; seconds < 3_600; seconds += 40) {
        clock.advance(40_000);
        inAll += await byCookie(12);
      }
      expect([atOnce, inAll]).toEqual([30, 119]);
    },
  );

  const HOME = "198.51.100.7";
  const sent = (more: object, address: string, outcome: Outcome = "wrong") =>
    first.guess({ ...at(address), ...more }, async () => ({ outcome, value: null }));
  const account = (index: number) => ({ account: `${index}`.padEnd(32, "b") });

  const same = () => ({});
  const [net, lan] = ["2001:db8:1", "198.51.100"];

  /** So many wrong ones, then who has to wait, for how many seconds, and who hasn't. */
  test.each([
    ["an address of an account", 5, same, () => HOME, [{}, HOME], 60, [account(1), HOME]],
    ["a /64", 5, same, (n: number) => `${net}:2::${n}`, [{}, `${net}:2:9::1`], 60, [{}, `${net}:3::1`]],
    ["a network", 8, same, (n: number) => `${lan}.${n}`, [{}, `${lan}.99`], 48, [{}, "203.0.113.1"]],
    ["a /48", 8, same, (n: number) => `${net}:${n}::1`, [{}, `${net}:99::1`], 48, [{}, "2001:db8:2:1::1"]],
    ["an account", 10, same, (n: number) => `10.0.${n}.1`, [{}, "192.0.2.1"], 40, [account(1), "192.0.2.1"]],
    ["an address over all names", 200, account, () => HOME, [{}, HOME], 3, [{}, "203.0.113.1"]],
  ] as const)(
    "%s has %i, and waits then; others don't",
    async (_, times, who, where, [more, there], seconds, [other, elsewhere]) => {
      for (let index = 0; index < times; index += 1)
        expect((await sent(who(index), where(index))).kind).toBe("made");
      expect(await sent(more, there)).toEqual({ kind: "limited", waitMs: seconds * 1_000 });
      expect((await sent(other, elsewhere, "right")).kind).toBe("made");
      clock.advance(seconds * 1_000);
      expect((await sent(more, there)).kind).toBe("made");
      expect((await sent(more, there)).kind).toBe("limited");
      // A clock that went back makes nobody wait for as long as it went.
      clock.advance(-24 * 3_600_000);
      expect((await sent(more, there)).kind).toBe("made");
    },
  );

  test.each(["password", "code"] as const)(
    "an own browser has ten at a %s beside the strangers', and is one of them then",
    async (step) => {
      const own = { step, ownBrowser: "1" };
      for (let index = 0; index < 5; index += 1) await sent({ step }, HOME);
      for (let index = 0; index < 10; index += 1) expect((await sent(own, HOME)).kind).toBe("made");
      expect((await sent(own, HOME, "right")).kind).toBe("limited");
      expect((await sent(own, "192.0.2.1")).kind).toBe("made");
      expect((await sent({ step, ownBrowser: "2" }, HOME, "right")).kind).toBe("made");
      clock.advance(60_000);
      expect((await sent(own, HOME, "right")).kind).toBe("made");
    },
  );

  const attacks = [
    ["their own address", () => HOME, HOME, 64, 8],
    ["their /24", (n: number) => `${lan}.${1 + (n % 60)}`, `${lan}.77`, 82, 8],
    ["their /48", (n: number) => `${net}:${n + 2}::1`, `${net}:1::5`, 82, 8],
    ["everywhere", (n: number) => `10.${n >> 8}.${n & 255}.1`, "192.0.2.5", 99, 0],
  ] as const;
  const attacked = (["password", "code"] as const).flatMap((step) =>
    attacks.map((attack) => [`${step}s`, ...attack, step] as const),
  );

  test.each(
    attacked.map(([what, from, where, home, most, news, step]) => ({
      what,
      from,
      where,
      home,
      most,
      news,
      step,
    })),
  )(
    "$what are guessed from $from for an hour: $most are looked at, the own browser gets in 8 of 8 times, a new one $news",
    async ({ where, home, most, news, step }) => {
      let index = 0;
      const wrong = (count: number) =>
        Promise.allSettled(
          Array.from({ length: count }, () =>
            first.guess({ ...at(where((index += 1))), step }, async () => ({
              outcome: "wrong",
              value: (made += 1),
            })),
          ),
        );
      const owner = { step, ownBrowser: "1" };
      const isIn = async (who: object, address: string) =>
        (await sent(who, address, "right")).kind === "made";
      /** In the middle of guesses that are on their way. */
      const during = async (who: object, address: string) =>
        (await Promise.all([isIn(who, address), wrong(6)]))[0] ? 1 : 0;
      const got = { own: 0, new: 0 };
      await wrong(60);
      // Nothing is lost between them: what has been spent takes longer to come back.
      for (let round = 0; round < 32; round += 1) {
        await wrong(4);
        if (round % 4 === 1) got.own += await during(owner, home);
        if (round % 4 === 3) got.new += await during({ step }, "203.0.113.9");
        clock.advance(3_580_000 / 32);
      }
      await wrong(4);
      expect([made, got]).toEqual([most, { own: 8, new: news }]);
      clock.advance(40_000);
      expect(await isIn({ step }, "203.0.113.9"), "once it pauses").toBe(true);
    },
  );

  test("both steps count together for an address over all names, and for who was let in", async () => {
    const steps = ["password", "code"] as const;
    const both = async (more: object) =>
      Promise.all(steps.map(async (step) => (await sent({ ...more, step }, HOME)).kind));
    for (let index = 0; index < 200; index += 1)
      expect((await sent({ ...account(index), step: steps[index % 2] }, HOME)).kind).toBe("made");
    expect(await both(account(200))).toEqual(["limited", "limited"]);
    const now = clock.now();
    await opened.store.transaction("let in", (tx) =>
      letIn(tx, { account: at(HOME).account, user: null, address: HOME, now }),
    );
    for (let count = 0; count < 5; count += 1) expect(await both({})).toEqual(["made", "made"]);
    expect(await both({})).toEqual(["limited", "limited"]);
  });

  test("a right one takes away what its address owes; a day's typo never waits, however many days an office does it", async () => {
    for (let day = 0; day < 60; day += 1) {
      for (let host = 1; host <= 3; host += 1)
        expect((await sent({}, `198.51.100.${host}`)).kind).toBe("made");
      expect((await sent({}, HOME, "right")).kind).toBe("made");
      clock.advance(24 * 3_600_000);
    }
    for (const outcome of ["wrong", "right", "wrong"] as const)
      for (let index = 0; index < (outcome === "wrong" ? 4 : 1); index += 1)
        expect((await sent({}, HOME, outcome)).kind).toBe("made");
  });

  test("right ones take turns and cost nothing, however many there are", async () => {
    for (let round = 0; round < 12; round += 1) {
      const answers = await Promise.all(
        Array.from({ length: 5 }, (_, host) => guess(first, `10.0.${round}.${host + 1}`, "right")),
      );
      expect(kinds(answers, "made")).toBe(5);
    }
  });

  test("four wait of each network, and networks take turns", async () => {
    const order: string[] = [];
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const job = (address: string) =>
      first.guess(at(address), async () => {
        order.push(address);
        await held;
        return { outcome: "none", value: null };
      });
    const begun = job("10.0.0.1");
    await expect.poll(() => order.length).toBe(1);
    const networks = ["10.0.0", "192.0.2"].map((network) =>
      [2, 3, 4, 5, 6].map((host) =>
        job(`${network}.${host}`).then(
          () => null,
          (error: unknown) => error,
        ),
      ),
    );
    // None of the others ends before it is released.
    for (const network of networks) expect(await Promise.race(network)).toBeInstanceOf(BusyError);
    release();
    const ends = await Promise.all(networks.flat());
    await begun;
    expect(ends.filter((error) => error === null)).toHaveLength(8);
    const turns = order.slice(1).map((address) => address.slice(0, 3));
    expect(turns.filter((turn, index) => turn === turns[index - 1])).toEqual([]);
  });

  test("one without an answer counts as wrong, one that nobody looked at as none", async () => {
    const lost = () => first.guess(at("10.0.0.1"), () => Promise.reject(new Error("gone")));
    const busy = () => first.guess(at("10.0.0.2"), () => Promise.reject(new BusyError()));
    for (let count = 0; count < 6; count += 1) await busy().catch(() => {});
    expect((await guess(first, "10.0.0.2")).kind).toBe("made");
    for (let count = 0; count < 5; count += 1) await lost().catch(() => {});
    expect((await guess(first, "10.0.0.1")).kind).toBe("limited");
  });

  test("with the store down one refuses; another counts in memory, and takes that into the store when it is back", async () => {
    let down = false;
    const unlessDown = <T>(work: () => Promise<T>) =>
      down ? Promise.reject(new StorageError("storage", new Error("gone"))) : work();
    const store: Store = {
      ...opened.store,
      read: (work) => unlessDown(() => opened.store.read(work)),
      transaction: (name, work) => unlessDown(() => opened.store.transaction(name, work)),
    };
    const refusing = createLimiter(clock)(createCounterStore(store, "refuse"));
    const counting = createLimiter(clock)(createCounterStore(store, "remember"));
    down = true;
    await expect(guess(refusing, "10.0.0.1", "right")).rejects.toBeInstanceOf(StorageError);
    expect(made).toBe(0);
    for (let count = 0; count < 5; count += 1) await guess(counting, "10.0.0.1");
    expect((await guess(counting, "10.0.0.1")).kind).toBe("limited");
    down = false;
    expect((await guess(counting, "10.0.0.1")).kind, "back").toBe("limited");
    expect((await guess(counting, "10.0.0.2")).kind).toBe("made");
    // The network's six of eight are in the store now, for every node.
    const there = [
      await guess(first, "10.0.0.3"),
      await guess(first, "10.0.0.4"),
      await guess(first, "10.0.0.5"),
    ];
    expect(there.map(({ kind }) => kind)).toEqual(["made", "made", "limited"]);
  });
});
