import type { HostRoute } from "../http/host-route.ts";
import { openapiDocument } from "./openapi-document.ts";

/** `GET /api/openapi.json`; the document is made at the first question. */
export function openapiRoute(): HostRoute {
  let text: string | null = null;
  return {
    get: () => {
      text ??= JSON.stringify(openapiDocument());
      return new Response(text, { headers: { "Content-Type": "application/json; charset=utf-8" } });
    },
  };
}
