import type { IncomingMessage } from "node:http";

/** Why a message is refused before a web Request is made of it. */
export interface MessageRefusal {
  readonly status: 400 | 404 | 431 | 501;
  readonly title: string;
}

/** Dot segments and backslashes, plain or escaped: clients resolve them before they send. */
const UNRESOLVED = /\\|\/(\.|%2e){1,2}(?=[/?#]|$)/i;

/**
 * Checks what the parser lets through but no honest client sends: absolute-form targets, no or two Host lines,
 * paths that are not resolved, too many headers, protocol upgrades (faults.md D-26, D-27, D-43). Returns null for a good message.
 * `Upgrade: h2c` is ignored, as RFC 9110 §7.8 allows: Java's client offers it with every request.
 */
export function refuseMessage(incoming: IncomingMessage, maxHeadersCount: number): MessageRefusal | null {
  const names = incoming.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  if (names.length >= maxHeadersCount) return { status: 431, title: "Too many headers" };
  if (names.filter((name) => name === "host").length !== 1)
    return { status: 400, title: "Not exactly one Host" };
  if (!incoming.url?.startsWith("/")) return { status: 400, title: "The request target is not a path" };
  if (UNRESOLVED.test(incoming.url.split("?", 1)[0] ?? ""))
    return { status: 404, title: "The path is not resolved" };
  const upgrade = incoming.headers.upgrade?.toLowerCase();
  if (upgrade !== undefined && upgrade !== "h2c") return { status: 501, title: "Upgrade is not supported" };
  return null;
}
