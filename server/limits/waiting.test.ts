import { describe, expect, onTestFinished, test } from "vitest";
import { limitsTable } from "../store/tables/limits-table.ts";
import { testEngines } from "../store/testing/test-engines.ts";
import { guessBudgets } from "./guess-counters.ts";
import { waiting } from "./waiting.ts";

const NOW = 1_800_000_000_000;
const nobody = { user_id: null, user_name: null, place: "", wrong: 0, since: 0 };
const row = (kind: string, key: string, of: object) => ({
  ...nobody,
  key: `${kind} ${key}`,
  account: key,
  step: "code",
  kind,
  paid_at: 0,
  ...of,
});

describe.each(testEngines)("who waits ($engine)", (engine) => {
  test("is listed behind any number of those who owe more and don't wait", async () => {
    const { store, close } = await engine.open();
    onTestFinished(close);
    const put = (rows: readonly ReturnType<typeof row>[]) =>
      store.transaction("limits", (tx) => limitsTable.put(tx, rows));
    const kinds = Object.entries(guessBudgets).filter(([kind]) => kind !== "let-in");
    for (const [kind, { times, everyMs }] of kinds) {
      const others = Array.from({ length: 70 }, (_, index) => [
        row(kind, `one left ${index}`, { paid_at: NOW + (times - 1) * everyMs, wrong: 99 }),
        row(kind, `set back ${index}`, { paid_at: NOW + 2 * times * everyMs + 3_600_000, wrong: 99 }),
        row("let-in", `${kind} ${index}`, { paid_at: NOW + 3_600_000, wrong: 99 }),
      ]);
      await put(others.flat());
    }
    const waits = kinds.map(([kind, { times, everyMs }]) =>
      row(kind, "waits", { paid_at: NOW + (times - 1) * everyMs + 1 }),
    );
    await put([...waits, row("account", "stopped", { wrong: 100 })]);
    const found = await store.read((db) => waiting(db, NOW));
    expect(found.map((one) => [one.row.key, one.until])).toEqual([
      ["account stopped", null],
      ...waits.toSorted((one, other) => other.paid_at - one.paid_at).map(({ key }) => [key, NOW + 1]),
    ]);
  });
});
