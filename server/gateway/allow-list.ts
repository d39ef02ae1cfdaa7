import type { Place, ProductCall, Product } from "../../contract/product.ts";

/** One call of the contract that the gateway lets through. */
export interface AllowedCall {
  readonly call: ProductCall;
  readonly method: Place["method"];
  /** As the path has it; empty where it has none. */
  readonly version: string;
  /** The user's key as the path has it, with its escapes; empty where it has none. */
  readonly user: string;
}

/** Of a segment: an id, or a name with its escapes. */
const LONGEST = { id: 128, name: 768 } as const;

/**
 * The calls of the contract at a path, as the product has them, one for each method: whatever else the appliance can do
 * stays behind the gateway.
 * @param path with its escapes
 */
export function allowedCalls(path: string, { calls, versions, key }: Product): AllowedCall[] {
  const asked = path.split("/");
  if (asked.some((segment) => segment.length > LONGEST[key])) return [];
  return callNames.flatMap((call) => {
    const { method, path: place } = calls[call];
    const wanted = `/api${place}`.split("/");
    const fits = wanted.every((segment, at) => {
      const given = asked[at] ?? "";
      if (segment === "{version}") return versions.some((version) => version === given);
      return segment === "{user}" ? given !== "" : segment === given;
    });
    if (!fits || wanted.length !== asked.length) return [];
    const given = (hole: string) => asked[wanted.indexOf(hole)] ?? "";
    return [{ call, method, version: given("{version}"), user: given("{user}") }];
  });
}

const callNames = [
  "token",
  "signOut",
  "listUsers",
  "getUser",
  "enableMfa",
  "acceptMfa",
  "disableMfa",
] as const satisfies readonly ProductCall[];

/** Accounts are only read here: they are changed at the appliance itself, with the rights that it gives. */
const READS: ReadonlySet<ProductCall> = new Set(["listUsers", "getUser"]);
const CHANGES: ReadonlySet<string> = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** Whether it would change accounts. */
export function isAtTheAppliance(known: readonly AllowedCall[], method: string): boolean {
  return CHANGES.has(method) && known.some(({ call }) => READS.has(call));
}

/** Media type of a call's body; null when there is none. */
export function mediaTypeOf({ call, method }: AllowedCall): string | null {
  if (call === "token") return "application/x-www-form-urlencoded";
  // A POST without a body in the contract may still carry one, and always its length, which some servers insist on.
  return method === "POST" || method === "PUT" ? "application/json" : null;
}

/** The query string that goes on, with its `?`, or nothing: names of the contract in any case, each once; the rest is dropped. */
export function allowedQuery(query: URLSearchParams, { query: known, order }: Product): string {
  const passed = [...Object.values(known), ...(order?.split("=", 1) ?? [])].map((name) => name.toLowerCase());
  const names = [...query.keys()].map((name) => name.toLowerCase());
  const isFirst = ([name]: readonly [string, string], at: number) => {
    const folded = name.toLowerCase();
    return passed.includes(folded) && names.indexOf(folded) === at;
  };
  const kept = new URLSearchParams([...query].filter(isFirst)).toString();
  return kept === "" ? "" : `?${kept}`;
}

/** Path and query of a call of the gateway's own, in a version. */
export function targetOf({ calls }: Product, call: ProductCall, version: string, user = ""): string {
  return `/api${calls[call].path}`
    .replace("{version}", version)
    .replace("{user}", () => encodeURIComponent(user));
}
