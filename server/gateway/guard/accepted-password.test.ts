import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import type { TestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { enroll } from "../../appliance/testing/enroll.ts";
import { oracleCode } from "../../appliance/testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../../appliance/testing/sign-in.ts";
import { startStandIn } from "../../appliance/testing/start-stand-in.ts";
import type { StandIn } from "../../appliance/testing/start-stand-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { defaultPolicy } from "../../calls/policy.ts";
import { verifyAudit } from "../../cli/verify-audit.ts";
import { signInPlaces } from "../../store/tables/sign-in-places.ts";
import { testEngines } from "../../store/testing/test-engines.ts";
import type { TestStore } from "../../store/testing/test-engines.ts";

const THIEF = "203.0.113.9";

describe.each(testEngines)("a right password before the code, at a gateway ($engine)", (engine) => {
  let opened: TestStore;
  let appliance: TestAppliance;
  let standIn: StandIn;
  let secretKey: string;

  beforeEach(async () => {
    opened = await engine.open();
    appliance = await createTestAppliance();
    standIn = await startStandIn("8.1", {
      guard: { store: opened.store, policy: defaultPolicy },
      appliance,
    });
    ({ secretKey } = await enroll(await signIn(at("198.51.100.1"), "olivia"), "1001", appliance.clock));
  });
  afterEach(async () => {
    await standIn.close();
    await appliance.close();
    await opened.close();
  });
  const at = (address: string) => testClient((request) => standIn.handle(request, { address, secure: true }));
  /** What came from the thief's address, oldest first. */
  async function rows() {
    const all = await opened.store.read((db) =>
      db.selectFrom("audit").selectAll().where("address", "=", THIEF).orderBy("seq").execute(),
    );
    return all.map(({ event, outcome, reason, user_id, user_name, actor_id, actor_name }) => ({
      said: `${event} ${outcome} ${reason}`,
      user: `${user_id} ${user_name}`,
      actor: actor_name ?? actor_id,
    }));
  }
  const accepted = { said: "password-accepted done null", user: "null olivia", actor: null };

  test("is in the record each time, as the appliance names its owner, though no code follows", async () => {
    for (let count = 0; count < 3; count += 1)
      expect((await passwordGrantOf(at(THIEF), "OLIVIA")).status).toBe(200);
    expect(await rows()).toEqual([accepted, accepted, accepted]);
    expect(await verifyAudit({ store: opened.store }, null)).toMatchObject({ done: true });
    const admin = await signIn(at("198.51.100.1"), "administrator");
    const found = async (query: string) => (await admin.send("GET", `/api/guard/audit?${query}`)).text;
    expect(await found("event=password-accepted&user=olivia")).toContain(`"address":"${THIEF}"`);
    for (const query of ["event=changes", "event=sign-in", "outcome=refused", "actor=olivia"])
      expect(await found(query)).not.toContain(THIEF);
    const places = await opened.store.read((db) => signInPlaces(db, "olivia", 0));
    expect(places.map(({ address }) => address)).toEqual(["198.51.100.1"]);
  });

  test("stands before the code of an ordinary sign-in, and nowhere in one without MFA or a renewal", async () => {
    const challenge = textMember(await passwordGrantOf(at(THIEF), "olivia"), "mfa_token");
    await mfaGrantOf(at(THIEF), challenge, "000000");
    const code = oracleCode(secretKey, appliance.clock.now());
    const granted = await mfaGrantOf(at(THIEF), challenge, code);
    expect(granted.status).toBe(200);
    const form = { grant_type: "Refresh_token", refresh_token: textMember(granted, "refresh_token") };
    expect((await at(THIEF).send("POST", "/api/oauth2/token", { form })).status).toBe(200);
    await passwordGrantOf(at(THIEF), "ravi");
    expect((await rows()).map(({ said }) => said)).toEqual([
      accepted.said,
      "second-factor refused totp-wrong",
      "second-factor done totp",
      "sign-in done null",
    ]);
  });

  test("keeps nobody out while the store is down, and is in the record once it is back", async () => {
    standIn.breakStore(true);
    const challenge = textMember(await passwordGrantOf(at(THIEF), "olivia"), "mfa_token");
    const code = oracleCode(secretKey, appliance.clock.now());
    expect((await mfaGrantOf(at(THIEF), challenge, code)).status).toBe(200);
    standIn.breakStore(false);
    expect(await rows()).toEqual([]);
    await standIn.sweep();
    expect((await rows()).map(({ said }) => said)).toEqual([accepted.said, "second-factor done totp"]);
  });
});
