import { CompiledQuery } from "kysely";
import { describe, expect, test } from "vitest";
import * as v from "valibot";
import { createTestNodes } from "../../appliance/testing/create-test-nodes.ts";
import { signIn } from "../../appliance/testing/sign-in.ts";
import { testClient, type TestClient } from "../../appliance/testing/test-client.ts";
import { writeAudit, type AuditPerson } from "../../calls/write-audit.ts";
import { gatewayOn } from "../../gateway/testing/guarded-stand-in.ts";
import type { Store } from "../../store/store.ts";
import { auditPages } from "../../store/tables/audit-pages.ts";
import { testEngines } from "../../store/testing/test-engines.ts";
import { noCases } from "../testing/policies.ts";
import { auditFilterOf } from "./find-audit.ts";

const page = v.object({ totalCount: v.number(), results: v.array(v.object({ id: v.string() })) });

async function idsOf(admin: TestClient, query: string): Promise<string[]> {
  const { totalCount, results } = v.parse(
    page,
    (await admin.send("GET", `/api/guard/audit?limit=200&${query}`)).body,
  );
  const found = results.map(({ id }) => id);
  const paged: string[] = [];
  for (let offset = 0; offset <= found.length; offset += 3) {
    const { body } = await admin.send("GET", `/api/guard/audit?limit=3&offset=${offset}&${query}`);
    paged.push(...v.parse(page, body).results.map(({ id }) => id));
  }
  const { text } = await admin.send("GET", `/api/guard/audit/export?${query}`);
  const exported = text
    .trim()
    .split("\r\n")
    .slice(1, -1)
    .map((line) => line.split(",")[0]);
  expect([totalCount, paged, exported]).toEqual([found.length, found, found]);
  expect(found).toEqual(found.toSorted((one, other) => Number(other) - Number(one)));
  return found;
}

const sources = { address: "::1", traceId: "t", now: 1 };
const write = (store: Pick<Store, "transaction">, actor: AuditPerson, user: AuditPerson) =>
  store.transaction("row", (tx) =>
    writeAudit(tx, sources, { event: "edit-user", outcome: "done", actor, user }),
  );

describe.each(testEngines)("what a search of the audit finds ($engine)", (engine) => {
  test("grows and never shrinks, whatever name is taken, an id too, in any spelling", async () => {
    const nodes = await createTestNodes(engine, { policy: noCases });
    const client = testClient(nodes.first.handle);
    const [admin, ada] = [await signIn(client, "administrator"), await signIn(client, "ada")];
    const accounts = "/api/v8.1/users";
    const rename = (who: TestClient, id: string, name: string) =>
      who.send("PUT", `${accounts}/${id}`, { json: { name } });
    expect((await rename(ada, "1004", "Ada")).status).toBe(200);
    for (let count = 0; count < 4; count += 1)
      await ada.send("PUT", `${accounts}/1001`, { json: { description: `${count}` } });
    await admin.send("PUT", `${accounts}/1004`, { json: { description: "hers" } });
    const queries = ["actor=ada", "actor=ADA", "actor=1004", "user=ada", "user=1004", "actor=ada&user=1001"];
    const all = async () => Promise.all(queries.map((query) => idsOf(admin, query)));
    const before = await all();
    expect(before.every((ids) => ids.length > 0)).toBe(true);
    expect((await rename(ada, "1004", "ada2")).status).toBe(200);
    const later = await signIn(client, "ada2");
    for (const name of ["ada", "1004"])
      expect(
        (await later.send("POST", accounts, { json: { name, password: "a long enough password" } })).status,
      ).toBe(201);
    const renamed = await all();
    for (const [place, ids] of before.entries())
      expect(renamed[place], queries[place]).toEqual(expect.arrayContaining(ids));
    expect((await admin.send("DELETE", `${accounts}/1004`)).status).toBeLessThan(300);
    const deleted = await all();
    for (const [place, ids] of renamed.entries())
      expect(deleted[place], queries[place]).toEqual(expect.arrayContaining(ids));
    // What she does under her next name is found by each that she had.
    expect(await idsOf(admin, "actor=ada")).toEqual(expect.arrayContaining(await idsOf(admin, "actor=ada2")));
    await nodes.close();
  });
});

