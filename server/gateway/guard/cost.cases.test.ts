import { expect, test } from "vitest";
import { createTestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { httpHandler } from "../../appliance/testing/http-handler.ts";
import { oracleCode } from "../../appliance/testing/oracle-code.ts";
import { routesOfProduct, type StandInName } from "../../appliance/testing/product-versions.ts";
import { signIn, signInToAws } from "../../appliance/testing/sign-in.ts";
import { testClient, type TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { guardOperations } from "../../guard/guard-operations.ts";
import { caseHeader } from "../../guard/testing/open-case.ts";
import type { Store } from "../../store/store.ts";
import { isRead, watchStatements } from "../../store/testing/watch-statements.ts";
import { guardedStandIn } from "../testing/guarded-stand-in.ts";

/** A product behind the gateway; what each asks of the appliance and of the store is counted from `begin` on. */
async function bench(product: StandInName) {
  const appliance = await createTestAppliance({ served: routesOfProduct(product) });
  const cost = { calls: 0, transactions: 0, reads: 0 };
  const kinds: string[] = [];
  const plugin = watchStatements((kind) => void kinds.push(kind));
  const watchStore = (store: Store): Store => ({
    ...store,
    read: (work) => store.read((db) => ((cost.reads += 1), work(db.withPlugin(plugin)))),
    transaction: (name, work) => store.transaction(name, (tx) => ((cost.transactions += 1), work(tx))),
  });
  const handle: typeof appliance.handle = (request, peer) => (
    (cost.calls += 1),
    appliance.handle(request, peer)
  );
  const standIn = await guardedStandIn(product, appliance, { handle, watchStore });
  const client = testClient(httpHandler(standIn.url));
  const enter = (name: string) => (product === "aws" ? signInToAws(client, name) : signIn(client, name));
  return {
    cost,
    kinds,
    enter,
    clock: appliance.clock,
    begin: () => {
      kinds.length = 0;
      Object.assign(cost, { calls: 0, transactions: 0, reads: 0 });
    },
  };
}

/** Where a product has its users, and how it names two of them. */
const PRODUCTS = [
  ["8.1", "/api/v8.1/users", "1001"],
  ["6.0", "/api/v4/users", "1001"],
  ["1.0", "/api/v1/users", "1001"],
  ["aws", "/api/v1/users", "olivia"],
] as const;

async function enrolls(client: TestClient, path: string, recreate: boolean, now: number, header = {}) {
  const started = await client.send("POST", `${path}/enableMfa`, { json: { recreate }, ...header });
  const code = oracleCode(textMember(started, "secretKey"), now);
  const json = { code, token: textMember(started, "token") };
  expect((await client.send("POST", `${path}/acceptMfa`, { json })).status).toBeLessThan(300);
}

test.each(PRODUCTS)(
  "%s: a case, a new phone under it and its confirmation cost five calls and four transactions",
  async (product, users, id) => {
    const { cost, enter, clock, begin } = await bench(product);
    const path = `${users}/${id}`;
    await enrolls(await enter("olivia"), path, false, clock.now());
    const admin = await enter("administrator");
    begin();
    const header = await caseHeader(admin, { intent: "recreate", userId: id });
    await enrolls(admin, path, true, clock.now(), header);
    expect(cost.calls).toBeLessThanOrEqual(5);
    expect(cost.transactions).toBeLessThanOrEqual(4);
  },
);

test.each(PRODUCTS)(
  "%s: setting oneself up costs at most one call more than without a guard",
  async (product, users, id) => {
    const { cost, enter, clock, begin } = await bench(product);
    const olivia = await enter("olivia");
    begin();
    await enrolls(olivia, `${users}/${id}`, false, clock.now());
    expect(cost.calls).toBeLessThanOrEqual(2 + 1);
  },
);

test("what the gateway answers itself on a GET writes nothing, once the list of users is read", async () => {
  const { cost, kinds, enter, begin } = await bench("8.1");
  const admin = await enter("administrator");
  expect((await admin.send("GET", "/api/guard/users")).status).toBe(200);
  begin();
  const gets = guardOperations.filter(({ method }) => method === "GET");
  expect(gets.length).toBeGreaterThan(12);
  for (const { path } of gets)
    expect([200, 204, 404], path).toContain(
      (await admin.send("GET", `/api/guard${path.replace("{id}", "1001")}`)).status,
    );
  expect(cost.reads).toBeGreaterThan(0);
  expect(cost.transactions).toBe(0);
  expect(kinds.filter((kind) => !isRead(kind))).toEqual([]);
});

test("a call that is only passed on costs no statement of the guard", async () => {
  const { cost, enter, begin } = await bench("8.1");
  const admin = await enter("administrator");
  begin();
  for (const path of ["/api/v8.1/users", "/api/v8.1/users/1001", "/api/v8.1/users/1001"])
    expect((await admin.send("GET", path)).status).toBe(200);
  expect(cost).toEqual({ calls: 3, transactions: 0, reads: 0 });
});
