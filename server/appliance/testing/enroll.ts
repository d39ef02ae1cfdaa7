import type { FakeClock } from "./fake-clock.ts";
import { oracleCode } from "./oracle-code.ts";
import type { Answer, TestClient } from "./test-client.ts";
import { textMember, textsMember } from "./text-member.ts";

export interface TestEnrollment {
  readonly secretKey: string;
  readonly scratchCodes: readonly string[];
  readonly token: string;
}

/** enableMfa, which must succeed. */
export async function startEnrollment(
  client: TestClient,
  id: string,
  recreate = false,
): Promise<TestEnrollment> {
  const answer = await client.send("POST", `/api/v8.1/users/${id}/enableMfa`, { json: { recreate } });
  return {
    secretKey: textMember(answer, "secretKey"),
    scratchCodes: textsMember(answer, "scratchCodes"),
    token: textMember(answer, "token"),
  };
}

/** acceptMfa with this code. */
export function confirmEnrollment(
  client: TestClient,
  id: string,
  token: string,
  code: string,
): Promise<Answer> {
  return client.send("POST", `/api/v8.1/users/${id}/acceptMfa`, { json: { code, token } });
}

/** A whole enrollment; afterwards the clock stands one step later, so that the next code is a new one. */
export async function enroll(client: TestClient, id: string, clock: FakeClock): Promise<TestEnrollment> {
  const enrollment = await startEnrollment(client, id);
  const code = oracleCode(enrollment.secretKey, clock.now());
  const answer = await confirmEnrollment(client, id, enrollment.token, code);
  if (answer.status !== 204)
    throw new Error(`accept answered ${answer.status} (${answer.problem ?? "no problem"})`);
  clock.advance(30_000);
  return enrollment;
}

/** Six digits that are not the code of the enrollment now or nearby. */
export function wrongCode(secretKey: string, now: number): string {
  const right = [-60_000, -30_000, 0, 30_000, 60_000].map((shift) => oracleCode(secretKey, now + shift));
  let guess = 0;
  while (right.includes(String(guess).padStart(6, "0"))) guess += 1;
  return String(guess).padStart(6, "0");
}
