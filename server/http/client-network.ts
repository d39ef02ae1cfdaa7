/** What an address is counted under. */
export interface ClientNetwork {
  /** One host: the address of IPv4, the /64 of IPv6, within which a host picks its addresses freely. */
  readonly host: string;
  /** Who shares a line or an office: /24 of IPv4, /48 of IPv6. */
  readonly network: string;
}

/** Anything that is no address counts as itself. IPv4 counts as IPv4 however it is written. */
export function clientNetwork(address: string): ClientNetwork {
  if (!address.includes(":")) return ofIpv4(address) ?? { host: address, network: address };
  const groups = groupsOf(address);
  return (
    ofMapped(groups) ?? { host: groups.slice(0, 4).join(":"), network: `${groups.slice(0, 3).join(":")}:` }
  );
}

function ofIpv4(address: string): ClientNetwork | undefined {
  const network = /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(address)?.[1];
  return network === undefined ? undefined : { host: address, network };
}

/** The eight groups of an IPv6 address, without leading zeros; the last two may be one IPv4 address (RFC 4291, 2.2). */
function groupsOf(address: string): readonly string[] {
  const [head = "", tail] = address.split("%")[0]?.toLowerCase().split("::") ?? [];
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const width = (right.at(-1) ?? left.at(-1) ?? "").includes(".") ? 7 : 8;
  const zeros = tail === undefined ? 0 : Math.max(0, width - left.length - right.length);
  const groups = [...left, ...Array.from({ length: zeros }, () => "0"), ...right];
  return groups.map((group) => group.replace(/^0+(?=[^.])/, ""));
}

/** An IPv4 address that is mapped into IPv6 (`::ffff:0:0/96`). */
function ofMapped(groups: readonly string[]): ClientNetwork | undefined {
  if (groups.slice(0, 6).join(":") !== "0:0:0:0:0:ffff") return undefined;
  const [high = "", low] = groups.slice(6);
  if (low === undefined) return ofIpv4(high);
  const [first, third] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return ofIpv4([first >> 8, first & 255, third >> 8, third & 255].join("."));
}
