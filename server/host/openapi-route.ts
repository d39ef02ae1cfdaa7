import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { products } from "../../contract/products.ts";
import type { ApiPart } from "./api-part.ts";
import { productOf } from "./api-part.ts";
import type { HostRoute } from "../http/host-route.ts";
import { staticResponse } from "../http/static-answer.ts";
import type { StaticFile } from "../http/static-files.ts";
import { gatewayRoutesOf, routesOf } from "../routes.ts";
import { openapiDocument } from "../openapi/openapi-document.ts";
import type { Described } from "../openapi/openapi-document.ts";

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
    return { routes, title, about, guarded: routes.some(({ id }) => id === "openCase"), base };
  }
  const product = (await part.gateway.product?.()) ?? products.azure;
  const { guarded = false } = part.gateway;
  const about = `What passes to the appliance (${product.name}), and what this server answers itself. Accounts are changed at the appliance.`;
  return {
    routes: gatewayRoutesOf(product, guarded),
    title: "MFA enrollment, gateway",
    about,
    guarded,
    base,
  };
}
