import { describe, expect, onTestFinished, test } from "vitest";
import { createTestAppliance, type TestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { enroll } from "../appliance/testing/enroll.ts";
import { oracleCode } from "../appliance/testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../appliance/testing/sign-in.ts";
import { startStandIn } from "../appliance/testing/start-stand-in.ts";
import { testClient, type TestClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { defaultPolicy } from "../calls/policy.ts";
import { runGatewayCommand } from "../cli/gateway-command.ts";
import { testEngines } from "../store/testing/test-engines.ts";
import type { Store } from "../store/store.ts";

const HOME = "192.0.2.5";
const hosts = ["embedded", "gateway"] as const;

describe.each(testEngines)("who waits at a sign-in ($engine)", (engine) => {
  let appliance: TestAppliance;
  let client: TestClient;
  let admin: TestClient;
  let secretKey: string;
  let store: Store;
  let standIn: Awaited<ReturnType<typeof startStandIn>> | null;

  async function start(host: (typeof hosts)[number]): Promise<void> {
    const opened = await engine.open();
    ({ store } = opened);
    onTestFinished(opened.close);
    appliance = await createTestAppliance(host === "embedded" ? { store } : {});
    if (host === "gateway") onTestFinished(appliance.close);
    standIn = null;
    if (host === "gateway") {
      standIn = await startStandIn("8.1", {
        guard: { store, policy: defaultPolicy },
        appliance: tolerant(appliance),
      });
      onTestFinished(standIn.close);
    }
    client = testClient(standIn?.handle ?? appliance.handle);
    const quiet = client.at("192.0.2.200");
    ({ secretKey } = await enroll(await signIn(quiet, "olivia"), "1001", appliance.clock));
    admin = await signIn(quiet, "administrator");
    // Through a gateway, reading the list is what makes people known.
    await admin.send("GET", "/api/guard/users");
  }

  /** It refuses wrong codes and limits nobody. */
  const tolerant = (real: TestAppliance): TestAppliance => ({
    ...real,
    handle: async (request, peer) =>
      (await request.clone().text()).includes("000000")
        ? Response.json({ type: "urn:mfa-enrollment:invalid-grant" }, { status: 400 })
        : real.handle(request, peer),
  });
  const codeFrom = async (address: string, code: string) => {
    const challenge = await passwordGrantOf(client.at(HOME), "olivia");
    return mfaGrantOf(client.at(address), textMember(challenge, "mfa_token"), code);
  };
  /** Until the account has none left; the attack goes on. */
  const attack = async () => {
    for (let net = 0; net < 12; net += 1) await codeFrom(`10.0.${net}.1`, "000000");
  };
  const right = () => codeFrom(HOME, oracleCode(secretKey, appliance.clock.now()));
  const listed = async () => {
    const { body } = await admin.send("GET", "/api/guard/limits");
    return Array.isArray(body["waiting"]) ? body["waiting"] : [];
  };
  const accountOf = async (): Promise<string> => {
    const [first] = await listed();
    return String(first.account);
  };
  /** As if a hundred had been wrong in a row. */
  const stop = () =>
    store.transaction("test", (tx) =>
      tx
        .updateTable("limits")
        .set({ wrong: 100 })
        .where("step", "=", "code")
        .where("kind", "=", "account")
        .execute(),
    );
  const newest = () =>
    store.read((db) =>
      db
        .selectFrom("audit")
        .select(["event", "outcome", "reason", "actor_name", "user_name"])
        .orderBy("seq", "desc")
        .limit(1)
        .executeTakeFirst(),
    );

  test.each(hosts)(
    "%s: is listed with why and until when, and Clear lets everybody try again",
    async (host) => {
      await start(host);
      expect(await listed()).toEqual([]);
      await attack();
      const until = new Date(appliance.clock.now() + 40_000).toISOString();
      const user = { id: "1001", name: "olivia" };
      const row = { account: await accountOf(), user, step: "code", why: "account", place: null, until };
      expect(await listed()).toEqual([row]);
      expect((await right()).status).toBe(429);
      const cleared = await admin.send("POST", "/api/guard/limits/clear", { json: { account: row.account } });
      expect([cleared.status, cleared.body]).toEqual([200, { waiting: [] }]);
      const event = { event: "unlock", outcome: "done", actor_name: "administrator", user_name: "olivia" };
      expect(await newest()).toMatchObject(event);
      expect(await listed()).toEqual([]);
      expect((await right()).status).toBe(200);
    },
  );

  test.each(hosts)(
    "%s: Let in gives one address ten guesses during the attack, also after a hundred wrong codes",
    async (host) => {
      await start(host);
      await attack();
      await stop();
      expect(await listed()).toMatchObject([{ why: "account", until: null }]);
      const json = { account: await accountOf(), address: HOME };
      expect((await admin.send("POST", "/api/guard/limits/let-in", { json })).status).toBe(200);
      expect(await newest()).toMatchObject({ event: "let-in", reason: HOME, user_name: "olivia" });
      for (let count = 0; count < 9; count += 1) expect((await codeFrom(HOME, "000000")).status).toBe(400);
      await attack();
      expect((await right()).status).toBe(200);
      for (let count = 0; count < 1; count += 1) expect((await codeFrom(HOME, "000000")).status).toBe(400);
      appliance.clock.advance(30_000);
      expect((await right()).status).toBe(429);
      expect((await codeFrom("192.0.2.6", "000000")).status).toBe(429);
      appliance.clock.advance(570_000);
      expect((await right()).status).toBe(429);
    },
  );

  test.each(hosts)(
    "%s: only somebody who has just signed in does that, six times for an account",
    async (host) => {
      await start(host);
      await attack();
      const json = { account: await accountOf(), address: HOME };
      const send = (call: "clear" | "let-in", more = {}) =>
        admin.send("POST", `/api/guard/limits/${call}`, { json: { ...json, ...more } });
      expect((await send("clear")).status).toBe(200);
      await attack();
      for (let count = 0; count < 5; count += 1) expect((await send("let-in")).status).toBe(200);
      for (const call of ["clear", "let-in"] as const) {
        const { status, headers } = await send(call);
        expect([call, status, headers.get("retry-after")]).toEqual([call, 429, "600"]);
        expect((await send(call, { account: "0".repeat(32) })).status).toBe(404);
      }
      appliance.clock.advance(310_000);
      for (const call of ["clear", "let-in"] as const)
        expect((await send(call)).problem, call).toBe("step-up-required");
    },
  );

  test("a name that nobody has is not shown: it may be a password", async () => {
    await start("embedded");
    for (let count = 0; count < 5; count += 1)
      await passwordGrantOf(client.at(HOME), "hunter2 for ever", "x");
    expect(await listed()).toMatchObject([{ user: null, why: "address", place: HOME }]);
    expect(JSON.stringify(await listed())).not.toContain("hunter2");
  });

  test("the unlock command works at a gateway", async () => {
    await start("gateway");
    await attack();
    await stop();
    const result = await runGatewayCommand(
      { store, keyRing: appliance.parts.keyRing },
      { command: "unlock", userName: " Olivia " },
    );
    expect(result).toEqual({ done: true, text: '"olivia" can try again at once at this gateway.' });
    expect(await newest()).toMatchObject({ event: "unlock", actor_name: null, user_name: "olivia" });
    expect((await right()).status).toBe(200);
  });
});
