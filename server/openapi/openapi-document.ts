import { problemTypes } from "../appliance/problem-types.ts";
import { routesTable } from "../appliance/routes-table.ts";
import { hostProblemTypes } from "../http/problem.ts";
import { groupBy } from "./group-by.ts";
import type { JsonObject } from "./json-schema.ts";
import { operation } from "./operation.ts";

/** The OpenAPI 3.1 document of what the embedded appliance implements, made from the table its router is made from. */
export function openapiDocument(): JsonObject {
  const byPath = groupBy(routesTable, ({ path }) => path);
  const paths = [...byPath].map(([path, routes]) => [
    path,
    Object.fromEntries(routes.map((route) => [route.method.toLowerCase(), operation(route)])),
  ]);
  const names = [...new Set([...Object.keys(problemTypes), ...hostProblemTypes])];
  return {
    openapi: "3.1.0",
    info: {
      title: "MFA enrollment, embedded appliance",
      version: "1.0.0",
      description:
        "Users and multi-factor authentication as the vendor's REST API has them, in versions v1 and v8.1. Refusals are " +
        "problems (RFC 9457) with a stable type; any path that is not listed is 404, any other method 405 with Allow.",
      "x-problem-types": names.map((name) => `urn:mfa-enrollment:${name}`),
    },
    servers: [{ url: "/" }],
    paths: Object.fromEntries(paths),
    components: { securitySchemes: { bearer: { type: "http", scheme: "bearer" } } },
  };
}