describe.each(testEngines)("a search of a gateway's record ($engine)", (engine) => {
  async function gateway() {
    const { opened, client } = await gatewayOn(engine, noCases);
    return { store: opened.store, admin: await signIn(client, "administrator") };
  }

  test("finds rows without an id by the name, those of all who had it, and none of others", async () => {
    const { store, admin } = await gateway();
    const [zoe, other] = [
      { id: "7", name: "Zoe" },
      { id: "8", name: "max" },
    ];
    await write(store, { id: null, name: "zoe" }, { id: "", name: "ZOE" });
    await write(store, zoe, other);
    await write(store, { id: "7", name: "zoe2" }, other);
    await write(store, { id: "9", name: "zoe" }, other);
    await write(store, { id: null, name: "max" }, { id: "", name: "new" });
    const rows = (query: string) => idsOf(admin, query).then((ids) => ids.length);
    expect(await rows("actor=zoe")).toBe(4);
    expect(await rows("actor=zoe2")).toBe(2);
    expect(await rows("actor=7")).toBe(2);
    expect(await rows("user=zoe")).toBe(1);
    expect(await rows("user=zoe&actor=zoe")).toBe(1);
    expect(await rows("user=max")).toBe(3);
    expect(await rows("user=max&actor=7")).toBe(2);
    expect(await rows("actor=max&event=changes")).toBe(1);
    expect(await rows("actor=nobody")).toBe(0);
  });

  test("finds who has the name now at the appliance", async () => {
    const { store, admin } = await gateway();
    await write(store, { id: "1004", name: "hidden" }, { id: "1001", name: "olivia" });
    await admin.send("GET", "/api/guard/users");
    expect((await idsOf(admin, "actor=hidden")).length).toBe(1);
    await expect.poll(async () => (await idsOf(admin, "actor=ada")).length).toBe(1);
  });
});

const onSqlite = testEngines.filter(({ engine }) => engine === "sqlite");

test.each(onSqlite)("no search for people reads the audit as a whole, or sorts it", async ({ open }) => {
  const { store, close } = await open();
  await write(store, { id: "7", name: "zoe" }, { id: null, name: "zoe" });
  await write(store, { id: null, name: "zoe" }, { id: "8", name: "zoe" });
  const seen: CompiledQuery[] = [];
  const plans = await store.read(async (db) => {
    const spy = db.withPlugin({
      transformQuery: ({ node, queryId }) => {
        seen.push(db.getExecutor().compileQuery(node, queryId));
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const watched = { read: <T>(work: (one: typeof db) => Promise<T>) => work(spy) };
    for (const who of [{ actor: "zoe" }, { user: "zoe" }, { actor: "zoe", user: "zoe" }]) {
      const filter = await auditFilterOf(watched, new Map(Object.entries(who)));
      await auditPages.count(spy, filter);
      expect(await auditPages.page(spy, filter, { offset: 0, limit: 50, below: 9 })).not.toEqual([]);
    }
    const details: string[] = [];
    for (const query of seen) {
      const plan = CompiledQuery.raw(`explain query plan ${query.sql}`, [...query.parameters]);
      const { rows } = await db.executeQuery<{ detail: string }>(plan);
      details.push(...rows.map(({ detail }) => detail));
    }
    return details;
  });
  expect(plans.filter((detail) => /SCAN (?:audit|users|guard_users)|TEMP B-TREE/.test(detail))).toEqual([]);
  expect(plans.join()).toMatch(/audit_nameless_actors.*audit_nameless_users/s);
  await close();
});
