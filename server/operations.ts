import { listAudit } from "./appliance/audit/list-audit.ts";
import { deleteToken, token } from "./appliance/grants/token.ts";
import { guarded, openGuarded } from "./appliance/guard-endpoint.ts";
import { acceptMfa } from "./appliance/mfa/accept-mfa.ts";
import { disableMfa } from "./appliance/mfa/disable-mfa.ts";
import { enableMfa } from "./appliance/mfa/enable-mfa.ts";
import { createUser } from "./appliance/users/create-user.ts";
import { deleteUser } from "./appliance/users/delete-user.ts";
import { editUser } from "./appliance/users/edit-user.ts";
import { getUser, listUsers } from "./appliance/users/read-users.ts";
import { unlockUser } from "./appliance/users/unlock-user.ts";
import type { OpenEndpoint, SignedInEndpoint } from "./calls/endpoint.ts";
import type { Right } from "./calls/call.ts";
import { versionNames } from "../contract/versions.ts";
import type { ApiVersion } from "../contract/products.ts";
import { guardOperations } from "./guard/guard-operations.ts";
import { personOperations } from "./guard/requests/request-operations.ts";

interface Address {
  readonly id: string;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Below `/api/` and the version's name; `{id}` is the id of a user, or of a case. */
  readonly path: string;
  /** Which versions have it; `unversioned` is one path for all, right below `/api/`. */
  readonly versions: readonly ApiVersion[] | "unversioned";
  /** True for what only our own appliance has: a gateway does not pass it on. */
  readonly extension: boolean;
}

export type Operation = Address &
  (
    | { readonly rights: "anyone"; readonly endpoint: OpenEndpoint }
    | { readonly rights: Right; readonly endpoint: SignedInEndpoint }
  );

const signIn = { path: "/oauth2/token", versions: "unversioned", extension: false } as const;

const contract = { versions: versionNames, extension: false } as const;
const byAdministrator = { ...contract, rights: "administrator" } as const;
const bySelfOrAgent = { ...contract, rights: "self-or-agent" } as const;
const bySelfOrAdministrator = { ...contract, rights: "self-or-administrator" } as const;

/** Only our own appliance has it. */
const ofOurs = { extension: true, rights: "administrator" } as const;

/** Answered by a server of ours, whatever stands behind it. */
const guard = { versions: "unversioned", extension: true } as const;
/**
 * Every operation there is: where it is, who may call it, and the endpoint that answers it. The routes of the appliance,
 * the OpenAPI document, what a gateway lets through, labels and metrics all derive from this table, by way of routes.ts.
 */
export const operations = [
  { id: "token", method: "POST", ...signIn, rights: "anyone", endpoint: token },
  { id: "deleteToken", method: "DELETE", ...signIn, rights: "signed-in", endpoint: deleteToken },

  { id: "listUsers", method: "GET", path: "/users", ...contract, rights: "signed-in", endpoint: listUsers },
  { id: "createUser", method: "POST", path: "/users", ...byAdministrator, endpoint: createUser },
  { id: "getUser", method: "GET", path: "/users/{id}", ...bySelfOrAgent, endpoint: getUser },
  { id: "editUser", method: "PUT", path: "/users/{id}", ...bySelfOrAdministrator, endpoint: editUser },
  { id: "deleteUser", method: "DELETE", path: "/users/{id}", ...byAdministrator, endpoint: deleteUser },

  { id: "enableMfa", method: "POST", path: "/users/{id}/enableMfa", ...bySelfOrAgent, endpoint: enableMfa },
  { id: "acceptMfa", method: "POST", path: "/users/{id}/acceptMfa", ...bySelfOrAgent, endpoint: acceptMfa },
  {
    id: "disableMfa",
    method: "POST",
    path: "/users/{id}/disableMfa",
    ...bySelfOrAdministrator,
    endpoint: disableMfa,
  },

  {
    id: "unlockUser",
    method: "POST",
    path: "/users/{id}/unlock",
    versions: versionNames,
    ...ofOurs,
    endpoint: unlockUser,
  },
  { id: "listAudit", method: "GET", path: "/audit", versions: ["v8.1"], ...ofOurs, endpoint: listAudit },

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
