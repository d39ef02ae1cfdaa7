import { beforeEach, describe, expect, test } from "vitest";
import { testEngines } from "../store/testing/test-engines.ts";
import { lastChange, recordChange } from "./changes.ts";
import { perTest } from "../testing/per-test.ts";

const NOW = 1_800_000_000_000;

describe.each(testEngines)("more notices than anybody reads ($engine)", (engine) => {
  let at: number;
  const opened = perTest(() => engine.open());
  beforeEach(async () => {
    at = NOW;
  });

  const change = (name: string) =>
    opened.store.transaction("change", (tx) =>
      recordChange(tx, {
        userId: "1001",
        change: "disabled",
        changedBy: { id: `id of ${name}`, name },
        ofCase: null,
        now: (at += 1),
        tell: true,
      }),
    );

  test("the newest come first, and changes after the sign-in that is told push none out", async () => {
    await change("admin3");
    await change("admin4");
    const signedIn = at;
    for (let count = 0; count < 105; count += 1) await change(`script${count}`);
    const told = async (authTime: number) => {
      const known = await opened.store.read((db) => lastChange(db, "1001", authTime, at));
      return (known?.notices ?? []).map((one) => one.changed_by);
    };
    expect(await told(signedIn)).toEqual(["admin4", "admin3"]);
    expect((await told(at)).slice(0, 2)).toEqual(["script104", "script103"]);
  });
});
