import { isTrusted, parseTrustedProxies } from "../http/client-address.ts";
import { foldedText, storableText } from "../store/findable-text.ts";
import type { GuardPolicy, Intent } from "./policy.ts";

/** What somebody may do: everything, set up and re-create for others, or look after themselves. */
type GuardRole = "administrator" | "helpDesk" | "self";

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
  // An unknown one gives its holder nothing, and takes what an administrator's takes.
  if (role !== null && !isAdministratorRole(role) && !isOrdinaryRole(role)) return true;
  if (policy.privilegedRoles.some((one) => isRole(one, role)) || isScript(policy, person)) return true;
  return policy.privilegedUsers.some((pattern) => isNamed(pattern, person));
}

/** Whether a second administrator must agree to a change for an account that is privileged, or not. */
export function policyRequiresApproval({ approval }: GuardPolicy, privileged: boolean): boolean {
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

/** The only role of the appliance that acts on others. */
export const APPLIANCE_ADMINISTRATOR = "PortalAdmin";

/** The others that products document. */
const ORDINARY = ["PortalOperator", "RestoreOperator", "ReadOnlyUser"];

/** Appliances read roles in any case, and the AWS product writes them in words: `Portal Administrator` is `PortalAdmin`. */
function isRole(left: string, right: string | null): boolean {
  return right !== null && roleKey(left) === roleKey(right);
}

function roleKey(role: string): string {
  return role
    .replaceAll(/[ -]/g, "")
    .toLowerCase()
    .replace(/^portaladministrator$/, APPLIANCE_ADMINISTRATOR.toLowerCase());
}

/** A role as it was told; an empty one tells none. */
function toldRole(role: string | null): string | null {
  const told = role?.trim() ?? "";
  return told === "" ? null : told;
}

/** Whether that is one of the roles that act on nobody; a word the server doesn't know counts as privileged. */
function isOrdinaryRole(role: string): boolean {
  return ORDINARY.some((one) => isRole(one, role));
}

/** Whether those with that role act on others at the appliance. */
export function isAdministratorRole(role: string | null): boolean {
  return isRole(APPLIANCE_ADMINISTRATOR, role);
}

/** A role in a shape that no product documents: it gives its holder nothing, and counts as privileged. */
const UNREADABLE = "unreadable";

/**
 * The role in an appliance's answer: null where none is told, the strongest of a list (product 3.0 tells a list), and one
 * that nobody has where it can't be read.
 */
export function strongestRole(told: unknown): string | null {
  if (told === undefined || told === null) return null;
  if (typeof told === "string") return toldRole(storableText(told));
  if (!Array.isArray(told)) return UNREADABLE;
  const roles = told.map((one) => (typeof one === "string" ? toldRole(storableText(one)) : UNREADABLE));
  const named = roles.filter((role) => role !== null);
  return (
    named.find(isAdministratorRole) ?? named.find((role) => !isOrdinaryRole(role)) ?? named.at(0) ?? null
  );
}
