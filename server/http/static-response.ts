import { acceptedCodings } from "./accepted-codings.ts";
import type { StaticFile } from "./static-file.ts";

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
