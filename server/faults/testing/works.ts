import { mfaGrantOf, passwordGrantOf } from "../../appliance/testing/sign-in.ts";
import type { TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";

/** A client of olivia, who has no MFA yet: her token, to be carried over a restart. */
export async function tokenOfOlivia(client: TestClient): Promise<string> {
  return textMember(await passwordGrantOf(client, "olivia"), "access_token");
}

/** How olivia gets in now: by password alone, by this code as second factor, or not. */
export async function signInOutcome(
  client: TestClient,
  code: string,
): Promise<"password" | "code" | "replayed" | "refused"> {
  const { body } = await passwordGrantOf(client, "olivia");
  if (typeof body["access_token"] === "string") return "password";
  const mfaToken = body["mfa_token"];
  if (typeof mfaToken !== "string") return "refused";
  const granted = await mfaGrantOf(client, mfaToken, code);
  if (granted.status === 200) return "code";
  return granted.problem === "code-replayed" ? "replayed" : "refused";
}

/** Says what was expected and what came, or nothing. */
export function unless(what: string, came: unknown, ...expected: readonly unknown[]): readonly string[] {
  return expected.includes(came) ? [] : [`${what}: ${String(came)} instead of ${expected.join(" or ")}`];
}
