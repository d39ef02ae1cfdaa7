import type { Answer, Exchange } from "./handler.ts";
import type { PageDocument } from "./page-document.ts";
import { methodNotAllowed, notFound } from "./host-route.ts";
import type { StaticFile, StaticFiles } from "./static-files.ts";

const CODINGS = ["br", "gzip"] as const;

/** Addresses that are never a page, whatever a browser says it accepts: none of the app's ends in a part with a dot. */
const NEVER_A_PAGE = /^\/(api|assets)(\/|$)|^\/\.|\.[^/]*\/?$/i;

/** The document by the names of its two files, of which one is practice's on static hosts. */
const DOCUMENT = /^(?:\/practice)?\/index\.html$/;

/** Everything that is neither API nor a route of the host: a built file, the document for a navigation, or 404. */
export async function staticAnswer(
  exchange: Exchange,
  files: StaticFiles["files"],
  document: PageDocument | null,
): Promise<Answer> {
  const { request, path, peer } = exchange;
  const file = files.get(path);
  const page = DOCUMENT.test(path) || wantsDocument(request, path) ? document : null;
  if (file === undefined && page === null) return { kind: "api", response: notFound(peer.traceId) };
  if (request.method !== "GET" && request.method !== "HEAD") {
    return { kind: "api", response: methodNotAllowed(exchange, "GET, HEAD") };
  }
  if (file !== undefined) return { kind: "asset", response: staticResponse(request, file) };
  if (page === null) return { kind: "api", response: notFound(peer.traceId) };
  const response = staticResponse(request, await page(request));
  response.headers.append("Vary", "Accept-Language, Cookie");
  return { kind: "document", response };
}

/** The answer with one file of the built list, compressed as the client takes it; 304 when the client has it. */
export function staticResponse(request: Request, file: StaticFile): Response {
  const { body, coding } = representation(file, request.headers.get("accept-encoding"));
  // Another coding is another representation, so a strong validator has to differ (RFC 9110 §8.8.3).
  const etag = coding === null ? file.etag : file.etag.replace(/"$/, `-${coding}"`);
  const headers = new Headers({
    "Content-Type": file.type,
    "Cache-Control": file.immutable ? "public, max-age=31536000, immutable" : "no-cache",
    Vary: "Accept-Encoding",
    ETag: etag,
  });
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  if (coding !== null) headers.set("Content-Encoding", coding);
  headers.set("Content-Length", String(body.byteLength));
  return new Response(request.method === "HEAD" ? null : body, { headers });
}

function representation(file: StaticFile, accepted: string | null) {
  const siblings = { br: file.brotli, gzip: file.gzip };
  for (const coding of acceptedCodings(accepted)) {
    const body = siblings[coding];
    if (body !== null) return { body, coding };
  }
  return { body: file.body, coding: null };
}

/** The codings a client takes, best first (brotli is some 15 % smaller than gzip on our bundles). RFC 9110 §12.5.3. */
function acceptedCodings(header: string | null): readonly (typeof CODINGS)[number][] {
  return header === null ? [] : CODINGS.filter((coding) => accepts(header.toLowerCase(), coding));
}

/** Named, or covered by `*`, and not with `q=0`. */
function accepts(header: string, coding: string): boolean {
  let wildcard = false;
  for (const item of header.split(",")) {
    const [name, ...parameters] = item.split(";").map((part) => part.trim());
    const refused = parameters.some((parameter) => /^q=0(\.0{0,3})?$/.test(parameter));
    if (name === coding) return !refused;
    if (name === "*") wildcard = !refused;
  }
  return wildcard;
}

/**
 * Whether a GET is a navigation that the app's router answers: it accepts HTML and asks for no file.
 * A bare `*` `/` `*` counts only outside a browser's fetch, which says so in Sec-Fetch-Dest.
 */
function wantsDocument(request: Request, path: string): boolean {
  if (NEVER_A_PAGE.test(path)) return false;
  const accept = request.headers.get("accept") ?? "*/*";
  if (accept.includes("text/html")) return true;
  return accept.includes("*/*") && (request.headers.get("sec-fetch-dest") ?? "document") === "document";
}
