import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { abandonableStore } from "./abandonable-store.ts";
import type { Store } from "./store.ts";
import { metaTable } from "./tables/meta-table.ts";
import { testEngines } from "./testing/test-engines.ts";
import type { TestStore } from "./testing/test-engines.ts";

describe.each(testEngines)("what nobody waits for any more, on $engine", ({ open }) => {
  let opened: TestStore;
  let isAbandoned = false;
  let store: Store;
  beforeEach(async () => {
    opened = await open();
    isAbandoned = false;
    store = abandonableStore(opened.store, () => isAbandoned);
  });
  afterEach(() => opened.close());

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
    isAbandoned = true;
    await expect(put()).rejects.toMatchObject({ name: "StorageError", fault: "storage" });
    expect(await read()).toBeUndefined();
  });

  test("is rolled back where it was begun", async () => {
    const work = put(() => {
      isAbandoned = true;
    });
    await expect(work).rejects.toMatchObject({ name: "StorageError", fault: "storage" });
    expect(await read()).toBeUndefined();
  });
});
