import { expect, test } from "vitest";
import { createLongTurns } from "./long-turns.ts";
import { userTurn } from "./turn-queue.ts";

const turn = userTurn("1001", "192.0.2.1");

/** Holds the loop as a long search does. */
async function search(): Promise<void> {
  const until = performance.now() + 20;
  while (performance.now() < until);
}

test("after a long job the loop is everybody's for as long as it took, and its caller waits for nothing", async () => {
  const rests: number[] = [];
  const said: string[] = [];
  let endRest = () => {};
  const turns = createLongTurns((ms) => {
    rests.push(ms);
    return new Promise<void>((resolve) => (endRest = resolve));
  });
  const next = async () => {
    said.push("next");
  };
  await turns.run(turn, search);
  const waiting = turns.run(turn, next);
  for (let round = 0; round < 10; round += 1) await new Promise(setImmediate);
  expect(said).toEqual([]);
  expect(rests).toHaveLength(1);
  expect(rests[0]).toBeGreaterThanOrEqual(20);
  endRest();
  await waiting;
  expect(said).toEqual(["next"]);
  expect(rests).toHaveLength(1);
});

test("after a long job that fails too: it says so, rests, and ends its turn", async () => {
  const rests: number[] = [];
  const turns = createLongTurns(async (ms) => rests.push(ms));
  const failing = () => search().then(() => Promise.reject(new Error("gone")));
  await expect(turns.run(turn, failing)).rejects.toThrow("gone");
  expect(await turns.run(turn, async () => "next")).toBe("next");
  expect(rests).toHaveLength(1);
});
