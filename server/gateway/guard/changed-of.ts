import { isRole } from "../../calls/role-name.ts";
import { editReason } from "../../guard/edit-reason.ts";
import type { Target } from "../../guard/guard-call.ts";
import type { GuardedChange } from "../../guard/use-case.ts";
import { normalized } from "../../store/findable-text.ts";
import type { UpstreamCall } from "../upstream.ts";
import { jsonOf, typeGiven, withJson } from "./call-body.ts";
import type { Change } from "./guarded-call.ts";

type Changed = Pick<GuardedChange, "newRole" | "newName" | "newPassword" | "newType">;

/** The name that a call gives, as the appliances keep names. */
export function nameOf({ userName }: Change): string | undefined {
  return userName === undefined ? undefined : normalized(userName).trim();
}

/**
 * What an account gets. Role, name and type count where they aren't those that it has: clients send a user back as they got
 * it. Of a password and an identity provider nobody here knows what they were.
 */
export function changedOf(read: Change, target: Target): Changed {
  const { newRole, newPassword, newProvider, type } = read;
  const name = nameOf(read);
  return {
    newRole: newRole === undefined || isRole(newRole, target.role) ? undefined : newRole,
    newName: read.intent !== "edit" || isName(read, target) ? undefined : name,
    newPassword,
    newType: newProvider || (type !== undefined && type !== typeGiven(target.type)),
  };
}

/** Whether a call gives no other name, by its own spelling or as it is judged. */
function isName(read: Change, { name }: Target): boolean {
  return read.userName === name || nameOf(read) === name;
}

/**
 * The call with what it changes, as it was judged: an appliance may take another spelling of a name for another name. What
 * the account had when it was looked at doesn't go on: meanwhile it may have got something else.
 */
export function asJudged(call: UpstreamCall, change: GuardedChange): UpstreamCall {
  const { intent, target, newName, newRole, newType } = change;
  const about = intent === "create" ? call : aboutPerson(call, target.id);
  if (call.body === null || (intent !== "edit" && intent !== "create")) return about;
  const { type, identityProviderEntityId, ...json } = Object(jsonOf(call.body));
  if (intent === "create")
    return withJson(about, { ...json, type, identityProviderEntityId, name: target.name });
  const provider = newType ? { type, identityProviderEntityId } : {};
  return withJson(about, { ...json, name: newName, role: newRole, ...provider });
}

/** By the id that the appliance told, in whatever spelling it was asked: who is judged is who is changed. */
export function aboutPerson(call: UpstreamCall, id: string): UpstreamCall {
  return { ...call, target: call.target.replace(/(?<=\/users\/)[^/?]+/, () => encodeURIComponent(id)) };
}

/** What it takes to do that: a name, a role and a type that the account has anyway take nothing. */
export function rightOf(
  { right, newPassword }: Change,
  { newRole, newName, newType }: Changed,
): Change["right"] {
  if (right !== "nameOrRole" || newType === true || newRole !== undefined || newName !== undefined)
    return right;
  return newPassword ? "password" : "description";
}

/** What the record says of an edit; "" where nothing that is known here was changed. */
export function reasonOfEdit(read: Change, change: GuardedChange): string {
  const { target, newName, newRole, newType: type = false } = change;
  const name = newName === undefined ? undefined : { from: target.name, to: newName };
  const { newPassword: password, newDescription: description } = read;
  return editReason({ password, type, name, role: newRole, description });
}

/** The name that an account gets; undefined for none. */
export function nameGivenBy({ intent, target, newName }: GuardedChange): string | undefined {
  return intent === "create" ? target.name : newName;
}

/** The name that goes with a change, and the one that comes. */
export function namesOf(change: GuardedChange): { readonly from?: string; readonly to?: string } {
  const { intent, target } = change;
  const to = nameGivenBy(change);
  return {
    ...((to !== undefined && intent === "edit") || intent === "delete" ? { from: target.name } : {}),
    ...(to === undefined ? {} : { to }),
  };
}
