import { createHash } from "node:crypto";
import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { createTestNodes } from "../../appliance/testing/create-test-nodes.ts";
import { passwordGrantOf } from "../../appliance/testing/sign-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import { runAdminCommand } from "../../cli/run-admin-command.ts";
import { appendOnly } from "../migrations/append-only.ts";
import type { Db } from "../schema.ts";
import { testEngines } from "../testing/test-engines.ts";
import { auditHash, GENESIS } from "./audit-chain.ts";
import { auditTable } from "./audit-table.ts";
import { perTest } from "../../testing/per-test.ts";

describe.each(testEngines)("the chain of the audit ($engine)", (engine) => {
  const nodes = perTest(() => createTestNodes(engine));
  beforeEach(async () => {
    await signInOften(6);
  });

  /** Each writes a row; every other one on the other node. */
  async function signInOften(times: number): Promise<void> {
    const grants = Array.from({ length: times }, (_, index) =>
      passwordGrantOf(
        // Of one network only a few wait for their turn.
        testClient((index % 2 === 0 ? nodes.first : nodes.second).handle).at(`10.0.${index}.1`),
        "olivia",
      ),
    );
    for (const { status } of await Promise.all(grants)) expect(status).toBe(200);
  }

  async function verify(head: string | null = null): Promise<string> {
    const { done, text } = await runAdminCommand(nodes.first.parts, { command: "verify-audit", head });
    return `${done ? "whole" : "broken"}: ${text}`;
  }

  /** What somebody does who may write to the database: lift the triggers, act, put them back. */
  async function tamper(act: (tx: Db) => Promise<unknown>): Promise<void> {
    const { remove, add } = appendOnly(engine.engine);
    await nodes.first.parts.store.transaction("tamper", async (tx) => {
      for (const statement of remove) await statement.execute(tx);
      await act(tx);
      for (const statement of add) await statement.execute(tx);
    });
  }

  test("is whole and without gaps after races on two nodes", async () => {
    await signInOften(40);
    expect(await verify()).toContain("whole: The audit is whole: 46 rows");
    const rows = await nodes.first.parts.store.read((db) =>
      db.selectFrom("audit").select("seq").orderBy("seq").execute(),
    );
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 46 }, (_, index) => index + 1));
  });

  test.each([
    [
      "a changed row",
      (tx: Db) => sql`update audit set user_name = 'ravi' where seq = 3`.execute(tx),
      "at row 3",
    ],
    [
      "a changed instant",
      (tx: Db) => sql`update audit set at = at + 1 where seq = 6`.execute(tx),
      "at row 6",
    ],
    [
      "a detail that is put into a row",
      (tx: Db) => sql`update audit set details = '{}' where seq = 4`.execute(tx),
      "at row 4",
    ],
    [
      "a ticket that is put into a row of before",
      (tx: Db) => sql`update audit set ticket = 'T-1' where seq = 2`.execute(tx),
      "at row 2",
    ],
    ["a removed row", (tx: Db) => sql`delete from audit where seq = 3`.execute(tx), "at row 4"],
    ["a removed first row", (tx: Db) => sql`delete from audit where seq = 1`.execute(tx), "at row 2"],
    ["a cut tail", (tx: Db) => sql`delete from audit where seq > 4`.execute(tx), "rows 5 to 6 at its end"],
    ["an added row", (tx: Db) => copyRow(tx, 2, 7), "at row 7"],
    ["a row before the first", (tx: Db) => copyRow(tx, 2, 0), "at row 0"],
    ["a row with a negative number", (tx: Db) => copyRow(tx, 2, -5), "at row -5"],
    ["rows in another order", swap, "at row 2"],
    ["another head", (tx: Db) => sql`update audit_head set hash = '00'`.execute(tx), "at row 6"],
  ])("%s is found", async (_, act, where) => {
    await tamper(act);
    expect(await verify()).toContain(`broken: The audit was tampered with: `);
    expect(await verify()).toContain(where);
  });

  // PostgreSQL refuses both.
  if (engine.engine === "sqlite") {
    test.each(
      ["event", "outcome", "actor_name", "user_id", "user_name", "hash"].flatMap((column) => [
        [column, "with what libsql reads as its end", sql`${sql.ref(column)} || char(0)`] as const,
        [column, "that is no UTF-8", sql`cast(x'ff' as text)`] as const,
        [column, "that is bytes", sql`cast(coalesce(${sql.ref(column)}, '') as blob)`] as const,
      ]),
    )("a %s %s is found in the row where it stands", async (column, _, value) => {
      await tamper((tx) => sql`update audit set ${sql.ref(column)} = ${value} where seq = 3`.execute(tx));
      expect(await verify()).toContain("broken: The audit was tampered with: at row 3");
    });

    test("a head or an instant that is no UTF-8 ends no process", async () => {
      await tamper((tx) => sql`update audit set at = cast(x'ff' as text) where seq = 5`.execute(tx));
      expect(await verify()).toContain("at row 5");
      await tamper((tx) => sql`update audit_head set hash = cast(x'ff' as text)`.execute(tx));
      expect(await verify()).toContain("at row 5");
    });
  }

  test("a tail that is cut off together with the kept head shows against an export", async () => {
    const newest = await nodes.first.parts.store.read((db) =>
      db.selectFrom("audit").selectAll().orderBy("seq", "desc").executeTakeFirst(),
    );
    const head = `${newest?.seq}:${newest?.hash}`;
    expect(await verify(head)).toContain("whole");
    await tamper(async (tx) => {
      await sql`delete from audit where seq > 4`.execute(tx);
      await sql`update audit_head set seq = 4, hash = (select hash from audit where seq = 4)`.execute(tx);
    });
    expect(await verify()).toContain("whole");
    expect(await verify(head)).toContain("broken: The audit was tampered with: row 6 is missing");
    // Nor does a new row in its place hide it.
    await signInOften(2);
    expect(await verify(head)).toContain("broken: The audit was tampered with: row 6 is missing");
    expect(await verify("6")).toContain("broken: ID:HASH");
  });

  test("a transaction that fails leaves no gap", async () => {
    const { store } = nodes.first.parts;
    const row = { at: 1, event: "x", outcome: "done", address: "::1", trace_id: "0" };
    const empty = { reason: null, actor_id: null, actor_name: null, user_id: null, user_name: null };
    const broken = store.transaction("broken", async (tx) => {
      await auditTable.insert(tx, { ...row, ...empty });
      await sql`select * from no_such_table`.execute(tx);
    });
    await expect(broken).rejects.toThrow("storage failed");
    await signInOften(2);
    expect(await verify()).toContain("whole: The audit is whole: 8 rows");
  });
});

