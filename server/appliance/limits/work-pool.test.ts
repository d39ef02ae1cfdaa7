import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { BusyError, createKeyedGate, createWorkPool } from "./work-pool.ts";

test("two run, the queue waits in order, the next is refused at once, and room comes back", async () => {
  const pool = createWorkPool(2, 3);
  const finish: (() => void)[] = [];
  const started: number[] = [];
  const jobs = [0, 1, 2, 3, 4].map((number) =>
    pool.run(async () => {
      started.push(number);
      await new Promise<void>((resolve) => void finish.push(resolve));
    }),
  );
  expect(pool.hasRoom()).toBe(false);
  await turn();
  expect(started).toEqual([0, 1]);
  await expect(pool.run(async () => {})).rejects.toBeInstanceOf(BusyError);
  for (let count = 0; count < 5; count += 1) {
    finish.shift()?.();
    await jobs[count];
    await turn();
  }
  await Promise.all(jobs);
  expect(started).toEqual([0, 1, 2, 3, 4]);
  expect(pool.hasRoom()).toBe(true);
});

test("a job that fails gives its place back", async () => {
  const pool = createWorkPool(1, 0);
  await expect(pool.run(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await pool.run(async () => "fine")).toBe("fine");
});

test("a gate bounds the jobs of each key by itself, refuses at once, and has room again afterwards", async () => {
  const gate = createKeyedGate(1, 1);
  for (let round = 0; round < 2; round += 1) {
    const finish: (() => void)[] = [];
    const started: string[] = [];
    const job = (name: string) => () => {
      started.push(name);
      return new Promise<string>((resolve) => void finish.push(() => resolve(name)));
    };
    const jobs = [gate.run("a", job("a1")), gate.run("a", job("a2")), gate.run("b", job("b1"))];
    await expect(gate.run("a", job("a3"))).rejects.toBeInstanceOf(BusyError);
    await turn();
    expect(started).toEqual(["a1", "b1"]);
    finish[0]?.();
    await turn();
    expect(started).toEqual(["a1", "b1", "a2"]);
    for (const end of finish) end();
    expect(await Promise.all(jobs)).toEqual(["a1", "a2", "b1"]);
  }
});

test("a job that fails behind a gate lets the next one in", async () => {
  const gate = createKeyedGate(1, 1);
  const jobs = [gate.run("a", () => Promise.reject(new Error("broken"))), gate.run("a", async () => "fine")];
  expect(await Promise.allSettled(jobs)).toMatchObject([{ status: "rejected" }, { value: "fine" }]);
});
