import { TEST_ADMIN_PASSWORD, TEST_DEMO_PASSWORD } from "./create-test-appliance.ts";
import type { Answer, TestClient } from "./test-client.ts";
import { textMember } from "./text-member.ts";

/** The password grant with the seeded password. */
export function passwordGrantOf(client: TestClient, username: string, password?: string): Promise<Answer> {
  const seeded = username === "administrator" ? TEST_ADMIN_PASSWORD : TEST_DEMO_PASSWORD;
  return client.send("POST", "/api/oauth2/token", { form: { username, password: password ?? seeded } });
}

/** The second step. */
export function mfaGrantOf(client: TestClient, mfaToken: string, code: string): Promise<Answer> {
  const form = { grant_type: "Mfa", mfa_token: mfaToken, mfa_code: code };
  return client.send("POST", "/api/oauth2/token", { form });
}

/** Signs a user without MFA in. @returns a client that carries the token */
export async function signIn(client: TestClient, username: string, password?: string): Promise<TestClient> {
  return client.withToken(textMember(await passwordGrantOf(client, username, password), "access_token"));
}

/** The same at the AWS product, which has its token endpoint at another place. */
export async function signInToAws(
  client: TestClient,
  username: string,
  password?: string,
): Promise<TestClient> {
  const seeded = username === "administrator" ? TEST_ADMIN_PASSWORD : TEST_DEMO_PASSWORD;
  const form = { grant_type: "password", username, password: password ?? seeded };
  return client.withToken(textMember(await client.send("POST", "/api/v1/token", { form }), "access_token"));
}
