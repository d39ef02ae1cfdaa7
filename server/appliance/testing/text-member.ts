import type { Answer } from "./test-client.ts";

/** A text member of an answer. @throws Error that names the member and the status, never the body */
export function textMember(answer: Answer, name: string): string {
  const value = answer.body[name];
  if (typeof value === "string") return value;
  throw new Error(
    `no text "${name}" in an answer of status ${answer.status} (${answer.problem ?? "no problem"})`,
  );
}

/** A member that is a list of texts. */
export function textsMember(answer: Answer, name: string): string[] {
  const value = answer.body[name];
  if (Array.isArray(value)) return value.map(String);
  throw new Error(
    `no list "${name}" in an answer of status ${answer.status} (${answer.problem ?? "no problem"})`,
  );
}
