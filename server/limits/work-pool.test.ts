import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { BusyError, createFairPool, userClaim } from "./work-pool.ts";
import type { Claim, FairPool } from "./work-pool.ts";

const office = { from: "office", known: false };
const turns = (pool: FairPool) => {
  const finish: (() => void)[] = [];
  const started: string[] = [];
  return {
    started,
    job: (claim: Claim, name: string) =>
      pool.run(claim, async () => {
        started.push(name);
        await new Promise<void>((resolve) => void finish.push(resolve));
      }),
    finishAll: async () => {
      while (finish.length > 0) {
        finish.shift()?.();
        await turn();
      }
    },
  };
};

test("two run, the queue waits in order, the next is refused at once, and room comes back", async () => {
  const pool = createFairPool(2, 4);
  const { job, started, finishAll } = turns(pool);
  const known = { from: "office", known: true };
  const jobs = [job(known, "1"), job(known, "2")];
  await turn();
  jobs.push(job(known, "3"), job(known, "4"));
  expect(started).toEqual(["1", "2"]);
  expect(pool.hasRoom(known)).toBe(false);
  await expect(job(known, "5")).rejects.toBeInstanceOf(BusyError);
  await finishAll();
  await Promise.all(jobs);
  expect(started).toEqual(["1", "2", "3", "4"]);
  expect(pool.hasRoom(known)).toBe(true);
});

test("one network has at most half of the queue, and another one's first job is next but one", async () => {
  const pool = createFairPool(1, 8);
  const { job, started, finishAll } = turns(pool);
  const jobs = [job(office, "flood")];
  await turn();
  for (let count = 0; count < 4; count += 1) jobs.push(job(office, "flood"));
  await expect(job(office, "flood")).rejects.toBeInstanceOf(BusyError);
  jobs.push(job({ from: "home", known: false }, "victim"));
  await finishAll();
  await Promise.all(jobs);
  expect(started).toEqual(["flood", "flood", "victim", "flood", "flood", "flood"]);
});

test("a quarter of the queue is for those who are known", async () => {
  const pool = createFairPool(1, 8);
  const { job, finishAll } = turns(pool);
  const jobs = [job(office, "first")];
  await turn();
  for (let net = 0; net < 6; net += 1) jobs.push(job({ from: `net ${net}`, known: false }, "flood"));
  await expect(job({ from: "net 6", known: false }, "flood")).rejects.toBeInstanceOf(BusyError);
  jobs.push(job({ from: "browser", known: true }, "victim"));
  await finishAll();
  await Promise.all(jobs);
});

test("a flood from many networks gives way to one that had fewer of the last jobs, and to nobody else", async () => {
  const pool = createFairPool(1, 8);
  const { job, started, finishAll } = turns(pool);
  const nets = Array.from({ length: 7 }, (_, index) => ({ from: `net ${index}`, known: false }));
  const earlier = nets.map((net) => job(net, net.from));
  await turn();
  await finishAll();
  await Promise.all(earlier);
  started.length = 0;
  const newcomer = { from: "home", known: false };
  const flood = Promise.allSettled(nets.map((net) => job(net, "flood")));
  await turn();
  expect(pool.hasRoom(newcomer)).toBe(true);
  const victim = job(newcomer, "victim");
  const second = job({ from: "work", known: false }, "victim");
  // Nobody has had more of the last jobs than this one.
  await expect(job({ from: "net 6", known: false }, "flood")).rejects.toBeInstanceOf(BusyError);
  await finishAll();
  await Promise.all([victim, second]);
  const refused = (await flood).filter(({ status }) => status === "rejected");
  expect([refused.length, started.filter((name) => name === "flood").length]).toEqual([2, 5]);
  expect(started.filter((name) => name === "victim")).toHaveLength(2);
});

test("one who is known and had most of the last jobs gives way to another, and to no stranger", async () => {
  const pool = createFairPool(1, 8);
  const { job, started, finishAll } = turns(pool);
  const [greedy, seldom] = [userClaim("rita"), userClaim("olivia")];
  for (let count = 0; count < 16; count += 1) {
    const earlier = job(greedy, "earlier");
    await turn();
    await finishAll();
    await earlier;
  }
  const others = Array.from({ length: 5 }, (_, index) =>
    job({ from: `net ${index}`, known: false }, "other"),
  );
  await turn();
  const flood = Promise.allSettled(Array.from({ length: 4 }, () => job(greedy, "flood")));
  await turn();
  expect(pool.hasRoom({ from: "net 9", known: false })).toBe(false);
  expect(pool.hasRoom(greedy)).toBe(false);
  const victim = job(seldom, "victim");
  await finishAll();
  await Promise.all([victim, ...others]);
  expect((await flood).map(({ status }) => status)).toEqual([
    "fulfilled",
    "fulfilled",
    "fulfilled",
    "rejected",
  ]);
  expect(started).toContain("victim");
});

test("a job that fails gives its place back", async () => {
  const pool = createFairPool(1, 0);
  await expect(pool.run(office, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await pool.run(office, async () => "fine")).toBe("fine");
});
