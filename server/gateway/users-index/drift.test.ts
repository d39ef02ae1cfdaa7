import { describe, expect, test } from "vitest";
import { enroll } from "../../appliance/testing/enroll.ts";
import { httpHandler } from "../../appliance/testing/http-handler.ts";
import { signIn } from "../../appliance/testing/sign-in.ts";
import { startStandIn } from "../../appliance/testing/start-stand-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import { writeAudit } from "../../calls/write-audit.ts";
import { caseHeader } from "../../guard/testing/open-case.ts";
import { policyOf } from "../../guard/testing/policies.ts";
import { checkAuditChain } from "../../store/tables/audit-chain.ts";
import { testEngines } from "../../store/testing/test-engines.ts";
import { perTest } from "../../testing/per-test.ts";
import { gatewayOn } from "../testing/guarded-stand-in.ts";

const USERS = "/api/v8.1/users";
const OFF = `${USERS}/1001/disableMfa`;
const QUARTER_MS = 15 * 60_000;

describe.each(testEngines)("the list compared with the record ($engine)", (engine) => {
  const gateway = perTest(() => gatewayOn(engine));
  /** The appliance itself, round the gateway. */
  const direct = perTest(() => testClient(gateway.standIn.appliance.handle));

  const clock = () => gateway.standIn.appliance.clock;
  const now = () => new Date(clock().now()).toISOString();
  const elsewhere = async () => {
    const rows = await gateway.opened.store.read((db) =>
      db.selectFrom("audit").selectAll().where("event", "=", "changed-elsewhere").orderBy("seq").execute(),
    );
    return rows.map(({ at, reason, details, user_name }) =>
      [new Date(at).toISOString(), reason, details, user_name].join(" "),
    );
  };
  /** An administrator looks at the list, and the gateway makes up its mind. */
  async function look(): Promise<void> {
    const admin = await signIn(gateway.client, "administrator");
    expect((await admin.send("GET", "/api/guard/users")).status).toBe(200);
    clock().advance(150_000);
    await gateway.standIn.sweep();
  }
  const turnOffDirectly = async () =>
    (await signIn(direct, "administrator")).send("POST", OFF).then(({ status }) => expect(status).toBe(204));

  test("a turn-off on the appliance itself is changed elsewhere, with both times, once, and told to the person", async () => {
    await enroll(await signIn(gateway.client, "olivia"), "1001", clock());
    const before = now();
    await look();
    await turnOffDirectly();
    clock().advance(QUARTER_MS);
    const seen = now();
    await look();
    await look();
    clock().advance(QUARTER_MS);
    await look();
    expect(await elsewhere()).toEqual([`${seen} off ${JSON.stringify({ lastSeen: before })} olivia`]);
    expect(await gateway.opened.store.read(checkAuditChain)).toMatchObject({ kind: "whole" });
    const olivia = await signIn(gateway.client, "olivia");
    const told = (await olivia.send("GET", "/api/guard/users/1001/last-change")).body;
    const change = { change: "disabled", changedBy: "", changedAt: seen, way: "elsewhere" };
    expect(told).toMatchObject({ ...change, notice: true, notices: [change] });
  });

  test("so is a turn-on, and each of two changes when the second comes before the first is settled", async () => {
    await look();
    await enroll(await signIn(direct, "olivia"), "1001", clock());
    clock().advance(QUARTER_MS);
    await (await signIn(gateway.client, "administrator")).send("GET", "/api/guard/users");
    await turnOffDirectly();
    clock().advance(QUARTER_MS);
    await (await signIn(gateway.client, "administrator")).send("GET", "/api/guard/users");
    clock().advance(150_000);
    await gateway.standIn.sweep();
    await gateway.standIn.sweep();
    expect((await elsewhere()).map((row) => row.split(" ")[1])).toEqual(["on", "off"]);
  });

  test("what the record left on and the first look finds off was changed elsewhere", async () => {
    await enroll(await signIn(gateway.client, "olivia"), "1001", clock());
    clock().advance(3_600_000);
    await turnOffDirectly();
    await look();
    expect(await elsewhere()).toHaveLength(1);
  });

  test("changes through the gateway are not", async () => {
    await look();
    await enroll(await signIn(gateway.client, "olivia"), "1001", clock());
    clock().advance(QUARTER_MS);
    await look();
    const admin = await signIn(gateway.client, "administrator");
    await admin.send("POST", OFF, await caseHeader(admin, { intent: "turnOff", userId: "1001" }));
    clock().advance(QUARTER_MS);
    await look();
    clock().advance(QUARTER_MS);
    await look();
    expect(await elsewhere()).toEqual([]);
  });

  test.each([
    ["got no answer", { event: "disable", outcome: "refused", reason: "no-answer" } as const],
    [
      "was under way when the gateway died",
      { event: "case-use", outcome: "done", reason: "turnOff" } as const,
    ],
  ])("a turn-off that %s is told with who did it, once the list shows it", async (_, row) => {
    await enroll(await signIn(gateway.client, "olivia"), "1001", clock());
    await look();
    await turnOffDirectly();
    const [administrator, olivia] = [
      { id: "1000", name: "administrator" },
      { id: "1001", name: "olivia" },
    ];
    const source = { address: "::1", traceId: "0", now: clock().now() };
    const ofCase = { id: "c", reason: "lostPhone", ticket: "T-1", checks: null, proof: [], way: "byPhone" };
    await gateway.opened.store.transaction("row", (tx) =>
      writeAudit(tx, source, { ...row, actor: administrator, user: olivia, case: ofCase }),
    );
    clock().advance(QUARTER_MS);
    await look();
    await look();
    expect(await elsewhere()).toEqual([]);
    const done = await gateway.opened.store.read((db) =>
      db
        .selectFrom("audit")
        .selectAll()
        .where("event", "=", "disable")
        .where("outcome", "=", "done")
        .execute(),
    );
    expect(done).toMatchObject([
      { actor_name: "administrator", case_id: "c", ticket: "T-1", way: "byPhone" },
    ]);
    const told = await (
      await signIn(gateway.client, "olivia")
    ).send("GET", "/api/guard/users/1001/last-change");
    expect(told.body).toMatchObject({ change: "disabled", changedBy: "administrator", notice: true });
    expect(await gateway.opened.store.read(checkAuditChain)).toMatchObject({ kind: "whole" });
  });

  test("a turn-off without a clear answer is nobody's reason for what was seen before it began", async () => {
    await enroll(await signIn(gateway.client, "olivia"), "1001", clock());
    await look();
    await turnOffDirectly();
    clock().advance(QUARTER_MS);
    await (await signIn(gateway.client, "administrator")).send("GET", "/api/guard/users");
    clock().advance(1_000);
    const source = { address: "::1", traceId: "0", now: clock().now() };
    const actor = { id: "1000", name: "administrator" };
    const user = { id: "1001", name: "olivia" };
    await gateway.opened.store.transaction("row", (tx) =>
      writeAudit(tx, source, { event: "disable", outcome: "refused", reason: "status-500", actor, user }),
    );
    await look();
    await look();
    expect(await elsewhere()).toHaveLength(1);
  });

  test("a row that waits for the store is waited for, and nobody is accused", async () => {
    await look();
    const olivia = await signIn(gateway.client, "olivia");
    const { appliance } = gateway.standIn;
    const guard = { store: await gateway.opened.secondNode(), policy: policyOf({}) };
    const second = await startStandIn("8.1", { guard, appliance });
    const there = await signIn(testClient(httpHandler(second.url)), "administrator");
    gateway.standIn.breakStore(true);
    await enroll(olivia, "1001", clock());
    clock().advance(QUARTER_MS);
    // The other node sees that MFA is on, and the row is not there yet.
    await there.send("GET", "/api/guard/users");
    await second.sweep();
    gateway.standIn.breakStore(false);
    await gateway.standIn.sweep();
    clock().advance(QUARTER_MS);
    await look();
    await second.close();
    expect(await elsewhere()).toEqual([]);
  });

  test("a gateway that was started again still knows what it saw, and of two nodes one writes", async () => {
    await enroll(await signIn(gateway.client, "olivia"), "1001", clock());
    await look();
    await turnOffDirectly();
    clock().advance(QUARTER_MS);
    const { appliance } = gateway.standIn;
    const guard = { store: await gateway.opened.secondNode(), policy: policyOf({}) };
    const second = await startStandIn("8.1", { guard, appliance });
    const admin = await signIn(testClient(httpHandler(second.url)), "administrator");
    expect((await admin.send("GET", "/api/guard/users")).status).toBe(200);
    clock().advance(150_000);
    await Promise.all([second.sweep(), gateway.standIn.sweep()]);
    await second.close();
    expect(await elsewhere()).toHaveLength(1);
  });
});
