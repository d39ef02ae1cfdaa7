/** Addresses that are never a page, whatever a browser says it accepts (faults.md D-41, D-42). */
const NEVER_A_PAGE =
  /^\/(api|assets)(\/|$)|\.(js|mjs|css|map|json|html?|svg|png|ico|jpe?g|gif|webp|woff2?|txt|xml|wasm|webmanifest)\.?\/?$/i;

/**
 * Whether a GET is a navigation that the app's router answers: it accepts HTML and asks for no file.
 * A bare `*` `/` `*` counts only outside a browser's fetch, which says so in Sec-Fetch-Dest.
 */
export function wantsDocument(request: Request, path: string): boolean {
  if (NEVER_A_PAGE.test(path)) return false;
  const accept = request.headers.get("accept") ?? "*/*";
  if (accept.includes("text/html")) return true;
  return accept.includes("*/*") && (request.headers.get("sec-fetch-dest") ?? "document") === "document";
}
