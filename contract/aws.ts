import { azure } from "./azure.ts";
import type { Product } from "./product.ts";

/** The product for AWS: what it has otherwise than the one for Azure (docs/contract.md section 6). */
export const aws: Product = {
  ...azure,
  name: "aws",
  port: "11005",
  versions: ["v1"],
  headers: { "x-api-version": "1.0-rev0" },
  calls: {
    ...azure.calls,
    token: { method: "POST", path: "/v1/token" },
    signOut: { method: "DELETE", path: "/v1/token" },
  },
  grants: { signIn: "password", answerChallenge: "mfa", refresh: "refresh_token" },
  defaultGrant: null,
  key: "name",
  query: { ...azure.query, nameFilter: "SearchPattern" },
  order: "Sort=nameAsc",
  withRoles: [],
  can: { ...azure.can, roles: "Portal Administrator" },
};
