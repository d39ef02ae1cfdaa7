import { expect, test, vi } from "vitest";
import { createStore } from "./store.ts";

test("a store holds what was set last", () => {
  const store = createStore("first");
  expect(store.get()).toBe("first");
  store.set("second");
  expect(store.get()).toBe("second");
});

test("a listener is told after the value has changed, in the order of subscription", () => {
  const store = createStore(0);
  const seen: string[] = [];
  store.subscribe(() => seen.push(`a ${String(store.get())}`));
  store.subscribe(() => seen.push(`b ${String(store.get())}`));
  store.set(1);
  expect(seen).toEqual(["a 1", "b 1"]);
});

test("a listener that left is told nothing", () => {
  const store = createStore(0);
  const listener = vi.fn();
  const stop = store.subscribe(listener);
  store.set(1);
  stop();
  store.set(2);
  expect(listener).toHaveBeenCalledTimes(1);
});

test("a listener that is left out while the others are being told is told nothing", () => {
  const store = createStore(0);
  const stops: (() => void)[] = [];
  store.subscribe(() => stops.forEach((stop) => stop()));
  const listener = vi.fn();
  stops.push(store.subscribe(listener));
  store.set(1);
  expect(listener).not.toHaveBeenCalled();
});

test("a listener that subscribed twice and left once is still told", () => {
  const store = createStore(0);
  const listener = vi.fn();
  const stop = store.subscribe(listener);
  store.subscribe(listener);
  stop();
  stop();
  store.set(1);
  expect(listener).toHaveBeenCalledTimes(1);
});
