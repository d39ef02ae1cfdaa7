import { setImmediate as loop } from "node:timers/promises";
import { afterEach, expect, test, vi } from "vitest";
import { createTurnQueue, type TurnLimits } from "./turn-queue.ts";
import { BusyError, strangerTurn, userTurn, type Turn } from "./turn.ts";

const LIMITS = { user: 2, host: 2, network: 3, strangers: 6, all: 8, waiting: { host: 10 } };

/** Jobs that go on until they are told to end. */
function heldJobs(limits: Partial<TurnLimits> = {}) {
  const queue = createTurnQueue({ ...LIMITS, ...limits });
  const started: string[] = [];
  const ends: (() => void)[] = [];
  return {
    started,
    hasRoom: queue.hasRoom,
    job: (turn: Turn, name: string) =>
      queue.run(turn, async () => {
        started.push(name);
        await new Promise<void>((resolve) => void ends.push(resolve));
      }),
    /** Ends the job that has gone on for longest, until none goes on. */
    endAll: async () => {
      while (ends.length > 0) {
        ends.shift()?.();
        await loop();
        await loop();
      }
    },
  };
}

afterEach(() => void vi.useRealTimers());

const host = (network: number, last = 1) => strangerTurn(`10.0.${network}.${last}`);

test.each([
  ["user", 2, (index: number) => userTurn("olivia", `10.0.${index}.1`)],
  ["host", 2, () => host(1)],
  ["network", 3, (index: number) => host(1, index)],
  ["stranger", 6, (index: number) => host(index)],
] as const)(
  "a %s has a part, however many jobs there are, and others begin at once",
  async (_, part, turnOf) => {
    const { job, started, endAll } = heldJobs();
    const flood = Array.from({ length: 10 }, (__, index) => job(turnOf(index), "flood"));
    const rita = job(userTurn("rita", "10.0.1.1"), "rita");
    await loop();
    expect(started).toEqual([...Array.from({ length: part }, () => "flood"), "rita"]);
    await endAll();
    await Promise.all([...flood, rita]);
  },
);

test("together they have no more than there is", async () => {
  const { job, started, endAll } = heldJobs();
  const jobs = Array.from({ length: 12 }, (_, index) => job(userTurn(`user ${index}`, "10.0.0.1"), "one"));
  await loop();
  expect(started).toHaveLength(8);
  await endAll();
  await Promise.all(jobs);
});

test("waiting networks and users take turns, in whatever order they came", async () => {
  const { job, started, endAll } = heldJobs({ all: 1 });
  const jobs = [job(host(1), "held")];
  for (let index = 0; index < 3; index += 1) jobs.push(job(host(1), "flood"), job(host(2), "flood too"));
  jobs.push(job(host(3), "home"), job(userTurn("olivia", "10.0.1.1"), "olivia"));
  await endAll();
  await Promise.all(jobs);
  expect(started.slice(0, 5)).toEqual(["held", "flood", "flood too", "home", "olivia"]);
});

test.each([
  ["network", (last: number) => host(1, last)],
  ["user", (last: number) => userTurn("olivia", `10.0.${last}.1`)],
] as const)("and so do the hosts of one %s", async (_, at) => {
  const { job, started, endAll } = heldJobs({ all: 1 });
  const jobs = [job(at(1), "held")];
  for (let index = 0; index < 4; index += 1) jobs.push(job(at(1), "flood"));
  jobs.push(job(at(2), "owner"));
  await endAll();
  await Promise.all(jobs);
  expect(started.slice(0, 3)).toEqual(["held", "flood", "owner"]);
});

test("jobs that wait for nothing follow each other only after what has come in meanwhile", async () => {
  const queue = createTurnQueue({ ...LIMITS, all: 1 });
  const done: string[] = [];
  const quick = (turn: Turn, name: string) => queue.run(turn, async () => void done.push(name));
  const flood = Array.from({ length: 5 }, () => quick(host(1), "flood"));
  let home: Promise<void> | undefined;
  setImmediate(() => {
    home = quick(host(2), "home");
  });
  await Promise.all(flood);
  await home;
  expect(done.indexOf("home")).toBeLessThanOrEqual(2);
});

