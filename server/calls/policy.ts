import * as v from "valibot";
import { isTrusted, parseTrustedProxies } from "../http/client-address.ts";
import { foldedText } from "../store/findable-text.ts";
import { isAdministratorRole, isOrdinaryRole, isRole } from "./role-name.ts";

/** What somebody does to the MFA of an account that isn't theirs. */
export const intents = ["setUp", "recreate", "turnOff"] as const;

export type Intent = (typeof intents)[number];

/** How somebody was found to be who they say. Of these kinds it is the agent's word. */
export const proofKinds = ["callback", "inPerson", "manager", "questions"] as const;

export type ProofKind = (typeof proofKinds)[number];

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const names = v.pipe(v.array(name), v.maxLength(1_000));
const exactName = v.pipe(name, v.regex(/^[^*]+$/));

/** Whom a role is given to: users by name (a `*` at the end stands for the rest), or everybody with a role of the appliance. */
const holders = v.strictObject({ users: v.optional(names, []), roles: v.optional(names, []) });

const kinds = v.pipe(v.array(v.picklist(proofKinds)), v.minLength(1));

/** A script's account: what it may do, to whom, from where and until when, without a case. */
const automationSchema = v.strictObject({
  user: exactName,
  intents: v.pipe(v.array(v.picklist(intents)), v.minLength(1)),
  subjects: v.pipe(names, v.minLength(1)),
  networks: v.pipe(
    v.array(
      v.pipe(
        v.string(),
        v.check((network) => parseTrustedProxies(network) !== null),
      ),
    ),
    v.minLength(1),
  ),
  /** The last day, in UTC. */
  until: v.pipe(v.string(), v.isoDate()),
});

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
  /** What does as a proof of who somebody is, for ordinary accounts and for privileged ones. */
  proof: v.optional(
    v.strictObject({
      ordinary: v.optional(kinds, [...proofKinds]),
      privileged: v.optional(kinds, [...proofKinds]),
    }),
    {},
  ),
  /** Whether who acts for others, or approves, has signed in with a code. */
  actorsNeedMfa: v.optional(v.boolean(), true),
  /** How old a sign-in with a code may be before a change for somebody else. */
  stepUpMinutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(15)), 15),
  automation: v.optional(v.pipe(v.array(automationSchema), v.maxLength(100)), []),
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

/** Somebody as the policy sees them. */
export interface Person {
  readonly name: string;
  /** As the appliance tells it now; null where it tells none. */
  readonly role: string | null;
  /** The one name by which the policy gives them something; null for none. Without it: their name. */
  readonly grantedName?: string | null;
  /** Every name by which it takes something from them, or protects them. Without it: their name. */
  readonly names?: readonly string[];
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

/** The same roles, where nothing of the guard can be asked for: the embedded appliance of the AWS product. */
export function withoutCases(policy: GuardPolicy): GuardPolicy {
  return { ...policy, requireCase: "never", approval: "never", actorsNeedMfa: false };
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

const INSTEAD =
  'exemptUsers is now automation. Write for each account: "automation": [{ "user": "NAME", "intents": ["setUp", "recreate", "turnOff"], "subjects": ["*"], "networks": ["10.0.0.0/8"], "until": "2027-12-31" }]';

function faultOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  if (path === null) return NO_OBJECT;
  if (path === "exemptUsers") return INSTEAD;
  if (issue.type === "strict_object") return `${path} is not a member of a policy.`;
  if (issue.type === "picklist") return `${path} must be ${issue.expected ?? "another value"}.`;
  if (issue.type === "regex") return `${path} must be a whole name: no * stands for others here.`;
  return `${path} is not right: see docs/guard-policy.schema.json.`;
}

/** What somebody may do. A user's own name counts more than their role, and of two the narrower one. */
export function roleOf(policy: GuardPolicy, person: Person): GuardRole {
  if (!isAdministratorRole(person.role)) return "self";
  const { roles } = policy;
  const byName = narrowest.find((role) =>
    roles[role].users.some((pattern) =>
      role === "administrator" ? isGranted(pattern, person) : isNamed(pattern, person),
    ),
  );
  const byRole = narrowest.find((role) => roles[role].roles.some((one) => isRole(one, person.role)));
  return byName ?? byRole ?? "administrator";
}

const narrowest = ["self", "helpDesk", "administrator"] as const;

/** Whether more harm than usual comes from taking this account over: one that acts without a case is such a one. */
export function isPrivileged(policy: GuardPolicy, person: Person): boolean {
  const { role } = person;
  // One that nobody here knows gives its holder nothing, and takes what an administrator's takes.
  if (role !== null && !isAdministratorRole(role) && !isOrdinaryRole(role)) return true;
  if (policy.privilegedRoles.some((one) => isRole(one, role)) || isScript(policy, person)) return true;
  return policy.privilegedUsers.some((pattern) => isNamed(pattern, person));
}

/** Whether a second administrator must agree to a change for an account that is privileged, or not. */
export function needsApproval({ approval }: GuardPolicy, privileged: boolean): boolean {
  return approval === "always" || (approval === "privileged" && privileged);
}

/** Whether the policy names an account as a script's. */
export function isScript({ automation }: GuardPolicy, person: Person): boolean {
  return automation.some(({ user }) => isNamed(user, person));
}

interface Automated {
  readonly caller: Person;
  readonly target: Person;
  readonly intent: Intent;
  readonly address: string;
  readonly now: number;
}

/** Whether a script's account may do that without a case: to this account, from there, still. */
export function isAutomated({ automation }: GuardPolicy, call: Automated): boolean {
  return automation.some(
    ({ user, intents: allowed, subjects, networks, until }) =>
      isGranted(user, call.caller) &&
      allowed.includes(call.intent) &&
      subjects.some((pattern) => isGranted(pattern, call.target)) &&
      isFrom(networks, call.address) &&
      call.now < Date.parse(until) + DAY_MS,
  );
}

const DAY_MS = 24 * 3_600_000;

function isFrom(networks: readonly string[], address: string): boolean {
  const parsed = parseTrustedProxies(networks.join(","));
  return parsed !== null && isTrusted(address, parsed);
}

/** Whether somebody decides on cases: an administrator, and no script. */
export function decidesCases(policy: GuardPolicy, person: Person): boolean {
  return roleOf(policy, person) === "administrator" && !isScript(policy, person);
}

function isGranted(pattern: string, { name: own, grantedName = own }: Person): boolean {
  return grantedName !== null && fits(pattern, grantedName);
}

function isNamed(pattern: string, { name: own, names: known = [own] }: Person): boolean {
  return known.some((one) => fits(pattern, one));
}

/** Case, width and blanks around it don't matter; a `*` at the end stands for the rest. */
function fits(pattern: string, userName: string): boolean {
  const [wanted, given] = [foldedText(pattern), foldedText(userName)];
  return wanted.endsWith("*") ? given.startsWith(wanted.slice(0, -1)) : given === wanted;
}
