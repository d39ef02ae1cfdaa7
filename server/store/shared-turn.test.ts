import { expect, test } from "vitest";
import { createSharedTurn } from "./shared-turn.ts";

test("who comes in one turn of the event loop goes on together, at its end", async () => {
  const turn = createSharedTurn();
  const order: string[] = [];
  const wait = async (name: string) => {
    await turn();
    order.push(name);
  };
  const first = wait("first");
  const sameTurn = Promise.resolve().then(() => wait("same turn"));
  setImmediate(() => order.push("the event loop"));
  await Promise.all([first, sameTurn]);
  expect(order).toEqual(["first", "same turn"]);
});

test("who comes later waits for a turn of his own", async () => {
  const turn = createSharedTurn();
  await turn();
  let waited = false;
  const second = turn().then(() => (waited = true));
  await Promise.resolve();
  expect(waited).toBe(false);
  await second;
  expect(waited).toBe(true);
});