test("the host that has too many waiting is told so, and nobody else", async () => {
  const { job, endAll } = heldJobs();
  const flood = Array.from({ length: 12 }, () => job(host(1), "flood"));
  await expect(job(host(1), "flood")).rejects.toBeInstanceOf(BusyError);
  const others = [job(host(1, 2), "neighbour"), job(host(2), "home")];
  await endAll();
  await Promise.all([...flood, ...others]);
});

const known = (name: string) => userTurn(name, "10.0.0.1");
const HASHES = { ...LIMITS, all: 1, waiting: { from: 4, strangers: 6, all: 8 } };

test("a network has at most half of those who wait, and another one's first job is next but one", async () => {
  const { job, started, endAll } = heldJobs(HASHES);
  const jobs = Array.from({ length: 5 }, (_, index) => job(host(1, index), "flood"));
  await expect(job(host(1, 9), "flood")).rejects.toBeInstanceOf(BusyError);
  jobs.push(job(host(2), "victim"));
  await endAll();
  await Promise.all(jobs);
  expect(started.slice(0, 3)).toEqual(["flood", "flood", "victim"]);
});

test("a quarter of those who wait is known, and where all is full a stranger gives way to one who is", async () => {
  const { job, hasRoom, endAll } = heldJobs(HASHES);
  const flood = Promise.allSettled(Array.from({ length: 7 }, (_, index) => job(host(index), "flood")));
  expect(hasRoom(host(9))).toBe(false);
  await expect(job(host(9), "flood")).rejects.toBeInstanceOf(BusyError);
  const people = ["olivia", "rita", "ravi"].map((name) => job(known(name), name));
  await endAll();
  await Promise.all(people);
  expect((await flood).filter(({ status }) => status === "rejected")).toHaveLength(1);
});

test.each([
  ["networks", (index: number) => host(index), host(9)],
  ["users", (index: number) => known(`user ${index}`), known("olivia")],
] as const)(
  "where few %s have all, the one with most waiting gives way to a newcomer, and not twice",
  async (_, of, newcomer) => {
    const { job, hasRoom, started, endAll } = heldJobs({
      ...HASHES,
      waiting: { from: 4, strangers: 6, all: 6 },
    });
    const flood = Promise.allSettled([0, 1, 1, 1, 1, 2, 2].map((index) => job(of(index), `flood ${index}`)));
    expect(hasRoom(newcomer)).toBe(true);
    const victim = job(newcomer, "victim");
    expect([hasRoom(of(1)), hasRoom(of(2))]).toEqual([false, false]);
    await endAll();
    await victim;
    const refused = (await flood).flatMap(({ status }, index) => (status === "rejected" ? [index] : []));
    expect(refused).toEqual([4]);
    expect(started).toContain("victim");
  },
);

test("a job that fails gives its place back", async () => {
  const queue = createTurnQueue({ ...LIMITS, all: 1 });
  const failing = queue.run(host(1), () => Promise.reject(new Error("broken")));
  const next = queue.run(host(1), async () => "fine");
  await expect(failing).rejects.toThrow("broken");
  expect(await next).toBe("fine");
});

test("whose turn doesn't come in time is told so, and isn't begun later; the others go on", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { job, started, endAll } = heldJobs({ patienceMs: 20_000 });
  const begun = [job(host(1), "begun"), job(host(1), "begun")];
  const late = [job(host(1), "late"), job(host(1), "late")].map((one) =>
    one.catch((error: unknown) => error),
  );
  vi.advanceTimersByTime(19_999);
  const inTime = job(host(1), "in time");
  vi.advanceTimersByTime(1);
  expect(await Promise.all(late)).toEqual([expect.any(BusyError), expect.any(BusyError)]);
  await endAll();
  await Promise.all([...begun, inTime]);
  expect(started).toEqual(["begun", "begun", "in time"]);
});
