import { problemDetails } from "../../http/problem-details.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestAppliance } from "../testing/create-test-appliance.ts";
import type { TestAppliance } from "../testing/create-test-appliance.ts";
import { enroll } from "../testing/enroll.ts";
import { oracleCode } from "../testing/oracle-code.ts";
import { passwordGrantOf, signIn } from "../testing/sign-in.ts";
import { testClient } from "../testing/test-client.ts";
import type { TestClient } from "../testing/test-client.ts";
import { textMember } from "../testing/text-member.ts";

const TOKEN = "/api/oauth2/token";

let appliance: TestAppliance;
let client: TestClient;

beforeEach(async () => {
  appliance = await createTestAppliance();
  client = testClient(appliance.handle);
});
afterEach(() => appliance.close());

describe("the answers of the token endpoint", () => {
  test("a sign-in has the documented members", async () => {
    const { status, body } = await passwordGrantOf(client, "Olivia");
    expect(status).toBe(200);
    expect(body).toEqual({
      access_token: expect.any(String),
      token_type: "bearer",
      refresh_token: expect.any(String),
      expires_in: 3600,
      ".issued": "2026-01-01T00:00:00.000Z",
      ".expires": "2026-01-01T01:00:00.000Z",
      userId: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      username: "olivia",
      roleName: "PortalOperator",
      userType: "Internal",
      latestNewsShown: true,
      mfa_enabled: false,
      shortLived: false,
    });
  });

  test("a challenge has no access token and no refresh token, and mfa_enabled is true", async () => {
    await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
    const { status, body } = await passwordGrantOf(client, "olivia");
    expect(status).toBe(200);
    expect(body).toMatchObject({ expires_in: 0, mfa_enabled: true, ".expires": "0001-01-01T00:00:00Z" });
    expect(Object.keys(body)).not.toContain("access_token");
    expect(Object.keys(body)).not.toContain("refresh_token");
  });

  test.each([
    [
      "field names and grant in any case",
      "Username=olivia&PASSWORD=staple+of+the+demo+users&Grant_Type=password",
    ],
    ["no grant type", "username=olivia&password=staple%20of%20the%20demo%20users"],
    [
      "every field, most of them empty, as a script with curl sends it",
      "mfa_token=&updater_token=&mfa_code=&sso_token=&short_lived_refresh_token=&saml_response=&refresh_token=&username=olivia&password=staple+of+the+demo+users&grant_type=Password",
    ],
    ["empty pairs", "&&username=olivia&&password=staple+of+the+demo+users&"],
  ])("takes %s", async (_what, raw) => {
    const headers = { "Content-Type": "application/x-www-form-urlencoded; charset=UTF-8" };
    expect((await client.send("POST", TOKEN, { raw, headers })).status).toBe(200);
  });

  test("takes an mfa_token with raw padding", async () => {
    const { secretKey } = await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
    const mfaToken = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
    expect(mfaToken.endsWith("==")).toBe(true);
    const raw = `grant_type=Mfa&mfa_token=${mfaToken}&mfa_code=${oracleCode(secretKey, appliance.clock.now())}`;
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    expect((await client.send("POST", TOKEN, { raw, headers })).status).toBe(200);
  });

  test.each([
    ["a wrong password", { username: "olivia", password: "wrong password" }],
    ["an unknown name", { username: "nobody", password: "wrong password" }],
    ["a user of an identity provider", { username: "ines", password: "wrong password" }],
    ["an unknown refresh token", { grant_type: "Refresh_token", refresh_token: "x" }],
    ["an unknown mfa_token", { grant_type: "Mfa", mfa_token: "x", mfa_code: "123456" }],
  ])("%s is invalid-grant in the same words", async (_what, form) => {
    const { status, body } = await client.send("POST", TOKEN, { form });
    expect({ status, ...body, traceId: "" }).toEqual({
      type: "urn:mfa-enrollment:invalid-grant",
      title: "The sign-in was refused.",
      detail: problemDetails["invalid-grant"],
      status: 400,
      traceId: "",
    });
  });

  test.each([
    [{ grant_type: "client_credentials" }, "grant_type"],
    [{ username: "olivia" }, "password"],
    [{ password: "x" }, "username"],
    [{ grant_type: "Mfa", mfa_token: "x" }, "mfa_code"],
  ])("%j is a bad request that names the field", async (form, field) => {
    const answer = await client.send("POST", TOKEN, { form });
    expect([answer.status, Object.keys(Object(answer.body["errors"]))]).toEqual([400, [field]]);
  });
});
