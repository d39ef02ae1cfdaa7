import { setImmediate as turn } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createTestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import type { TestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { enroll } from "../../appliance/testing/enroll.ts";
import { oracleCode } from "../../appliance/testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../../appliance/testing/sign-in.ts";
import { startStandIn } from "../../appliance/testing/start-stand-in.ts";
import type { StandIn } from "../../appliance/testing/start-stand-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import type { Answer } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { defaultPolicy } from "../../calls/policy.ts";
import { strangerLane } from "../../limits/password-limiter.ts";
import { strangerTurn } from "../../limits/turn-queue.ts";
import { testEngines } from "../../store/testing/test-engines.ts";
import type { TestStore } from "../../store/testing/test-engines.ts";
import { BusyError } from "../../limits/work-pool.ts";
import { UpstreamError } from "../upstream.ts";
import type { UpstreamAnswer } from "../upstream.ts";
import { createGuessLedger } from "./guess-ledger.ts";
import type { GuessLedger } from "./guess-ledger.ts";
import { createGuessesInFlight } from "./guesses-in-flight.ts";

const WRONG = ["a wrong password", "000000"];
/** What an account has at once, from wherever strangers come. */
const ACCOUNT = 10;

describe.each(testEngines)("guesses that have no answer yet ($engine)", (engine) => {
  let opened: TestStore;
  let appliance: TestAppliance;
  let standIn: StandIn;
  let second: StandIn;
  /** Which of them the appliance holds, wrong ones alone or all. */
  let holds: "wrong" | "all";
  let status: number;
  /** What reached it. */
  const seen = { wrong: 0, right: 0 };
  let held: (() => void)[];

  /** As one that takes long for a wrong password or code, and none for a right one. */
  function slowWhenWrong(real: TestAppliance): TestAppliance {
    return {
      ...real,
      handle: async (request, peer) => {
        const body = (await request.clone().text()).replaceAll("+", " ");
        const isWrong = WRONG.some((text) => body.includes(text));
        if (isWrong) seen.wrong += 1;
        else if (new URL(request.url).pathname.endsWith("/token")) seen.right += 1;
        if (isWrong || holds === "all") await new Promise<void>((resolve) => void held.push(resolve));
        if (!isWrong) return real.handle(request, peer);
        return Response.json({ type: "urn:mfa-enrollment:invalid-grant" }, { status });
      },
    };
  }
  const start = async (behind: TestAppliance) =>
    startStandIn("8.1", {
      guard: { store: await opened.secondNode(), policy: defaultPolicy },
      appliance: behind,
    });
  beforeEach(async () => {
    holds = "wrong";
    status = 400;
    held = [];
    opened = await engine.open();
    appliance = await createTestAppliance();
    const behind = slowWhenWrong(appliance);
    standIn = await start(behind);
    second = await start(behind);
    forgetSeen();
  });
  afterEach(async () => {
    await second.close();
    await standIn.close();
    await appliance.close();
    await opened.close();
  });
  function forgetSeen() {
    Object.assign(seen, { wrong: 0, right: 0 });
  }

  const from = (address: string, at = standIn) =>
    testClient((request) => at.handle(request, { address, secure: true }));
  const nodeOf = (index: number) => (index % 2 === 0 ? standIn : second);
  const times = <T>(count: number, work: (index: number) => T): readonly T[] =>
    Array.from({ length: count }, (_, index) => work(index));
  const wrongPassword = (address: string, at = standIn) =>
    passwordGrantOf(from(address, at), "olivia", "a wrong password");
  const rightPassword = (address: string, at = standIn) => passwordGrantOf(from(address, at), "olivia");

  /** Lets the appliance answer, whatever reaches it, until all have their answers. */
  async function answered(calls: readonly Promise<Answer>[]): Promise<readonly Answer[]> {
    const progress = { isDone: false };
    const all = Promise.all(calls).finally(() => (progress.isDone = true));
    while (!progress.isDone) {
      for (const answer of held.splice(0)) answer();
      await turn();
    }
    return all;
  }
  /** Until as many have reached it as an account has: the last ones have no answer yet. */
  async function spent(): Promise<void> {
    await expect.poll(() => held.length).toBeGreaterThanOrEqual(8);
    held.shift()?.();
    held.shift()?.();
    await expect.poll(() => seen.wrong).toBeGreaterThanOrEqual(ACCOUNT);
  }
  const count = (answers: readonly Answer[], code: number) =>
    answers.filter((answer) => answer.status === code).length;

  test("sixty wrong passwords at once from sixty networks are ten, and a right one behind them is none", async () => {
    const flood = times(60, (index) => wrongPassword(`10.0.${index}.1`));
    await spent();
    const last = rightPassword("10.1.0.1");
    const answers = await answered([...flood, last]);
    expect(answers.at(-1)?.problem).toBe("too-many-attempts");
    expect([seen.wrong, seen.right]).toEqual([ACCOUNT, 0]);
    expect([count(answers, 400), count(answers, 429)]).toEqual([ACCOUNT, 51]);
  });

  test("over two nodes too", async () => {
    const flood = times(60, (index) => wrongPassword(`10.0.${index}.1`, nodeOf(index)));
    await expect.poll(() => held.length).toBe(ACCOUNT);
    const last = [rightPassword("10.1.0.1"), rightPassword("10.1.1.1", second)];
    const answers = await answered([...flood, ...last]);
    expect([seen.wrong, seen.right]).toEqual([ACCOUNT, 0]);
    expect(count(answers, 429)).toBe(52);
  });

  test("with the store down too", async () => {
    standIn.breakStore(true);
    const flood = times(60, (index) => wrongPassword(`10.0.${index}.1`));
    await spent();
    const answers = await answered([...flood, rightPassword("10.1.0.1")]);
    expect([seen.wrong, seen.right, count(answers, 429)]).toEqual([ACCOUNT, 0, 51]);
  });

  test("sixty from one network are eight, from one host five", async () => {
    await answered(times(60, (index) => wrongPassword(`10.0.0.${index + 1}`)));
    expect(seen.wrong).toBe(8);
    forgetSeen();
    appliance.clock.advance(3_600_000);
    await answered(times(60, () => wrongPassword("10.0.0.1")));
    expect(seen.wrong).toBe(5);
  });

  test("sixty codes at once are ten, for one challenge or for twenty, on two nodes", async () => {
    const owner = from("192.0.2.1");
    const { secretKey } = await enroll(await signIn(owner, "olivia"), "1001", appliance.clock);
    const challenge = async () => textMember(await passwordGrantOf(owner, "olivia"), "mfa_token");
    for (const challenges of [1, 20]) {
      appliance.clock.advance(3_600_000);
      const given: string[] = [];
      for (let index = 0; index < challenges; index += 1) given.push(await challenge());
      const guess = (index: number, code: string) =>
        mfaGrantOf(from(`10.0.${index}.1`, nodeOf(index)), given[index % challenges] ?? "", code);
      forgetSeen();
      const flood = times(60, (index) => guess(index, "000000"));
      await expect.poll(() => held.length).toBe(ACCOUNT);
      const last = guess(61, oracleCode(secretKey, appliance.clock.now()));
      const answers = await answered([...flood, last]);
      expect([challenges, seen.wrong, seen.right]).toEqual([challenges, ACCOUNT, 0]);
      expect(answers.at(-1)?.problem).toBe("too-many-attempts");
    }
  });

  test("a hundred right ones at once of one account take turns, and none is refused", async () => {
    expect(count(await answered(times(3, () => wrongPassword("10.0.0.1"))), 400)).toBe(3);
    holds = "all";
    const answers = await answered(times(100, () => rightPassword("10.0.0.1")));
    expect(count(answers, 200)).toBe(100);
    holds = "wrong";
    forgetSeen();
    expect(count(await answered(times(20, () => wrongPassword("10.0.0.1"))), 400), "all given back").toBe(5);
  });

  test("nor on two nodes, with a cookie or without", async () => {
    const browser = from("10.0.0.9").browser();
    expect((await passwordGrantOf(browser, "olivia")).status).toBe(200);
    holds = "all";
    const own = times(50, () => passwordGrantOf(browser, "olivia"));
    const answers = await answered([
      ...own,
      ...times(100, (index) => rightPassword("10.0.0.1", nodeOf(index))),
    ]);
    expect(count(answers, 200)).toBe(150);
  });

  test("keep no browser out that has signed in before", async () => {
    const browser = from("192.0.2.1").browser();
    expect((await passwordGrantOf(browser, "olivia")).status).toBe(200);
    const flood = times(60, (index) => wrongPassword(`10.0.${index}.1`));
    await expect.poll(() => held.length).toBe(8);
    expect((await passwordGrantOf(browser, "olivia")).status).toBe(200);
    await answered(flood);
    expect((await passwordGrantOf(browser, "olivia")).status).toBe(200);
  });

  test("from one network make a new browser elsewhere wait for none, from two for one", async () => {
    const flood = [...times(30, (index) => wrongPassword(`10.0.0.${index + 1}`))];
    await expect.poll(() => held.length).toBe(4);
    expect((await rightPassword("192.0.2.1")).status).toBe(200);
    flood.push(...times(30, (index) => wrongPassword(`10.0.1.${index + 1}`)));
    await expect.poll(() => held.length).toBe(8);
    const newcomer = rightPassword("192.0.2.2");
    // The first one may be gone before the newcomer is in the queue: there those two networks have no turn before theirs.
    for (let released = 0; released < 2 && seen.right < 2; released += 1) {
      held.shift()?.();
      await expect.poll(() => held.length === 8 || seen.right === 2).toBe(true);
    }
    expect((await newcomer).status).toBe(200);
    await answered(flood);
  });

  test.each([503, 504])(
    "thirty that are answered with %i are five: nothing proves that they weren't looked at",
    async (code) => {
      status = code;
      expect(count(await answered(times(30, () => wrongPassword("10.0.0.1"))), code)).toBe(5);
      expect((await rightPassword("10.0.0.1")).status).toBe(429);
      appliance.clock.advance(61_000);
      expect((await rightPassword("10.0.0.1")).status, "a minute later").toBe(200);
    },
  );

  test.each([
    [new UpstreamError("timeout", null), 5],
    [new UpstreamError("unreachable", Object.assign(new Error("reset"), { code: "ECONNRESET" })), 5],
    [new UpstreamError("unreachable", Object.assign(new Error("refused"), { code: "ECONNREFUSED" })), 20],
    [new UpstreamError("untrusted", null), 20],
  ])("after %s, %i of twenty are sent: what may have arrived counts", async (error, most) => {
    const inFlight = createGuessesInFlight(createGuessLedger(opened.store), appliance.clock);
    const from1 = { host: "10.0.0.1", network: "10.0.0" };
    let sent = 0;
    const guess = {
      place: { account: "olivia", turn: strangerTurn(from1.host) },
      lane: strangerLane("olivia", from1),
      rights: [],
      judge: async () => "none" as const,
      refuse: async () => {
        throw new Error("too many");
      },
    };
    const send = async () => {
      sent += 1;
      throw error;
    };
    for (let index = 0; index < 20; index += 1) await expect(inFlight(guess, send)).rejects.toThrow();
    expect(sent).toBe(most);
  });
});

afterEach(() => void vi.useRealTimers());

test("a guess waits twenty seconds, for its turn and for others' answers together, and isn't sent later", async () => {
  vi.useFakeTimers({ toFake: ["performance", "setTimeout", "clearTimeout"] });
  const ledger: GuessLedger = {
    wait: async () => 0,
    charge: async () => 0,
    // Those in flight may spend what is left.
    reserve: async () => (sent < 4 ? async () => {} : null),
  };
  const inFlight = createGuessesInFlight(ledger, { now: Date.now });
  let sent = 0;
  let answer = () => {};
  const answers = new Promise<UpstreamAnswer>((resolve) => {
    answer = () => resolve({ status: 400, headers: {}, body: Buffer.alloc(0) });
  });
  const guess = () =>
    inFlight(
      {
        place: { account: "olivia", turn: strangerTurn("10.0.0.1") },
        lane: [],
        rights: [],
        judge: async () => "wrong" as const,
        refuse: () => Promise.reject(new Error("too many")),
      },
      () => {
        sent += 1;
        return answers;
      },
    ).catch((error: unknown) => error);
  const begun = Array.from({ length: 4 }, guess);
  const late = [guess(), guess()];
  const ended: unknown[] = [];
  for (const one of late) void one.then((error) => ended.push(error));
  await vi.advanceTimersByTimeAsync(15_000);
  answer();
  await Promise.all(begun);
  await vi.advanceTimersByTimeAsync(4_000);
  expect([sent, ended]).toEqual([4, []]);
  await vi.advanceTimersByTimeAsync(1_100);
  // They look again after half a second by a clock that isn't ours.
  await vi.waitFor(() => expect(ended).toEqual([expect.any(BusyError), expect.any(BusyError)]));
  expect(sent).toBe(4);
});
