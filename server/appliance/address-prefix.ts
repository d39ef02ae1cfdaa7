/** The network an address is counted under: /24 of IPv4, /64 of IPv6 (D-32, D-33). Anything else counts as itself. */
export function addressPrefix(address: string): string {
  if (!address.includes(":")) return ipv4Network(address) ?? address;
  const groups = groupsOf(address);
  return mappedNetwork(groups) ?? groups.slice(0, 4).join(":");
}

function ipv4Network(address: string): string | undefined {
  return /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(address)?.[1];
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

/** Of an IPv4 address in the clothes of IPv6 (`::ffff:0:0/96`), however it is written. */
function mappedNetwork(groups: readonly string[]): string | undefined {
  if (groups.slice(0, 6).join(":") !== "0:0:0:0:0:ffff") return undefined;
  const [high = "", low] = groups.slice(6);
  if (low === undefined) return ipv4Network(high);
  const [first, third] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [first >> 8, first & 255, third >> 8].join(".");
}
