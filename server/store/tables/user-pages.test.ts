import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../store.ts";
import { testEngines } from "../testing/test-engines.ts";
import { usersTable } from "./users-table.ts";
import { createUserPages, type UserPages } from "./user-pages.ts";

describe.each(testEngines)("pages of users ($engine)", (engine) => {
  let store: Store;
  let close: () => Promise<void>;
  let pages: UserPages;

  beforeEach(async () => {
    ({ store, close } = await engine.open());
    pages = createUserPages();
    await store.transaction("users", async (tx) => {
      for (let number = 0; number < 50; number += 1)
        await insert(tx, `user${String(number).padStart(2, "0")}`);
      for (const name of ["anna", "ångström", "zoë", "ann-b"]) await insert(tx, name);
    });
  });
  afterEach(() => close());

  async function insert(tx: Parameters<typeof usersTable.insert>[0], name: string): Promise<void> {
    const texts = {
      id: name,
      uuid: name,
      name,
      name_key: name,
      description: "",
      description_key: "",
      role: "ReadOnlyUser",
      type: "Internal",
    };
    const numbers = {
      is_default: 0,
      mfa_epoch: 0,
      mfa_since: 0,
      identity_provider_entity_id: null,
    };
    await usersTable.insert(tx, { ...texts, ...numbers, password_hash: null });
  }

  async function names(prefix: string, offset: number, limit: number): Promise<[number, string[]]> {
    const { total, users } = await store.read((db) => pages.page(db, { prefix, offset, limit }));
    return [total, users.map(({ name }) => name)];
  }

  test("any order of pages gives what one long page gives", async () => {
    const [total, all] = await names("", 0, 200);
    expect([total, all.length]).toEqual([54, 54]);
    for (const offset of [0, 10, 47, 20, 21, 19, 53, 54, 60, 10, 48]) {
      expect(await names("", offset, 10), `offset ${offset}`).toEqual([54, all.slice(offset, offset + 10)]);
    }
  });

  test("a prefix keeps its names, in byte order of UTF-8 on both engines", async () => {
    expect(await names("ann", 0, 10)).toEqual([2, ["ann-b", "anna"]]);
    expect(await names("ann", 1, 10)).toEqual([2, ["anna"]]);
    expect(await names("user1", 8, 10)).toEqual([10, ["user18", "user19"]]);
    expect(await names("å", 0, 10)).toEqual([1, ["ångström"]]);
    expect(await names("%", 0, 10)).toEqual([0, []]);
    expect((await names("", 52, 10))[1]).toEqual(["zoë", "ångström"]);
  });

  test("a user created or deleted on another node moves the pages at once", async () => {
    const other = createUserPages();
    await names("", 30, 10);
    await names("user", 30, 10);
    await store.transaction("change", async (tx) => {
      await insert(tx, "aaron");
      await usersTable.delete(tx, "user05");
      await usersTable.delete(tx, "nobody");
    });
    for (const prefix of ["", "user"]) {
      const range = { prefix, offset: 30, limit: 10 };
      const fresh = await store.read((db) => other.page(db, range));
      expect(await names(prefix, 30, 10)).toEqual([fresh.total, fresh.users.map(({ name }) => name)]);
    }
    expect((await names("user", 0, 1))[0]).toBe(49);
  });

  test("a page takes two statements, and with its filter's count three the first time", async () => {
    const reached: string[] = [];
    const { store: counted, close: end } = await engine.open({ failPoint: (at) => reached.push(at) });
    await counted.transaction("users", async (tx) => {
      for (const name of ["anna", "bert", "carl"]) await insert(tx, name);
    });
    const look = async (prefix: string, offset: number) => {
      reached.length = 0;
      const { total, users } = await counted.transaction("look", (tx) =>
        pages.page(tx, { prefix, offset, limit: 2 }),
      );
      return [total, users.map(({ name }) => name), reached.filter((at) => /:\d+$/u.test(at)).length];
    };
    expect(await look("", 0)).toEqual([3, ["anna", "bert"], 2]);
    expect(await look("", 2)).toEqual([3, ["carl"], 2]);
    expect(await look("b", 0)).toEqual([1, ["bert"], 3]);
    expect(await look("b", 0)).toEqual([1, ["bert"], 2]);
    await end();
  });
});
