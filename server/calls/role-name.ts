/** The only role of the appliance that acts on others. */
const APPLIANCE_ADMINISTRATOR = "PortalAdmin";

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

/** Whether those with that role act on others at the appliance. */
export function isAdministratorRole(role: string | null): boolean {
  return isRole(APPLIANCE_ADMINISTRATOR, role);
}
