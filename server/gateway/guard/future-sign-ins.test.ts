import { expect, test } from "vitest";
import { createTestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { confirmEnrollment, startEnrollment } from "../../appliance/testing/enroll.ts";
import { fakeClock } from "../../appliance/testing/fake-clock.ts";
import { oracleCode } from "../../appliance/testing/oracle-code.ts";
import { passwordGrantOf, signIn } from "../../appliance/testing/sign-in.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { openCaseOf } from "../../guard/testing/open-case.ts";
import { policyOf } from "../../guard/testing/policies.ts";
import { guardedStandIn } from "../testing/guarded-stand-in.ts";

const AHEAD = 120 * 60_000;

test("a sign-in from the future changes and approves nothing, renewed or not, and what it confirms is told", async () => {
  const appliance = await createTestAppliance();
  // Of the gateway alone: an appliance with the right time takes the tokens.
  const clock = fakeClock(appliance.clock.now());
  const policy = policyOf({ approval: "always" });
  const { client, store } = await guardedStandIn("8.1", { ...appliance, clock }, { policy });
  const admin = await signIn(client, "administrator");
  const id = textMember(await openCaseOf(admin, { intent: "setUp", userId: "1001" }), "id");
  const { token, secretKey } = await startEnrollment(await signIn(client, "olivia"), "1001");
  clock.advance(AHEAD);
  const [ada, olivia] = [await passwordGrantOf(client, "ada"), await passwordGrantOf(client, "olivia")];
  clock.advance(-AHEAD);
  const form = { grant_type: "refresh_token", refresh_token: textMember(ada, "refresh_token") };
  const renewed = await client.send("POST", "/api/oauth2/token", { form });
  for (const given of [ada, renewed]) {
    const thief = client.withToken(textMember(given, "access_token"));
    const turnedOff = await thief.send("POST", "/api/v8.1/users/1001/disableMfa");
    const approved = await thief.send("POST", `/api/guard/cases/${id}/approve`);
    expect([turnedOff.problem, approved.problem]).toEqual(["step-up-required", "step-up-required"]);
  }
  const code = oracleCode(secretKey, appliance.clock.now());
  await confirmEnrollment(client.withToken(textMember(olivia, "access_token")), "1001", token, code);
  const told = await store.read((db) =>
    db.selectFrom("guard_changes").select(["change", "notice"]).execute(),
  );
  expect(told).toEqual([{ change: "enabled", notice: 1 }]);
});
