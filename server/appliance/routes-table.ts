import { auditRoutes } from "./routes/audit-routes.ts";
import { mfaRoutes } from "./routes/mfa-routes.ts";
import type { Route } from "./routes/route.ts";
import { tokenRoutes } from "./routes/token-routes.ts";
import { userRoutes } from "./routes/user-routes.ts";
import { versions } from "./versions.ts";

/** Every operation at every path: served by the router, described by the OpenAPI document. The token path comes once. */
export const routesTable: readonly Route[] = [
  ...versions.slice(0, 1).flatMap(tokenRoutes),
  ...versions.flatMap((version) => [...userRoutes(version), ...mfaRoutes(version), ...auditRoutes(version)]),
];
