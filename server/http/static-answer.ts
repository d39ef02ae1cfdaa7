import type { Answer, Exchange } from "./exchange.ts";
import { methodNotAllowed, notFound } from "./host-route.ts";
import type { StaticFiles } from "./static-file.ts";
import { staticResponse } from "./static-response.ts";
import { wantsDocument } from "./wants-document.ts";

/** Everything that is neither API nor a route of the host: a built file, the document for a navigation, or 404. */
export function staticAnswer(exchange: Exchange, { files, document }: StaticFiles): Answer {
  const { request, path, peer } = exchange;
  const file = files.get(path);
  const page = path === "/index.html" || wantsDocument(request, path) ? document : null;
  if (file === undefined && page === null) return { kind: "api", response: notFound(peer.traceId) };
  if (request.method !== "GET" && request.method !== "HEAD") {
    return { kind: "api", response: methodNotAllowed(exchange, "GET, HEAD") };
  }
  if (file !== undefined) return { kind: "asset", response: staticResponse(request, file) };
  return page === null
    ? { kind: "api", response: notFound(peer.traceId) }
    : { kind: "document", response: staticResponse(request, page) };
}
