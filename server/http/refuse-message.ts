import type { IncomingMessage } from "node:http";
import type { Refusal } from "./refusal.ts";

/** Dot segments and backslashes, plain or escaped: clients resolve them before they send. */
const UNRESOLVED = /\\|\/(\.|%2e){1,2}(?=[/?#]|$)/i;

/**
 * Checks what the parser lets through but no honest client sends: absolute-form targets, no or two Host lines,
 * paths that are not resolved, too many headers, protocol upgrades, unknown expectations (faults.md D-26, D-27, D-43). Returns null for a good message.
 * `Upgrade: h2c` is ignored, as RFC 9110 §7.8 allows: Java's client offers it with every request.
 */
export function refuseMessage(incoming: IncomingMessage, maxHeadersCount: number): Refusal | null {
  const names = incoming.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  if (names.length >= maxHeadersCount) return refusal(431, "Too many headers");
  if (names.filter((name) => name === "host").length !== 1) return refusal(400, "Not exactly one Host");
  if (!incoming.url?.startsWith("/")) return refusal(400, "The request target is not a path");
  if (UNRESOLVED.test(incoming.url.split("?", 1)[0] ?? "")) return refusal(404, "The path is not resolved");
  const upgrade = incoming.headers.upgrade?.toLowerCase();
  if (upgrade !== undefined && upgrade !== "h2c") return refusal(501, "Upgrade is not supported");
  const expect = incoming.headers.expect?.toLowerCase();
  if (expect !== undefined && expect !== "100-continue")
    return refusal(417, "That expectation cannot be met");
  return null;
}

function refusal(status: 400 | 404 | 417 | 431 | 501, title: string): Refusal {
  const type = status === 404 ? "not-found" : status === 501 ? "server-failed" : "bad-request";
  return { status, type, title };
}
