import { beforeEach, describe, expect, test } from "vitest";
import { abandonableStore, type Wait } from "./run-transaction.ts";
import type { Store } from "./store.ts";
import { metaTable } from "./tables/meta-table.ts";
import { testEngines } from "./testing/test-engines.ts";
import { perTest } from "../testing/per-test.ts";

describe.each(testEngines)("what nobody waits for any more, on $engine", ({ open }) => {
  let wait: Wait;
  let store: Store;
  const opened = perTest(() => open());
  beforeEach(async () => {
    wait = { isOver: false, commits: 0 };
    store = abandonableStore(opened.store, wait);
  });

  const put = (meanwhile = () => {}) =>
    store.transaction("put", async (tx) => {
      const kept = await metaTable.putOnce(tx, "abandoned", "kept");
      meanwhile();
      return kept;
    });
  const read = () => opened.store.read((db) => metaTable.get(db, "abandoned"));

  test("is done while somebody waits", async () => {
    await put();
    expect(await read()).toBe("kept");
  });

  test("isn't begun", async () => {
    wait.isOver = true;
    await expect(put()).rejects.toMatchObject({ name: "StorageError", fault: "storage" });
    expect(await read()).toBeUndefined();
  });

  test("may be done where its COMMIT is under way, which the wait knows, and no longer", async () => {
    let seen: number[] = [];
    store = abandonableStore(
      {
        ...opened.store,
        transaction: async (name, work) => {
          seen = [wait.commits];
          const done = await opened.store.transaction(name, work);
          seen.push(wait.commits);
          wait.isOver = true;
          return done;
        },
      },
      wait,
    );
    await put();
    expect([seen, wait.commits, await read()]).toEqual([[0, 1], 0, "kept"]);
  });

  test("is not under way any more when the COMMIT failed and it is tried again", async () => {
    let tries = 0;
    store = abandonableStore(
      {
        ...opened.store,
        transaction: async (name, work) => {
          await opened.store.transaction(name, work);
          wait.isOver = true;
          return opened.store.transaction(name, work);
        },
      },
      wait,
    );
    const again = store.transaction("again", async () => void (tries += 1));
    await expect(again).rejects.toMatchObject({ fault: "storage" });
    expect([tries, wait.commits]).toEqual([1, 0]);
  });

  test("is rolled back where it was begun", async () => {
    const work = put(() => {
      wait.isOver = true;
    });
    await expect(work).rejects.toMatchObject({ name: "StorageError", fault: "storage" });
    expect(await read()).toBeUndefined();
  });
});
