import { deleteToken, token } from "./appliance/grants/token.ts";
import { guarded, openGuarded } from "./appliance/guard-endpoint.ts";
import { acceptMfa } from "./appliance/mfa/accept-mfa.ts";
import { disableMfa } from "./appliance/mfa/disable-mfa.ts";
import { enableMfa } from "./appliance/mfa/enable-mfa.ts";
import { createUser } from "./appliance/users/create-user.ts";
import { deleteUser } from "./appliance/users/delete-user.ts";
import { editUser } from "./appliance/users/edit-user.ts";
import { getUser, listUsers } from "./appliance/users/read-users.ts";
import type { OpenEndpoint, SignedInEndpoint } from "./calls/endpoint.ts";
import type { Right } from "./calls/call.ts";
import type { Place, ProductCall } from "../contract/product.ts";
import { guardOperations } from "./guard/guard-operations.ts";
import { personOperations } from "./guard/requests/request-operations.ts";

/** Of the contract: where it is, the product says (contract/product.ts). */
interface OfContract {
  readonly extension: false;
  /** At this place. */
  readonly of: ProductCall;
  /** By another method than that place has. */
  readonly method?: Place["method"];
}

/** What only our own appliance has: a gateway does not pass it on. */
interface OfOurs extends Place {
  readonly extension: true;
}

export type Rights =
  | { readonly rights: "anyone"; readonly endpoint: OpenEndpoint }
  | { readonly rights: Right; readonly endpoint: SignedInEndpoint };

export type Operation = { readonly id: string } & (OfContract | OfOurs) & Rights;

const contract = { extension: false } as const;
const byAdministrator = { ...contract, rights: "administrator" } as const;
const bySelfOrAgent = { ...contract, rights: "self-or-agent" } as const;
const bySelfOrAdministrator = { ...contract, rights: "self-or-administrator" } as const;

/** Answered by a server of ours, whatever stands behind it. */
const guard = { extension: true } as const;

/**
 * Every operation there is: where it is, who may call it, and the endpoint that answers it. The routes of the appliance,
 * the OpenAPI document, what a gateway lets through, labels and metrics all derive from this table, by way of routes.ts.
 */
export const operations = [
  { id: "token", of: "token", ...contract, rights: "anyone", endpoint: token },
  { id: "deleteToken", of: "signOut", ...contract, rights: "signed-in", endpoint: deleteToken },

  { id: "listUsers", of: "listUsers", ...contract, rights: "signed-in", endpoint: listUsers },
  { id: "createUser", of: "listUsers", method: "POST", ...byAdministrator, endpoint: createUser },
  { id: "getUser", of: "getUser", ...bySelfOrAgent, endpoint: getUser },
  { id: "editUser", of: "getUser", method: "PUT", ...bySelfOrAdministrator, endpoint: editUser },
  { id: "deleteUser", of: "getUser", method: "DELETE", ...byAdministrator, endpoint: deleteUser },

  { id: "enableMfa", of: "enableMfa", ...bySelfOrAgent, endpoint: enableMfa },
  { id: "acceptMfa", of: "acceptMfa", ...bySelfOrAgent, endpoint: acceptMfa },
  { id: "disableMfa", of: "disableMfa", ...bySelfOrAdministrator, endpoint: disableMfa },

  ...personOperations.map((operation) => ({
    ...operation,
    ...guard,
    rights: "anyone" as const,
    path: `/guard${operation.path}`,
    endpoint: openGuarded(operation.endpoint),
  })),
  ...guardOperations.map((operation) => ({
    ...operation,
    ...guard,
    path: `/guard${operation.path}`,
    endpoint: guarded(operation.endpoint),
  })),
] as const satisfies readonly Operation[];

export type OperationId = (typeof operations)[number]["id"];
