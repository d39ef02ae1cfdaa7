import * as v from "valibot";

/** The roles of the vendor's v8.1 that the embedded appliance knows. */
export const roleSchema = v.picklist(["PortalAdmin", "PortalOperator", "RestoreOperator", "ReadOnlyUser"]);

/** The one role that acts on others. */
export const ADMIN_ROLE = "PortalAdmin";
