import { storableText } from "../store/findable-text.ts";

/** The only role of the appliance that acts on others. */
export const APPLIANCE_ADMINISTRATOR = "PortalAdmin";

/** The others that products document. */
const ORDINARY = ["PortalOperator", "RestoreOperator", "ReadOnlyUser"];

/** Appliances read roles in any case, and the AWS product writes them in words: `Portal Administrator` is `PortalAdmin`. */
export function isRole(left: string, right: string | null): boolean {
  return right !== null && roleKey(left) === roleKey(right);
}

function roleKey(role: string): string {
  return role
    .replaceAll(/[ -]/g, "")
    .toLowerCase()
    .replace(/^portaladministrator$/, APPLIANCE_ADMINISTRATOR.toLowerCase());
}

/** A role as it was told; an empty one tells none. */
export function toldRole(role: string | null): string | null {
  const told = role?.trim() ?? "";
  return told === "" ? null : told;
}

/** Whether that is one of the roles that act on nobody; a word the server doesn't know counts as privileged. */
export function isOrdinaryRole(role: string): boolean {
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