test("a row without a case has the hash that it had before there were cases", () => {
  const row = {
    seq: 1,
    at: 2,
    event: "enable",
    outcome: "done",
    reason: null,
    actor_id: "1",
    actor_name: "a",
  };
  const whole = { ...row, user_id: "2", user_name: "b", address: "::1", trace_id: "0" };
  const text = `["${GENESIS}",1,2,"enable","done",null,"1","a","2","b","::1","0"]`;
  const before = createHash("sha256").update(text).digest("hex");
  expect(auditHash(GENESIS, whole, null)).toBe(before);
  const none = { case_id: null, case_reason: null, ticket: null, checks: null, way: null };
  expect(auditHash(GENESIS, { ...whole, ...none }, null)).toBe(before);
  for (const name of Object.keys(none))
    expect(auditHash(GENESIS, { ...whole, ...none, [name]: "x" }, null)).not.toBe(before);
});

function copyRow(tx: Db, from: number, to: number): Promise<unknown> {
  return sql`insert into audit (seq, at, event, outcome, reason, actor_id, actor_name, user_id, user_name, address, trace_id, hash)
    select ${sql.lit(to)}, at, event, outcome, reason, actor_id, actor_name, user_id, user_name,
    address, trace_id, hash from audit where seq = ${sql.lit(from)}`.execute(tx);
}

async function swap(tx: Db): Promise<void> {
  await sql`update audit set seq = 1000 where seq = 2`.execute(tx);
  await sql`update audit set seq = 2 where seq = 3`.execute(tx);
  await sql`update audit set seq = 3 where seq = 1000`.execute(tx);
}
