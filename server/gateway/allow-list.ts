import type { ProductName } from "../calls/versions.ts";
import { routesAt, routesOf } from "../routes.ts";
import type { Route } from "../routes.ts";

/** One call of the contract that the gateway lets through. */
export interface AllowedCall {
  readonly method: string;
  /** Media type of the request body; null when there is none. */
  readonly body: "application/json" | "application/x-www-form-urlencoded" | null;
}

/** Of a segment: an id, or a name with its escapes. */
const LONGEST = { azure: 128, aws: 768 } as const;

/**
 * The calls of the contract at a path (docs/contract.md sections 2 to 4), one for each method: whatever else the appliance
 * can do stays behind the gateway (security rule 31).
 */
export function allowedCalls(path: string, product: ProductName): readonly AllowedCall[] {
  if (path.split("/").some((segment) => segment.length > LONGEST[product])) return [];
  return routesAt(path, routesOf[product])
    .filter(({ extension }) => !extension)
    .map((route) => ({ method: route.method, body: mediaType(route) }));
}

function mediaType(route: Route): AllowedCall["body"] {
  if (route.description.body.kind === "form") return "application/x-www-form-urlencoded";
  // A POST without a body in the contract may still carry one, and always its length, which some servers insist on.
  return route.method === "POST" || route.method === "PUT" ? "application/json" : null;
}

/** Queries that are forwarded, in any case; the rest is dropped. */
const QUERIES = { azure: queriesOf(routesOf.azure), aws: queriesOf(routesOf.aws) } as const;

function queriesOf(routes: readonly Route[]): ReadonlySet<string> {
  return new Set(
    routes
      .filter(({ extension }) => !extension)
      .flatMap(({ description }) => Object.keys(description.query))
      .map((name) => name.toLowerCase()),
  );
}

/** The query string that goes on, with its `?`, or nothing. */
export function allowedQuery(query: URLSearchParams, product: ProductName): string {
  const kept = new URLSearchParams(
    [...query].filter(([name]) => QUERIES[product].has(name.toLowerCase())),
  ).toString();
  return kept === "" ? "" : `?${kept}`;
}
