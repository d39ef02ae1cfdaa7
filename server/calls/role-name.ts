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

/** A documented role in the contract's word, any other as it is. */
export function roleWord(role: string): string {
  return [APPLIANCE_ADMINISTRATOR, ...ORDINARY].find((one) => isRole(one, role)) ?? role;
}

/** A role as it was told; an empty one tells none. */
export function toldRole(role: string | null): string | null {
  const told = role?.trim() ?? "";
  return told === "" ? null : told;
}

/** Whether that is one of the roles that act on nobody; an appliance may read any other word as its administrator's. */
export function isOrdinaryRole(role: string): boolean {
  return ORDINARY.some((one) => isRole(one, role));
}

/** Whether those with that role act on others at the appliance. */
export function isAdministratorRole(role: string | null): boolean {
  return isRole(APPLIANCE_ADMINISTRATOR, role);
}
