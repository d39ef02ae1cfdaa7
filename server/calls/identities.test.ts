import { describe, expect, test } from "vitest";
import type { Db } from "../store/schema.ts";
import { testEngines } from "../store/testing/test-engines.ts";
import { policyOf } from "../guard/testing/policies.ts";
import { identities, isPastCoolingOff } from "./identities.ts";
import { seenNames } from "./seen-names.ts";
import { isPrivileged, isScript, roleOf } from "./policy-rights.ts";
import { perTest } from "../testing/per-test.ts";

const NOW = 1_800_000_000_000;
const DAY = 24 * 3_600_000;

const policy = policyOf({
  roles: { administrator: { users: ["boss"] }, helpDesk: { users: ["desk-*"], roles: ["PortalAdmin"] } },
  privilegedUsers: ["ceo", "board-*"],
  automation: [
    { user: "robot", intents: ["setUp"], subjects: ["*"], networks: ["10.0.0.0/8"], until: "2040-01-01" },
  ],
});

describe.each(testEngines)("who somebody is ($engine)", (engine) => {
  const opened = perTest(() => engine.open());

  const act = <T>(work: (tx: Db) => Promise<T>) => opened.store.transaction("identities", work);
  const see = (id: string, name: string, { role = "PortalAdmin", now = NOW } = {}) =>
    act((tx) => identities.see(tx, { id, name, role }, now));

  test("the first id that is seen with a name has it, in any spelling", async () => {
    expect(await see("1", "Boss")).toMatchObject({ grantedName: "boss", names: ["Boss", "boss"] });
    expect(roleOf(policy, await see("1", "ＢＯＳＳ "))).toBe("administrator");
    const other = await see("2", "boss");
    expect([other.grantedName, roleOf(policy, other)]).toEqual([null, "helpDesk"]);
  });

  test("who is renamed wins nothing by the new name, free or not", async () => {
    await see("1", "somebody");
    for (const name of ["boss", "robot"]) {
      const renamed = await see("1", name);
      expect([renamed.grantedName, roleOf(policy, renamed)]).toEqual(["somebody", "helpDesk"]);
    }
    expect(roleOf(policy, await see("2", "boss"))).toBe("helpDesk");
  });

  test("a later name only takes and protects, by patterns too, and stays so", async () => {
    await see("1", "boss");
    expect(roleOf(policy, await see("1", "desk-7"))).toBe("helpDesk");
    expect(roleOf(policy, await see("1", "boss"))).toBe("helpDesk");
    await see("2", "somebody");
    for (const name of ["board-1", "ceo", "robot"])
      expect(isPrivileged(policy, await see("2", name))).toBe(true);
    const harmless = await see("2", "somebody");
    expect([isPrivileged(policy, harmless), isScript(policy, harmless)]).toEqual([true, true]);
  });

  test("what was not taken in is read and not kept", async () => {
    const read = (id: string) =>
      opened.store.read((db) => identities.read(db, { id, name: "boss", role: "PortalAdmin" }));
    expect(await read("1")).toMatchObject({ grantedName: null, names: ["boss"], adminSince: null });
    expect((await see("2", "boss")).grantedName).toBe("boss");
  });

  test("of two ids at once, on two connections, one has the name", async () => {
    const other = await opened.secondNode();
    const tries = Array.from({ length: 20 }, (_, index) =>
      (index % 2 === 0 ? opened.store : other).transaction("identities", (tx) =>
        identities.see(tx, { id: `${index}`, name: "boss", role: null }, NOW),
      ),
    );
    const granted = (await Promise.all(tries)).filter((one) => one.grantedName === "boss");
    expect(granted).toHaveLength(1);
  });

  test("a name is accepted for who was seen with it last, who is rid of the others", async () => {
    await see("1", "boss");
    await see("2", "desk-1");
    await see("2", "Boss", { now: NOW + 1 });
    expect(await act((tx) => seenNames.accept(tx, " BOSS"))).toBe("2");
    const second = await see("2", "boss");
    expect([second.grantedName, second.names, roleOf(policy, second)]).toEqual([
      "boss",
      ["boss", "boss"],
      "administrator",
    ]);
    expect((await see("1", "boss")).grantedName).toBeNull();
    expect(await act((tx) => seenNames.accept(tx, "nobody"))).toBeNull();
  });

  test("all names are accepted at once, where an appliance was installed anew", async () => {
    await see("1", "boss");
    expect((await see("2", "boss")).grantedName).toBeNull();
    await act((tx) => seenNames.accept(tx, null));
    expect((await see("2", "boss")).grantedName).toBe("boss");
  });

  test("the name of a deleted account is nobody else's, and who has its id is a new administrator", async () => {
    await see("1", "boss");
    await act((tx) => identities.forget(tx, "1"));
    expect((await see("2", "boss")).grantedName).toBeNull();
    expect((await see("1", "boss", { now: NOW + DAY })).adminSince).toBe(NOW + DAY);
  });

  const isPastIt = async (now: number, role: string | null = "PortalAdmin") =>
    isPastCoolingOff(await act((tx) => identities.see(tx, { id: "1", name: "ada", role }, now)), now);

  test("an administrator is one for good after a day without a break", async () => {
    expect(await isPastIt(NOW)).toBe(false);
    expect(await isPastIt(NOW + DAY - 1)).toBe(false);
    // Where roles aren't told, nothing says otherwise.
    expect(await isPastIt(NOW + DAY, null)).toBe(true);
    expect(await isPastIt(NOW + DAY, "ReadOnlyUser")).toBe(false);
    expect(await isPastIt(NOW + DAY + 1)).toBe(false);
    expect(await isPastIt(NOW + 2 * DAY + 1)).toBe(true);
  });

  test("who is there from the beginning counts at once, and by id alone where roles aren't told", async () => {
    await see("1", "ada");
    await see("2", "ravi", { role: "ReadOnlyUser" });
    await act((tx) => identities.trustAll(tx, ["3"]));
    expect(await isPastIt(NOW)).toBe(true);
    for (const [id, expected] of [
      ["2", false],
      ["3", true],
    ] as const) {
      const read = await opened.store.read((db) => identities.read(db, { id, name: "x", role: null }));
      expect(isPastCoolingOff(read, NOW)).toBe(expected);
    }
    expect(isPastCoolingOff(await see("4", "zoe"), NOW)).toBe(false);
  });
});
