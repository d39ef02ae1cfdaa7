import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestAppliance } from "../testing/create-test-appliance.ts";
import type { TestAppliance } from "../testing/create-test-appliance.ts";
import { enroll } from "../testing/enroll.ts";
import { oracleCode } from "../testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../testing/sign-in.ts";
import { testClient } from "../testing/test-client.ts";
import { textMember } from "../testing/text-member.ts";

let appliance: TestAppliance;
beforeEach(async () => {
  appliance = await createTestAppliance();
});
afterEach(() => appliance.close());

test("without the password nobody moves the count of second factors, and nobody is locked out", async () => {
  const { clock, parts } = appliance;
  const client = testClient(appliance.handle);
  const { secretKey } = await enroll(await signIn(client, "olivia"), "1001", clock);
  const stranger = client.at("203.0.113.9");
  const real = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
  for (let count = 0; count < 40; count += 1) {
    await passwordGrantOf(stranger.at(`203.0.${count}.9`), "olivia", "a wrong password");
    const invented = count % 2 === 0 ? "A".repeat(88) : `${real.slice(0, -4)}AAA=`;
    expect((await mfaGrantOf(stranger, invented, "000000")).problem).toBe("invalid-grant");
  }
  const counted = await parts.store.read((db) =>
    db.selectFrom("limits").selectAll().where("step", "=", "code").execute(),
  );
  expect(counted).toEqual([]);
  // A hundred guesses an hour is all that strangers have for one account, wherever they are.
  clock.advance(40_000);
  const challenge = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
  expect((await mfaGrantOf(client, challenge, oracleCode(secretKey, clock.now()))).status).toBe(200);
});
