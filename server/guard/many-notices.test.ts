import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { testEngines, type TestStore } from "../store/testing/test-engines.ts";
import { lastChange, recordChange, type Change } from "./changes.ts";

const NOW = 1_800_000_000_000;

describe.each(testEngines)("more notices than anybody reads ($engine)", (engine) => {
  let opened: TestStore;
  let at: number;
  beforeEach(async () => {
    opened = await engine.open();
    at = NOW;
  });
  afterEach(() => opened.close());

  const change = (name: string, what: Change, id = `id of ${name}`) =>
    opened.store.transaction("change", (tx) =>
      recordChange(tx, {
        userId: "1001",
        change: what,
        changedBy: { id, name },
        ofCase: null,
        now: (at += 1),
        tell: true,
      }),
    );
  const notices = async (authTime = at) => {
    const known = await opened.store.read((db) => lastChange(db, "1001", authTime, at));
    return (known?.notices ?? []).map((one) => `${one.changed_by} ${one.change}`);
  };

  test("never push out what another account did, or another kind of change", async () => {
    await change("admin3", "disabled");
    await change("script", "disabled");
    for (let count = 0; count < 15; count += 1) {
      await change("script", "enabled");
      await change("script", "recreated");
    }
    const told = await notices();
    expect(told).toHaveLength(20);
    expect(told.slice(0, 2)).toEqual(["script recreated", "script enabled"]);
    expect(told.slice(-2)).toEqual(["script disabled", "admin3 disabled"]);
  });

  test("are those of one account, whatever it calls itself meanwhile", async () => {
    await change("admin3", "disabled", "1003");
    await change("admin4", "recreated", "1004");
    for (let count = 0; count < 25; count += 1) await change(`other name ${count}`, "disabled", "1004");
    expect((await notices()).slice(-2)).toEqual(["admin4 recreated", "admin3 disabled"]);
  });

  test("are not pushed out by changes after the sign-in that is told", async () => {
    await change("admin3", "disabled");
    const signedIn = at;
    for (let count = 0; count < 25; count += 1) await change(`admin${count + 4}`, "disabled");
    expect(await notices(signedIn)).toEqual(["admin3 disabled"]);
  });
});
