import { expect, test } from "vitest";
import { createTestAppliance } from "./testing/create-test-appliance.ts";
import { oracleCode } from "./testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "./testing/sign-in.ts";
import { testClient } from "./testing/test-client.ts";
import { textMember, textsMember } from "./testing/text-member.ts";

test.each(["v1", "v8.1"])(
  "a person enrolls, signs in with a code and with a scratch code, and turns MFA off (%s)",
  async (version) => {
    const { handle, clock, close } = await createTestAppliance();
    const client = testClient(handle);
    const olivia = await signIn(client, "olivia");
    const list = await olivia.send("GET", `/api/${version}/users?NameFilter=olivia`);
    expect(list.body["totalCount"]).toBe(1);
    const enabled = await olivia.send("POST", `/api/${version}/users/1001/enableMfa`, {
      json: { recreate: false },
    });
    expect(enabled.status).toBe(200);
    const secretKey = textMember(enabled, "secretKey");
    const code = oracleCode(secretKey, clock.now());
    const accepted = await olivia.send("POST", `/api/${version}/users/1001/acceptMfa`, {
      json: { code, token: textMember(enabled, "token") },
    });
    expect(accepted.status).toBe(version === "v1" ? 200 : 204);
    expect(accepted.text).toBe("");

    const challenge = await passwordGrantOf(client, "olivia");
    expect(challenge.status).toBe(200);
    expect(challenge.body).not.toHaveProperty("access_token");
    const replay = await mfaGrantOf(client, textMember(challenge, "mfa_token"), code);
    expect([replay.status, replay.problem]).toEqual([400, "code-replayed"]);
    clock.advance(30_000);
    const granted = await mfaGrantOf(
      client,
      textMember(challenge, "mfa_token"),
      oracleCode(secretKey, clock.now()),
    );
    expect(granted.body["mfa_enabled"]).toBe(false);

    const [scratch = ""] = textsMember(enabled, "scratchCodes");
    const again = await passwordGrantOf(client, "olivia");
    const signedIn = await mfaGrantOf(client, textMember(again, "mfa_token"), scratch);
    expect(signedIn.status).toBe(200);
    const third = await passwordGrantOf(client, "olivia");
    expect((await mfaGrantOf(client, textMember(third, "mfa_token"), scratch)).problem).toBe("code-replayed");

    const fresh = client.withToken(textMember(signedIn, "access_token"));
    const disabled = await fresh.send("POST", `/api/${version}/users/1001/disableMfa`);
    expect(disabled.status).toBe(version === "v1" ? 200 : 204);
    expect((await passwordGrantOf(client, "olivia")).body["mfa_enabled"]).toBe(false);
    await close();
  },
);
