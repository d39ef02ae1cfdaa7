import * as v from "valibot";
import { foldedText, unaccentedText } from "../store/findable-text.ts";
import { isAdministratorRole, isOrdinaryRole, isRole } from "./role-name.ts";

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const names = v.pipe(v.array(name), v.maxLength(1_000));
const exactNames = v.pipe(v.array(v.pipe(name, v.regex(/^[^*]+$/))), v.maxLength(1_000));

/** Whom a role is given to: users by name (a `*` at the end stands for the rest), or everybody with a role of the appliance. */
const holders = v.strictObject({ users: v.optional(names, []), roles: v.optional(names, []) });

/** What `GUARD_POLICY` may hold; docs/guard-policy.schema.json is made from it. */
export const policySchema = v.strictObject({
  $schema: v.optional(v.string()),
  roles: v.optional(
    v.strictObject({
      administrator: v.optional(holders, {}),
      helpDesk: v.optional(holders, {}),
      self: v.optional(holders, {}),
    }),
    {},
  ),
  requireCase: v.optional(v.picklist(["always", "never"]), "always"),
  approval: v.optional(v.picklist(["never", "privileged", "always"])),
  privilegedUsers: v.optional(names, []),
  privilegedRoles: v.optional(names, ["PortalAdmin"]),
  requiredChecks: v.optional(v.pipe(v.array(name), v.maxLength(20)), []),
  exemptUsers: v.optional(exactNames, []),
  integrationAccounts: v.optional(names, []),
});

type Written = v.InferOutput<typeof policySchema>;

/** Who may do what to whom, and what must be shown before. It only narrows the rights that the appliance gives. */
export type GuardPolicy = Readonly<Omit<Written, "approval">> & {
  readonly approval: NonNullable<Written["approval"]>;
  /** Checks of an identity gate that may fail; any other that fails stops it. They stand in the app's configuration. */
  readonly optionalChecks: readonly string[];
};

/** Of the app's own checks. */
export const OPTIONAL_CHECKS: readonly string[] = ["manager", "question"];

/** What somebody may do: everything, set up and re-create for others, or look after themselves. */
export type GuardRole = "administrator" | "helpDesk" | "self";

/** Somebody as the appliance knows them; their role there is not always told. */
export interface Person {
  readonly name: string;
  readonly role: string | null;
  /** Without a role: the one that the appliance told last; null where it tells roles, and this one nobody here knows. */
  readonly seenRole?: string | null;
}

/** Without a file: the appliance's rights, a case for every change, a second administrator before privileged accounts. */
export const defaultPolicy: GuardPolicy = completed(v.parse(policySchema, {}));

function completed(policy: Written): GuardPolicy {
  return {
    ...policy,
    optionalChecks: OPTIONAL_CHECKS,
    approval: policy.approval ?? (policy.requireCase === "always" ? "privileged" : "never"),
  };
}

/** The same roles, and no cases. */
export function withoutCases(policy: GuardPolicy): GuardPolicy {
  return { ...policy, requireCase: "never", approval: "never" };
}

/** @returns the policy, or what is wrong with the text: each member with what would be right, never a value of it */
export function readPolicy(text: string): GuardPolicy | readonly string[] {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), policySchema), text);
  if (!parsed.success) return parsed.issues.map(faultOf);
  if (text.trimStart().startsWith("[")) return [NO_OBJECT];
  const { requireCase, approval = "never" } = parsed.output;
  if (requireCase === "never" && approval !== "never") {
    return ["approval needs requireCase: always, because an approval is given to a case."];
  }
  return completed(parsed.output);
}

const NO_OBJECT = "is not a JSON object: it must begin with {.";

function faultOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  if (path === null) return NO_OBJECT;
  if (issue.type === "strict_object") return `${path} is not a member of a policy.`;
  if (issue.type === "picklist") return `${path} must be ${issue.expected ?? "another value"}.`;
  if (issue.type === "regex") return `${path} must be a whole name: no * stands for others here.`;
  return `${path} is not right: see docs/guard-policy.schema.json.`;
}

/** What somebody may do. A user's own name counts more than their role, and of two the narrower one. */
export function roleOf(policy: GuardPolicy, person: Person): GuardRole {
  return isAdministratorRole(person.role) ? (givenRole(policy, person) ?? "administrator") : "self";
}

/** Whether the policy keeps somebody to their own account, whatever the appliance lets them see. */
export function isKeptToSelf(policy: GuardPolicy, person: Person): boolean {
  return givenRole(policy, person) === "self";
}

/** The role that the policy gives; undefined where it says nothing of them. */
function givenRole({ roles }: GuardPolicy, person: Person): GuardRole | undefined {
  // Nobody gets out of a narrower role by another spelling, nor into the widest one.
  const byName = narrowest.find((role) => {
    const folded = role === "administrator" ? foldedText : unaccentedText;
    return roles[role].users.some((pattern) => fits(pattern, person.name, folded));
  });
  return byName ?? narrowest.find((role) => roles[role].roles.some((one) => isRole(one, person.role)));
}

const narrowest = ["self", "helpDesk", "administrator"] as const;

/** Whether more harm than usual comes from taking this account over: one that acts without a case is such a one. */
export function isPrivileged(policy: GuardPolicy, person: Person): boolean {
  const { name: userName, seenRole } = person;
  if (seenRole === null) return true;
  const role = person.role ?? seenRole ?? null;
  // One that nobody here knows gives its holder nothing, and takes what an administrator's takes.
  if (role !== null && !isAdministratorRole(role) && !isOrdinaryRole(role)) return true;
  if (policy.privilegedRoles.some((one) => isRole(one, role)) || isExempt(policy, person)) return true;
  return policy.privilegedUsers.some((pattern) => fits(pattern, userName, unaccentedText));
}

/** Whether a second administrator must agree to a change for an account that is privileged, or not. */
export function needsApproval({ approval }: GuardPolicy, privileged: boolean): boolean {
  return approval === "always" || (approval === "privileged" && privileged);
}

/** Whether somebody acts for others without a case: accounts of scripts; each of their calls is in the record. */
export function isExempt({ exemptUsers }: GuardPolicy, { name: userName }: Person): boolean {
  return exemptUsers.some((exempt) => fits(exempt, userName));
}

/** Whether somebody decides on cases: an administrator, and no script. */
export function decidesCases(policy: GuardPolicy, person: Person): boolean {
  return roleOf(policy, person) === "administrator" && !isExempt(policy, person);
}

function fits(pattern: string, userName: string, folded = foldedText): boolean {
  const wanted = folded(pattern);
  const given = folded(userName);
  return wanted.endsWith("*") ? given.startsWith(wanted.slice(0, -1)) : given === wanted;
}
