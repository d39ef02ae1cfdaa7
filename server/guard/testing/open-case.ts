import type { Answer, SendInit, TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";

/** What a test says of a case; a ticket stands in for a reason. */
export interface CaseOf {
  readonly intent: string;
  readonly userId?: string;
  readonly [member: string]: unknown;
}

/** A check that was passed. */
const checks = [{ name: "callback", answer: "passed" }];

/** `POST /guard/cases`, of somebody who was called back. */
export function openCaseOf(client: TestClient, about: CaseOf): Promise<Answer> {
  return client.send("POST", "/api/guard/cases", { json: { ticket: "T-1", checks, ...about } });
}

/** Opens a case, which must succeed. @returns its header */
export async function caseHeader(client: TestClient, about: CaseOf): Promise<SendInit> {
  return underCase(textMember(await openCaseOf(client, about), "id"));
}

/** What a call carries that acts under a case. */
export function underCase(id: string): SendInit {
  return { headers: { "X-Mfa-Case": id } };
}
