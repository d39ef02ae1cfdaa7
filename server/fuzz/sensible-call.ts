import { wrongCode } from "../appliance/testing/enroll.ts";
import { oracleCode } from "../appliance/testing/oracle-code.ts";
import type { SentCall } from "../openapi/testing/odd-calls.ts";
import type { OperationId } from "../operations.ts";
import { userNames } from "./seen.ts";
import type { Seen } from "./seen.ts";
import type { SensibleStep } from "./step.ts";

/** A call as a client makes it, often with something that is not theirs or no longer counts. */
export interface NamedCall extends SentCall {
  /** Or "odd" for one that no client would make. */
  readonly operation: OperationId | "odd";
  readonly token: string | null;
  /** What is known once it was answered with 2xx: somebody's new password. */
  readonly password?: readonly [name: string, password: string];
}

export function sensibleCall(step: SensibleStep, seen: Seen, now: number): NamedCall {
  const { call, version, variant, right } = step;
  const person = seen.accessTokens[step.first];
  const token = person?.token ?? "none";
  const name = userNames[step.user] ?? "olivia";
  // Mostly about themselves: of the others most are refused.
  const about = 1_000 + (variant % 2 === 0 && right ? (person?.user ?? step.user) : step.user);
  const user = `/users/${about}`;
  const json = (operation: OperationId, method: string, path: string, body?: unknown): NamedCall => ({
    operation,
    token,
    method,
    path: `/api/${version}${path}`,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    body: body === undefined ? null : JSON.stringify(body),
  });
  switch (call) {
    case "signIn":
      return form({
        username: name,
        password: right ? (seen.passwords.get(name) ?? "") : "a wrong password",
      });
    case "secondStep":
      return form({
        grant_type: "Mfa",
        mfa_token: seen.challenges[step.first] ?? "none",
        mfa_code: codeOf(step, seen, now),
      });
    case "refresh":
      return form({ grant_type: "Refresh_token", refresh_token: seen.refreshTokens[step.first] ?? "none" });
    case "signOut":
      return { ...json("deleteToken", "DELETE", ""), path: "/api/oauth2/token" };
    case "enable":
      return json("enableMfa", "POST", `${user}/enableMfa`, { recreate: variant > 3 });
    case "accept": {
      const enrollment = seen.enrollments[step.second];
      const sent = { code: codeOf(step, seen, now), token: enrollment?.token ?? "none" };
      const whose = right && enrollment !== undefined ? `/users/${1_000 + enrollment.user}` : user;
      return json("acceptMfa", "POST", `${whose}/acceptMfa`, sent);
    }
    case "disable":
      return json("disableMfa", "POST", `${user}/disableMfa`);
    case "get":
      return json("getUser", "GET", user);
    case "list":
      return json("listUsers", "GET", `/users?Limit=${variant}`);
    case "edit":
      return edit(step, name, json);
    case "create": {
      const password = `a password of ${name} ${variant}`;
      const made = { name, password, description: "", role: variant > 4 ? "PortalAdmin" : "PortalOperator" };
      return { ...json("createUser", "POST", "/users", made), password: [name, password] };
    }
    case "delete":
      return json("deleteUser", "DELETE", user);
    case "unlock":
      return json("unlockUser", "POST", `${user}/unlock`);
    case "audit":
      return { ...json("listAudit", "GET", ""), path: "/api/v8.1/audit?Limit=200" };
    case "notice":
      return { ...json("getLastChange", "GET", ""), path: `/api/guard${user}/last-change` };
    default:
      return call satisfies never;
  }
}

function form(fields: Readonly<Record<string, string>>): NamedCall {
  return {
    operation: "token",
    token: null,
    method: "POST",
    path: "/api/oauth2/token",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields).toString(),
  };
}

type Json = (operation: OperationId, method: string, path: string, body?: unknown) => NamedCall;

function edit({ user, variant }: SensibleStep, name: string, json: Json): NamedCall {
  const path = `/users/${1_000 + user}`;
  const password = `another password ${variant} of ${name}`;
  switch (variant) {
    case 0:
      return { ...json("editUser", "PUT", path, { password }), password: [name, password] };
    case 1:
      return json("editUser", "PUT", path, { role: "PortalAdmin" });
    case 2:
      return json("editUser", "PUT", path, { role: "ReadOnlyUser" });
    case 3:
      return json("editUser", "PUT", path, { name: "administrator" });
    default:
      return json("editUser", "PUT", path, { description: `description ${variant}` });
  }
}

/** Of some enrollment: now, one step early or late, a scratch code, or wrong. */
function codeOf({ right, second, variant }: SensibleStep, seen: Seen, now: number): string {
  const enrollment = seen.enrollments[second];
  if (enrollment === undefined) return "123456";
  if (!right) return wrongCode(enrollment.secretKey, now);
  if (variant === 5) return enrollment.scratchCodes[0] ?? "12345678";
  return oracleCode(enrollment.secretKey, now + (variant > 2 ? 0 : (variant - 1) * 30_000));
}
