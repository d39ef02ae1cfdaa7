import { enroll } from "../../appliance/testing/enroll.ts";
import { oracleCode } from "../../appliance/testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf } from "../../appliance/testing/sign-in.ts";
import type { TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import type { Place } from "./places.ts";

const PASSWORD = "a long enough password";

/** Makes somebody at the appliance itself who has that role, and signs them in. */
export async function makeUser(place: Place, name: string, role: string) {
  const made = await place.atConsole("POST", place.users, { name, password: PASSWORD, role });
  const again = () => place.signIn(name, PASSWORD);
  await again();
  return { id: textMember(made, "id"), signIn: again };
}

/** One of the demo users, with MFA of their own from then on. */
export async function signInWithCode(place: Place, userName: string): Promise<TestClient> {
  const client = await place.signIn(userName);
  const { secretKey } = await enroll(client, place.keyOf(userName), place);
  const challenge = textMember(await passwordGrantOf(client, userName), "mfa_token");
  const answer = await mfaGrantOf(client, challenge, oracleCode(secretKey, place.now()));
  return client.withToken(textMember(answer, "access_token"));
}
