import { apiVersions, type Product } from "./product.ts";

const user = "/{version}/users/{user}";

/** The product for Azure (docs/contract.md sections 2 to 4). */
export const azure: Product = {
  name: "azure",
  port: null,
  versions: apiVersions,
  headers: {},
  calls: {
    token: { method: "POST", path: "/oauth2/token" },
    signOut: { method: "DELETE", path: "/oauth2/token" },
    listUsers: { method: "GET", path: "/{version}/users" },
    getUser: { method: "GET", path: user },
    enableMfa: { method: "POST", path: `${user}/enableMfa` },
    acceptMfa: { method: "POST", path: `${user}/acceptMfa` },
    disableMfa: { method: "POST", path: `${user}/disableMfa` },
  },
  grants: { signIn: "Password", answerChallenge: "Mfa", refresh: "Refresh_token" },
  defaultGrant: "signIn",
  key: "id",
  query: { offset: "Offset", limit: "Limit", nameFilter: "NameFilter" },
  order: null,
  members: {},
  withRoles: ["v8.1", "v8", "v7", "v6", "v5"],
  can: {
    recreate: true,
    scratchCodes: true,
    enrollmentToken: true,
    turnOff: true,
    listOthers: true,
    setUpOthers: true,
    roles: "PortalAdmin",
  },
};
