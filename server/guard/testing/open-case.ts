import type { Answer, SendInit, TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";

/** What a test says of a case; a ticket stands in for a reason. */
export interface CaseOf {
  readonly intent: string;
  readonly userId?: string;
  readonly [member: string]: unknown;
}

/** `POST /guard/cases`. */
export function openCaseOf(client: TestClient, about: CaseOf): Promise<Answer> {
  return client.send("POST", "/api/guard/cases", { json: { ticket: "T-1", ...about } });
}

/** What a case must agree to for an edit with this body: new name, password and type, and the role. */
export function agreedIn(json: object = {}): object {
  const given = new Map(Object.entries(json).map(([name, value]) => [name.toLowerCase(), value]));
  const newRole: unknown = given.get("role") ?? given.get("rolename");
  const edits = ["name", "password", "type"].filter((part) => given.has(part));
  return { edits, newRole };
}

/** Opens a case, which must succeed. @returns its header */
export async function caseHeader(client: TestClient, about: CaseOf): Promise<SendInit> {
  return underCase(textMember(await openCaseOf(client, about), "id"));
}

/** What a call carries that acts under a case. */
export function underCase(id: string): SendInit {
  return { headers: { "X-Mfa-Case": id } };
}
