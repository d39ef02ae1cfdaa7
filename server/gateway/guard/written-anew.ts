import { versions } from "../../calls/versions.ts";
import type { ProductName } from "../../calls/versions.ts";
import { ProblemError } from "../../http/problem-error.ts";
import type { UpstreamCall } from "../upstream.ts";
import { codeGiven, membersOf, recreateGiven, roleGiven, textOf, typeGiven, withJson } from "./call-body.ts";
import { USERS_PATH } from "./guarded-call.ts";

/** How the contract calls what a call may say, and how each is read. */
const READ = {
  name: textOf,
  description: textOf,
  password: textOf,
  role: roleGiven,
  type: typeGiven,
  identityProviderEntityId: textOf,
  recreate: recreateGiven,
  code: codeGiven,
  token: textOf,
} as const satisfies Readonly<Record<string, (value: unknown) => unknown>>;

type Member = keyof typeof READ;

const WITH_ROLES: readonly Member[] = [
  "name",
  "description",
  "password",
  "role",
  "type",
  "identityProviderEntityId",
];
const OF_MFA: ReadonlyMap<string, readonly Member[]> = new Map([
  ["enableMfa", ["recreate"]],
  ["acceptMfa", ["code", "token"]],
]);

/**
 * A call about users with its body written anew, in the contract's own names and words: an appliance that knows no other
 * spelling would leave out what the guard has counted. Null is left out. What isn't known doesn't go on, an appliance might
 * read a role from it, or a new secret; nor does what that version doesn't take.
 * @throws ProblemError bad-request, code-rejected
 */
export function writtenAnew(call: UpstreamCall, product: ProductName): UpstreamCall {
  const [matched, version = "", , action = ""] = USERS_PATH.exec(call.target) ?? [];
  if (call.body === null || matched === undefined) return call;
  const given = withRole(membersOf(call.body));
  const taken = action === "" ? ofUser(product, version, call.method) : (OF_MFA.get(action) ?? []);
  const written = taken.map((name) => [name, READ[name](given[name.toLowerCase()])] as const);
  return withJson(call, Object.fromEntries(written));
}

/** What the product takes of a user in that version (docs/contract.md section 3). */
function ofUser(product: ProductName, version: string, method: string): readonly Member[] {
  const known =
    product === "azure" ? Object.values(versions).find(({ name }) => name === version) : undefined;
  if (known?.showsRoles === true) return WITH_ROLES;
  // In front of the AWS product a new name is refused, not left out.
  const named = method === "POST" || product === "aws";
  return named ? ["name", "description", "password"] : ["description", "password"];
}

/** With the role by its own name: a token answer calls it `roleName`, and so do clients. */
function withRole(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { role = null, rolename = null } = given;
  if (role !== null && rolename !== null) throw new ProblemError("bad-request");
  return { ...given, role: role ?? rolename };
}
