import type { ProductName } from "../../contract/products.ts";
import type { OperationId } from "../operations.ts";
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

/** What changes accounts is done at the appliance itself, with the rights that it gives. */
const AT_THE_APPLIANCE: ReadonlySet<OperationId> = new Set(["createUser", "editUser", "deleteUser"]);

/**
 * The calls of the contract at a path (docs/contract.md sections 2 to 4), one for each method: whatever else the appliance
 * can do stays behind the gateway.
 */
export function allowedCalls(path: string, product: ProductName): readonly AllowedCall[] {
  return routesOfContract(path, product)
    .filter(({ id }) => !AT_THE_APPLIANCE.has(id))
    .map((route) => ({ method: route.method, body: mediaType(route) }));
}

/** Whether the contract has a call there that people make at the appliance itself. */
export function isAtTheAppliance(path: string, method: string, product: ProductName): boolean {
  return routesOfContract(path, product).some(
    (route) => route.method === method && AT_THE_APPLIANCE.has(route.id),
  );
}

function routesOfContract(path: string, product: ProductName): readonly Route[] {
  if (path.split("/").some((segment) => segment.length > LONGEST[product])) return [];
  return routesAt(path, routesOf[product]).filter(({ extension }) => !extension);
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
