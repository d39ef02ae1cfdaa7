import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { fakeClock } from "../../appliance/testing/fake-clock.ts";
import { writeAudit } from "../../calls/write-audit.ts";
import { verifyAudit } from "../../cli/verify-audit.ts";
import { appendOnly } from "../../store/migrations/append-only.ts";
import { testEngines } from "../../store/testing/test-engines.ts";
import { cutRecord } from "./cut-record.ts";
import { perTest } from "../../testing/per-test.ts";

const DAY = 86_400_000;

describe.each(testEngines)("the record of the last 90 days ($engine)", ({ open, engine }) => {
  const clock = fakeClock(Date.UTC(2026, 0, 1));
  const opened = perTest(() => open());

  const write = (name: string) =>
    opened.store.transaction("write", (tx) =>
      writeAudit(
        tx,
        { address: "::1", traceId: "0", now: clock.now() },
        { event: "sign-in", outcome: "done", actor: { id: name, name }, user: { id: null, name } },
      ),
    );
  const names = async () => {
    const rows = await opened.store.read((db) => db.selectFrom("audit_people").selectAll().execute());
    return [...new Set(rows.map(({ name }) => name))].toSorted();
  };
  const verify = async () => (await verifyAudit(opened, null)).text;
  const cut = () => cutRecord(opened.store, clock, 90);

  /** Two old rows of ada, one of hers and one of olivia's from now. */
  async function fill(): Promise<void> {
    for (const name of ["ada", "ravi"]) await write(name);
    clock.advance(100 * DAY);
    for (const name of ["ada", "olivia"]) await write(name);
  }

  test("has no row and no name from before, and verify-audit knows it", async () => {
    await fill();
    expect(await cut()).toBe(2);
    const rows = await opened.store.read((db) => db.selectFrom("audit").selectAll().orderBy("seq").execute());
    expect(rows.map(({ seq, event, outcome }) => [seq, event, outcome])).toEqual([
      [3, "sign-in", "done"],
      [4, "sign-in", "done"],
      [5, "record-cut", "done"],
    ]);
    expect(JSON.stringify(rows)).not.toContain("ravi");
    expect(await names()).toEqual(["ada", "olivia"]);
    expect(await verify()).toContain("The audit is whole: 3 rows");
    expect(await cut()).toBe(0);
    clock.advance(91 * DAY);
    await write("grace");
    expect(await cut(), "once a day").toBe(0);
    clock.advance(1);
    expect(await cut()).toBe(3);
    expect(await verify()).toContain("The audit is whole: 2 rows");
    clock.advance(100 * DAY);
    expect(await cut(), "the newest row stays").toBe(0);
  });

  test("a row that somebody removes besides, or a cut that nobody made, is found", async () => {
    const remove = async (seq: number) => {
      const { remove: lift, add } = appendOnly(engine);
      await opened.store.transaction("tamper", async (tx) => {
        for (const statement of lift) await statement.execute(tx);
        await sql`delete from audit where seq = ${seq}`.execute(tx);
        for (const statement of add) await statement.execute(tx);
      });
    };
    await fill();
    await remove(1);
    expect(await verify()).toContain("tampered with: at row 2");
    await cut();
    expect(await verify()).toContain("The audit is whole");
    await remove(3);
    expect(await verify()).toContain("tampered with: at row 4");
  });

  test("the database itself keeps everything else", async () => {
    await fill();
    await cut();
    const oldestThatStays = sql`delete from audit where seq = 3`;
    for (const statement of [sql`delete from audit`, oldestThatStays, sql`update audit set event = 'x'`]) {
      const change = opened.store.transaction("change", (tx) => statement.execute(tx));
      await expect(change).rejects.toThrow("storage failed");
    }
    expect(await verify()).toContain("3 rows");
  });
});
