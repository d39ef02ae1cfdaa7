import { beforeEach, describe, expect, test } from "vitest";
import { routes } from "../routes.ts";
import type { Store } from "../store/store.ts";
import { testEngines } from "../store/testing/test-engines.ts";
import { isRead, watchStatements } from "../store/testing/watch-statements.ts";
import { createTestAppliance, type TestAppliance } from "./testing/create-test-appliance.ts";
import { confirmEnrollment, enroll, startEnrollment } from "./testing/enroll.ts";
import { oracleCode } from "./testing/oracle-code.ts";
import { signIn } from "./testing/sign-in.ts";
import { testClient, type TestClient } from "./testing/test-client.ts";
import { perTest } from "../testing/per-test.ts";

const ID_OF_OLIVIA = "1001";
/** One for each question (ADR 18); three of them are for the chained record. */
const ENABLE = 11;
const ACCEPT = 17;

/** The store, and the kinds of statements that go to it. */
function watched(store: Store) {
  const sent: string[] = [];
  const plugin = watchStatements((kind) => void sent.push(kind));
  const watchedStore: Store = {
    ...store,
    read: (work) => store.read((db) => work(db.withPlugin(plugin))),
    transaction: (name, work) => {
      sent.push("transaction");
      return store.transaction(name, (tx) => work(tx.withPlugin(plugin)));
    },
  };
  return { sent, store: watchedStore };
}

describe.each(testEngines)("what a call costs in statements ($engine)", (engine) => {
  let appliance: TestAppliance;
  let sent: string[];
  let olivia: TestClient;
  const taken = () => sent.splice(0).filter((kind) => kind !== "transaction").length;

  const opened = perTest(() => engine.open());
  beforeEach(async () => {
    const watching = watched(opened.store);
    sent = watching.sent;
    appliance = await createTestAppliance({ store: watching.store });
    olivia = await signIn(testClient(appliance.handle), "olivia");
    taken();
  });

  test("setting up one's own MFA", async () => {
    const { secretKey, token } = await startEnrollment(olivia, ID_OF_OLIVIA);
    expect(taken(), "enableMfa").toBeLessThanOrEqual(ENABLE);
    const code = oracleCode(secretKey, appliance.clock.now());
    expect((await confirmEnrollment(olivia, ID_OF_OLIVIA, token, code)).status).toBe(204);
    expect(taken(), "acceptMfa").toBeLessThanOrEqual(ACCEPT);
  });

  test("what may not start is refused by reads alone, before its codes are hashed", async () => {
    await enroll(olivia, ID_OF_OLIVIA, appliance.clock);
    taken();
    const again = await olivia.send("POST", `/api/v8.1/users/${ID_OF_OLIVIA}/enableMfa`, { json: {} });
    expect([again.problem, sent.includes("transaction")]).toEqual(["already-enabled", false]);
    for (let started = 1; started < 20; started += 1) await startEnrollment(olivia, ID_OF_OLIVIA, true);
    taken();
    const json = { recreate: true };
    const late = await olivia.send("POST", `/api/v8.1/users/${ID_OF_OLIVIA}/enableMfa`, { json });
    expect([late.problem, sent.includes("transaction")]).toEqual(["too-many-attempts", false]);
  });

  test("a new phone leaves no code and no used step of the old one", async () => {
    await enroll(olivia, ID_OF_OLIVIA, appliance.clock);
    const { secretKey, token } = await startEnrollment(olivia, ID_OF_OLIVIA, true);
    await confirmEnrollment(olivia, ID_OF_OLIVIA, token, oracleCode(secretKey, appliance.clock.now()));
    for (const table of ["scratch_codes", "used_steps"] as const) {
      const rows = opened.store.read((db) => db.selectFrom(table).select("epoch").execute());
      expect(new Set((await rows).map(({ epoch }) => epoch)), table).toEqual(new Set([2]));
    }
  });

  test("no GET answers a script, whatever its query says, nor lets another site read", async () => {
    const admin = await signIn(testClient(appliance.handle), "administrator");
    for (const { path } of routes.filter(({ method }) => method === "GET")) {
      const { headers } = await admin.send("GET", `${path.replace("{id}", ID_OF_OLIVIA)}?callback=f&jsonp=f`);
      expect(headers.has("access-control-allow-origin"), path).toBe(false);
      expect(headers.get("content-type") ?? "none", path).toMatch(
        /^(?:none|application\/(?:problem\+)?json|text\/csv)/,
      );
    }
  });

  test("no GET writes, nor begins a transaction", async () => {
    const admin = await signIn(testClient(appliance.handle), "administrator");
    const gets = routes.filter(({ method, rights }) => method === "GET" && rights !== "anyone");
    expect(gets.length).toBeGreaterThan(10);
    for (const { path } of gets) {
      taken();
      const { status } = await admin.send("GET", path.replace("{id}", ID_OF_OLIVIA));
      expect([200, 204, 404], path).toContain(status);
      expect(
        sent.filter((kind) => !isRead(kind)),
        path,
      ).toEqual([]);
    }
  });
});
