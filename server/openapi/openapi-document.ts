import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { HostRoute } from "../http/host-route.ts";
import { PROBLEM_PREFIX } from "../../contract/problem-prefix.ts";
import { problemTypes } from "../../contract/problem-types.ts";
import { staticResponse } from "../http/static-answer.ts";
import type { StaticFile } from "../http/static-files.ts";
import type { Route } from "../routes.ts";
import { version } from "../version.ts";
import { namedSchemas } from "./named-schemas.ts";
import type { JsonObject } from "./named-schemas.ts";
import { groupBy, operation } from "./operation.ts";

/** The OpenAPI 3.1 document of what the embedded appliance implements, made from the table its router is made from. */
export function openapiDocument(routes: readonly Route[]): JsonObject {
  const named = namedSchemas();
  const paths = [...groupBy(routes, ({ path }) => path)].map(([path, some]) => [
    path,
    Object.fromEntries(some.map((route) => [route.method.toLowerCase(), operation(route, named)])),
  ]);
  const names = Object.keys(problemTypes);
  return {
    openapi: "3.1.0",
    info: {
      title: "MFA enrollment, embedded appliance",
      version,
      description:
        "Users and multi-factor authentication as in the vendor's REST API, versions v1 to v8.1. Refusals are problems " +
        "(RFC 9457) with a stable type. Paths that aren't listed return 404, other methods 405 with Allow.",
      "x-problem-types": names.map((name) => PROBLEM_PREFIX + name),
    },
    servers: [{ url: "/" }],
    paths: Object.fromEntries(paths),
    components: {
      schemas: named.schemas,
      securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
    },
  };
}

/** One buffer for all answers, and what gzip makes of it. */
function fileOf(text: string): StaticFile {
  const body = new TextEncoder().encode(text);
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const gzip = new Uint8Array(gzipSync(body));
  return { type: "application/json; charset=utf-8", body, brotli: null, gzip, etag, immutable: false };
}

/** `GET /api/openapi.json`; the document is made on the first request. */
export function openapiRoute(routes: readonly Route[]): HostRoute {
  let file: StaticFile | null = null;
  return {
    get: ({ request }) => {
      file ??= fileOf(JSON.stringify(openapiDocument(routes)));
      return staticResponse(request, file);
    },
  };
}
