import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { confirmEnrollment, enroll, startEnrollment } from "../../appliance/testing/enroll.ts";
import { oracleCode } from "../../appliance/testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../../appliance/testing/sign-in.ts";
import { startStandIn } from "../../appliance/testing/start-stand-in.ts";
import type { StandIn } from "../../appliance/testing/start-stand-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import type { TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { defaultPolicy } from "../../calls/policy.ts";
import { testEngines } from "../../store/testing/test-engines.ts";
import type { TestStore } from "../../store/testing/test-engines.ts";

const DAY = 24 * 3_600_000;
const BOUND = { change: "enabled", changedBy: "olivia" };

describe.each(testEngines)("an authenticator that was bound through the gateway ($engine)", (engine) => {
  let opened: TestStore;
  let standIn: StandIn;
  let home: TestClient;
  let abroad: TestClient;

  beforeEach(async () => {
    opened = await engine.open();
    standIn = await startStandIn("8.1", { guard: { store: opened.store, policy: defaultPolicy } });
    home = testClient(standIn.handle).at("192.0.2.5");
    abroad = home.at("203.0.113.9");
  });
  afterEach(async () => {
    await standIn.close();
    await opened.close();
  });

  const clock = () => standIn.appliance.clock;
  const code = (secretKey: string) => oracleCode(secretKey, clock().now());

  /** What the person is told at a sign-in with both steps, a minute later. */
  async function toldLater(secretKey: string): Promise<unknown> {
    clock().advance(60_000);
    const challenge = textMember(await passwordGrantOf(home, "olivia"), "mfa_token");
    const token = textMember(await mfaGrantOf(home, challenge, code(secretKey)), "access_token");
    const { body } = await home.withToken(token).send("GET", "/api/guard/users/1001/last-change");
    return body["notices"] ?? [];
  }

  test("from a network that is new for the person is told to them", async () => {
    await signIn(home, "olivia");
    clock().advance(DAY);
    const { secretKey } = await enroll(await signIn(abroad, "olivia"), "1001", clock());
    expect(await toldLater(secretKey)).toMatchObject([BOUND]);
  });

  test("by a token that was taken elsewhere, or brought home, is told too", async () => {
    await signIn(home, "olivia");
    clock().advance(DAY);
    const there = await signIn(abroad, "olivia");
    const { secretKey } = await enroll(there.at("192.0.2.5"), "1001", clock());
    expect(await toldLater(secretKey)).toMatchObject([BOUND]);
  });

  test("by a stolen token from a network where nobody signed in is told", async () => {
    await signIn(home, "olivia");
    clock().advance(DAY);
    const mine = await signIn(home, "olivia");
    const { secretKey } = await enroll(mine.at("203.0.113.9"), "1001", clock());
    expect(await toldLater(secretKey)).toMatchObject([BOUND]);
  });

  test("by a session that was old when a fresh one began it is told", async () => {
    const old = await signIn(home, "olivia");
    clock().advance(301_000);
    const started = await startEnrollment(await signIn(home, "olivia"), "1001");
    await confirmEnrollment(old, "1001", started.token, code(started.secretKey));
    expect(await toldLater(started.secretKey)).toMatchObject([BOUND]);
  });

  test.each([
    ["the first network of all", 0],
    ["one that is known for more than a day", 2 * DAY],
  ])("from %s is not told", async (_, knownForMs) => {
    if (knownForMs > 0) {
      await signIn(home, "olivia");
      clock().advance(DAY);
      await signIn(abroad, "olivia");
      clock().advance(knownForMs);
    }
    const { secretKey } = await enroll(await signIn(abroad, "olivia"), "1001", clock());
    expect(await toldLater(secretKey)).toEqual([]);
  });

  test("and each token's kind and network stand beside its hash", async () => {
    const first = await passwordGrantOf(home, "olivia");
    const again = { grant_type: "refresh_token", refresh_token: textMember(first, "refresh_token") };
    await abroad.send("POST", "/api/oauth2/token", { form: again });
    const rows = await opened.store.read((db) =>
      db.selectFrom("guard_tokens").select(["kind", "network"]).orderBy("kind").execute(),
    );
    expect(rows).toEqual([
      { kind: "password", network: "192.0.2" },
      { kind: "password", network: "192.0.2" },
      { kind: "refresh", network: "203.0.113" },
      { kind: "refresh", network: "203.0.113" },
    ]);
  });
});
