import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { products } from "../../contract/products.ts";
import { productOf, type ApiPart } from "./api-part.ts";
import type { HostRoute } from "../http/host-route.ts";
import { staticResponse } from "../http/static-answer.ts";
import type { StaticFile } from "../http/static-files.ts";
import { gatewayRoutesOf, routesOf, type Route } from "../routes.ts";
import { PROBLEM_PREFIX } from "../../contract/problem-prefix.ts";
import { problemTypes } from "../../contract/problem-types.ts";
import { version } from "../version.ts";
import { namedSchemas, type JsonObject } from "../openapi/named-schemas.ts";
import { groupBy } from "../openapi/answers.ts";
import { operation } from "../openapi/operation.ts";

/** One buffer for all answers, and what gzip makes of it. */
function fileOf(text: string): StaticFile {
  const body = new TextEncoder().encode(text);
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const gzip = new Uint8Array(gzipSync(body));
  return { type: "application/json; charset=utf-8", body, brotli: null, gzip, etag, immutable: false };
}

/** `GET /api/openapi.json`, of the embedded appliance and of a gateway; made on the first request, once for each product. */
export function openapiRoute(part: ApiPart, base: string): HostRoute {
  const files = new Map<string, StaticFile>();
  return {
    get: async ({ request }) => {
      const described = await describedBy(part, base);
      const file = files.get(described.about) ?? fileOf(JSON.stringify(openapiDocument(described)));
      files.set(described.about, file);
      return staticResponse(request, file);
    },
  };
}

async function describedBy(part: ApiPart, base: string): Promise<Described> {
  if (part.kind === "appliance") {
    const product = productOf(part);
    const routes = routesOf(product);
    const title = "MFA enrollment, embedded appliance";
    const about = `Users and multi-factor authentication as in the REST API of the vendor's product for ${product.name}.`;
    return { routes, title, about, base };
  }
  const product = (await part.gateway.product?.()) ?? products.azure;
  const about = `What passes to the appliance (${product.name}), and what this server answers itself. Accounts are changed at the appliance.`;
  return { routes: gatewayRoutesOf(product), title: "MFA enrollment, gateway", about, base };
}

const TAGS = ["sign-in", "users", "mfa", "guard"];

/** What a document is about. */
interface Described {
  readonly routes: readonly Route[];
  readonly title: string;
  /** What it stands before, or is. */
  readonly about: string;
  /** Where the API is, with a slash at its end. */
  readonly base: string;
}

/** The OpenAPI 3.1 document of what a server answers, made from the table its router is made from. */
function openapiDocument({ routes, title, about, base }: Described): JsonObject {
  const named = namedSchemas();
  const guarded = routes.some(({ id }) => id === "openCase");
  const paths = [...groupBy(routes, ({ path }) => path)].map(([path, some]) => [
    path,
    Object.fromEntries(some.map((route) => [route.method.toLowerCase(), operation(route, named, guarded)])),
  ]);
  const names = Object.keys(problemTypes);
  return {
    openapi: "3.1.0",
    info: {
      title,
      version,
      description: `${about} Refusals are problems (RFC 9457) with a stable type; what to do about each is at ${base}api/help. Paths that aren't listed return 404, other methods 405 with Allow.`,
      "x-problem-types": names.map((name) => PROBLEM_PREFIX + name),
    },
    servers: [{ url: base === "/" ? base : base.slice(0, -1) }],
    tags: TAGS.map((name) => ({ name })),
    paths: Object.fromEntries(paths),
    components: {
      schemas: named.schemas,
      securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
    },
  };
}
