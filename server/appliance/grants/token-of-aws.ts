import { ProblemError } from "../../http/problem-error.ts";

/** Members of our token answer that the AWS product does not have. */
const ABSENT = new Set(["userId", "userType", "latestNewsShown", "shortLived"]);

const roleWords: Readonly<Record<string, string>> = {
  PortalAdmin: "Portal Administrator",
  PortalOperator: "Portal Operator",
  RestoreOperator: "Restore Operator",
  ReadOnlyUser: "Read-Only User",
};

/** A token answer as the AWS product gives it: fewer members, the role in words. */
export function tokenOfAws(answer: object): object {
  const members = Object.entries(answer).filter(([name]) => !ABSENT.has(name));
  return Object.fromEntries(
    members.map(([name, value]) => [
      name,
      name === "roleName" && typeof value === "string" ? (roleWords[value] ?? value) : value,
    ]),
  );
}

/** The AWS product wants a grant type, in lower case. @throws ProblemError bad-request */
export function requireGrantOfAws(form: ReadonlyMap<string, string>): void {
  if (["password", "refresh_token", "mfa"].includes(form.get("grant_type") ?? "")) return;
  throw new ProblemError("bad-request", {
    errors: { grant_type: ["password, refresh_token or mfa is needed."] },
  });
}
