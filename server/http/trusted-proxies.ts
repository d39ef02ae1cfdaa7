import { BlockList, isIP } from "node:net";

/** The proxies whose word about a client's address counts. */
export type TrustedProxies = BlockList;

/** None: the socket's address is the client's. */
export const noTrustedProxies: TrustedProxies = new BlockList();

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
    // A network of all addresses would believe everybody.
    else if (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most)
      list.addSubnet(address, Number(bits), family);
    else return null;
  }
  return list;
}
