import { expect, test } from "vitest";
import { openStore } from "../../store/open-store.ts";
import { metaTable } from "../../store/tables/meta-table.ts";
import { impatientStore } from "./patience.ts";

test("what a store didn't do in three seconds it never does: what people were told is true", async () => {
  const store = await openStore({ memory: true });
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const done: Promise<unknown>[] = [];
  const slow = impatientStore({
    ...store,
    transaction: (name, work) => {
      const late = held.then(() => store.transaction(name, work));
      done.push(late);
      return late;
    },
  });
  const told = slow.transaction("put", (tx) => metaTable.put(tx, "case", "used"));
  await expect(told).rejects.toMatchObject({ name: "StorageError" });
  release();
  await Promise.allSettled(done);
  expect(await store.read((db) => metaTable.get(db, "case"))).toBeUndefined();
  await store.close();
});

test("of a COMMIT that takes longer nobody knows", async () => {
  const store = await openStore({ memory: true });
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const slow = impatientStore({
    ...store,
    transaction: async (name, work) => {
      const done = await store.transaction(name, work);
      await held;
      return done;
    },
  });
  const told = slow.transaction("put", (tx) => metaTable.put(tx, "case", "used"));
  await expect(told).rejects.toMatchObject({ name: "StorageError", fault: "unknown" });
  expect(await store.read((db) => metaTable.get(db, "case"))).toBe("used");
  release();
  await store.close();
});
