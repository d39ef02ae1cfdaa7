import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { fakeClock } from "../../appliance/testing/fake-clock.ts";
import type { FakeClock } from "../../appliance/testing/fake-clock.ts";
import { ProblemError } from "../../http/problem-error.ts";
import type { Store } from "../../store/store.ts";
import { testEngines } from "../../store/testing/test-engines.ts";
import type { UpstreamAnswer } from "../upstream.ts";
import { nameChangesTable } from "./name-changes-table.ts";
import { createNamesChanging, sweepNames } from "./names-changing.ts";
import { tokensTable } from "./tokens-table.ts";

const START = 1_800_000_000_000;
const answer = (status: number): UpstreamAnswer => ({
  status,
  headers: { "content-type": "application/json" },
  body: Buffer.from("{}"),
});

describe.each(testEngines)("changes of names ($engine)", (engine) => {
  let store: Store;
  let clock: FakeClock;
  let names: ReturnType<typeof createNamesChanging>;

  beforeEach(async () => {
    const opened = await engine.open();
    onTestFinished(opened.close);
    store = opened.store;
    clock = fakeClock(START);
    names = createNamesChanging(store, clock);
  });

  /** A session of which nobody knows whose it is. */
  const begin = (userName: string) =>
    store.transaction("begin", (tx) =>
      tokensTable.add(tx, [
        {
          hash: userName,
          session_id: userName,
          user_name: userName,
          role: null,
          auth_time: START,
          told: 0,
          expires_at: START + 86_400_000,
          kind: "password",
          network: "",
          user_id: null,
        },
      ]),
    );
  const livesOn = async (userName: string) =>
    (await store.read((db) => tokensTable.byHash(db, userName))) !== undefined;
  const settled = (since: number) => names.settled("ada", since, async () => {});
  const change = (status: number) =>
    names.during({ from: "\u00e1da", to: "zoe" }, async () => answer(status));
  /** One that a node died of: nothing ends it. */
  async function dieDuring(moving: Parameters<typeof names.during>[0] = { from: "\u00e1da" }): Promise<void> {
    await new Promise<void>((isSent) => {
      void names.during(moving, () => {
        isSent();
        return new Promise(() => {});
      });
    });
  }

  test("sessions of which nobody knows whose they are outlive one that was refused, and no other", async () => {
    for (const name of ["ada", "olivia"]) await begin(name);
    await change(409);
    expect(await livesOn("ada")).toBe(true);
    await change(200);
    expect([await livesOn("ada"), await livesOn("olivia")]).toEqual([false, true]);
  });

  test("one that comes is nobody else's for who has another spelling of it, and surely not yet for who has that", async () => {
    for (const name of ["\u00e1da", "ada", "\u00c1DA"]) await begin(name);
    const since = clock.now();
    clock.advance(1);
    await names.during({ to: "\u00e1da" }, async () => answer(500));
    expect([await livesOn("\u00e1da"), await livesOn("ada"), await livesOn("\u00c1DA")]).toEqual([
      false,
      true,
      false,
    ]);
    expect(await settled(since)).toBe(true);
    expect(await names.settled("\u00e1da", since, async () => {})).toBe(false);
  });

  test("of two with one name in common the second begins nothing", async () => {
    await dieDuring({ to: "zo\u00e9" });
    await expect(change(200)).rejects.toEqual(new ProblemError("conflict"));
    expect((await names.during({ from: "ada" }, async () => answer(200))).status).toBe(200);
  });

  test("who waits for one that is refused doesn't wait for the next", async () => {
    let refuse = () => {};
    const first = names.during({ from: "ada" }, async () => {
      await new Promise<void>((resolve) => (refuse = resolve));
      return answer(409);
    });
    await expect.poll(() => store.read((db) => nameChangesTable.byNames(db, ["-ada"]))).toHaveLength(1);
    clock.advance(5);
    const waiting = settled(START);
    await sleep(200);
    refuse();
    await first;
    await dieDuring();
    expect(await waiting).toBe(true);
  });

  test("one that a node died of counts as done after two minutes", async () => {
    await begin("ada");
    await dieDuring();
    clock.advance(120_000);
    await store.transaction("sweep", (tx) => sweepNames(tx, clock.now()));
    expect(await livesOn("ada")).toBe(false);
    expect([await settled(clock.now() - 1), await settled(clock.now())]).toEqual([false, true]);
    expect((await change(200)).status).toBe(200);
  });

  test("so it does when the next change comes first", async () => {
    await dieDuring();
    clock.advance(120_000);
    expect((await change(409)).status).toBe(409);
    expect([await settled(clock.now() - 1), await settled(clock.now())]).toEqual([false, true]);
  });

  test("a done one is remembered for as long as a call takes, whatever is swept", async () => {
    await change(200);
    const sweep = () => store.transaction("sweep", (tx) => sweepNames(tx, clock.now()));
    clock.advance(119_999);
    await sweep();
    expect(await settled(START - 1)).toBe(false);
    clock.advance(1);
    await sweep();
    expect(await settled(START - 1)).toBe(true);
  });

  test("one of a clock that was ahead keeps nobody out", async () => {
    clock.advance(3_600_000);
    await change(200);
    await dieDuring();
    clock.advance(-3_600_000);
    await store.transaction("sweep", (tx) => sweepNames(tx, clock.now()));
    expect(await settled(clock.now())).toBe(true);
    expect((await change(200)).status).toBe(200);
  });
});
