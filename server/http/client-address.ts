import { BlockList, isIP } from "node:net";

/** The proxies whose word about a client's address counts. */
export type TrustedProxies = BlockList;

/** None: the socket's address is the client's. */
export const noTrustedProxies: TrustedProxies = new BlockList();

/** More hops than this are not read. */
const MOST_HOPS = 16;

/**
 * The address that limits and audit go by: the socket's, or, while that is a trusted proxy, the hop before it in
 * `X-Forwarded-For`, read from the right. What a client wrote into the header itself stands further left and is never
 * reached. IPv4 in its own spelling also on a dual-stack socket.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  trusted: TrustedProxies,
): string {
  let address = plainAddress(socketAddress);
  const hops = (forwardedFor ?? "").split(",").slice(-MOST_HOPS);
  while (isTrusted(address, trusted)) {
    const hop = addressOf(hops.pop() ?? "");
    if (hop === null) break;
    address = hop;
  }
  return address;
}

/** The address of a socket as limits count it. */
export function plainAddress(socketAddress: string | undefined): string {
  return plain(socketAddress ?? "unknown");
}

/** What is known of a connection that carries a request. */
export interface Connection {
  readonly socketAddress: string | undefined;
  /** Whether the socket speaks TLS. */
  readonly tls: boolean;
  readonly forwardedProto: string | undefined;
}

/**
 * Whether the client keeps `Secure` cookies from here: the socket speaks TLS, or a trusted proxy says that it does, or the
 * connection comes from this machine, whose own browsers take `http://localhost` for safe, and whose own proxy we cannot
 * tell from them. Never over plain HTTP from elsewhere, whatever the client says.
 */
export function keepsSecureCookies(connection: Connection, trusted: TrustedProxies): boolean {
  const { socketAddress, tls, forwardedProto } = connection;
  if (tls) return true;
  const address = plainAddress(socketAddress);
  if (isTrusted(address, trusted)) return nearest(forwardedProto) === "https";
  return address === "::1" || address.startsWith("127.");
}

/**
 * The origin that a trusted proxy says the client has asked for (`X-Forwarded-Proto`, `X-Forwarded-Host`), each where it
 * says it; undefined where it says nothing, or nobody is trusted, or it makes no origin.
 * @param host the request's own
 */
export function forwardedOrigin(
  connection: Connection,
  forwardedHost: string | undefined,
  host: string | undefined,
  trusted: TrustedProxies,
): string | undefined {
  const { socketAddress, tls, forwardedProto } = connection;
  if (!isTrusted(plainAddress(socketAddress), trusted)) return undefined;
  const proto = nearest(forwardedProto) ?? (tls ? "https" : "http");
  const name = nearest(forwardedHost) ?? host ?? "";
  if (!/^https?$/.test(proto) || !/^[\w.:[\]-]+$/.test(name)) return undefined;
  const url = URL.parse(`${proto}://${name}`);
  return url?.origin;
}

/** What the proxy next to us wrote. */
function nearest(header: string | undefined): string | undefined {
  const text = header?.split(",").at(-1)?.trim().toLowerCase();
  return text === "" ? undefined : text;
}

/** Whether an address is one of the trusted proxies. */
export function isTrusted(address: string, trusted: TrustedProxies): boolean {
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

/**
 * Reads `10.0.0.5, 192.168.0.0/16, fd00::/8`.
 * @returns null when an entry is neither an address nor a network
 */
export function parseTrustedProxies(text: string): TrustedProxies | null {
  const list = new BlockList();
  for (const entry of text.split(",").map((part) => part.trim())) {
    const [address = "", bits, ...rest] = entry.split("/");
    const version = isIP(address);
    if (version === 0 || rest.length > 0) return null;
    const family = version === 4 ? "ipv4" : "ipv6";
    const most = version === 4 ? 32 : 128;
    if (bits === undefined) list.addAddress(address, family);
    // A network of all addresses would trust everybody.
    else if (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most)
      list.addSubnet(address, Number(bits), family);
    else return null;
  }
  return list;
}
