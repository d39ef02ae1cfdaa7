import type { Exchange } from "./handler.ts";
import { problemResponse } from "./problem.ts";

const READS = new Set(["GET", "HEAD"]);

/** What a browser says of a call that the app's own page makes, or the person by hand. */
const OURS = new Set(["same-origin", "none"]);

/**
 * Refuses a call that a page of another site or of a neighbouring host makes, before its body is read: it
 * would spend its visitor's guesses. Clients that aren't browsers say nothing of where a call comes from, and go on.
 * @returns null when the call may go on
 */
export function refuseCrossSite({ request, peer }: Exchange): Response | null {
  const from = request.headers.get("sec-fetch-site");
  if (from === null || OURS.has(from) || READS.has(request.method)) return null;
  const said = { title: "Pages of other sites may not call this API" };
  return problemResponse("not-allowed", peer.traceId, { said });
}
