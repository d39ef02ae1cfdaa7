import { isIP } from "node:net";
import { noTrustedProxies } from "./trusted-proxies.ts";
import type { TrustedProxies } from "./trusted-proxies.ts";

/** More hops than this are read by nobody. */
const MOST_HOPS = 16;

/**
 * The address that limits and audit go by: the socket's, or, while that is a trusted proxy, the hop before it in
 * `X-Forwarded-For`, read from the right. What a client wrote into the header itself stands further left and is never
 * reached (faults.md D-32). IPv4 in its own spelling also on a dual-stack socket.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  trusted: TrustedProxies,
): string {
  let address = plain(socketAddress ?? "unknown");
  const hops = (forwardedFor ?? "").split(",").slice(-MOST_HOPS);
  while (isTrusted(address, trusted)) {
    const hop = addressOf(hops.pop() ?? "");
    if (hop === null) break;
    address = hop;
  }
  return address;
}

function isTrusted(address: string, trusted: TrustedProxies): boolean {
  if (trusted === noTrustedProxies) return false;
  const version = isIP(address);
  return version !== 0 && trusted.check(address, version === 4 ? "ipv4" : "ipv6");
}

/** Some proxies add the port: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
function addressOf(hop: string): string | null {
  const text = hop.trim();
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? text.replace(/^([\d.]+):\d+$/, "$1");
  return isIP(bare) === 0 ? null : plain(bare);
}

/** Without the zone of a link-local address, which is any text, and which means something to this machine alone. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/s, "");
}
