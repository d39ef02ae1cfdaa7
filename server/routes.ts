import type { Description } from "./calls/endpoint.ts";
import type { Product, Version } from "../contract/product.ts";
import { products } from "../contract/products.ts";
import { isServed, servedAs, versionsOf } from "../contract/served.ts";
import { operations, type Operation, type OperationId, type Rights } from "./operations.ts";

/** One operation in one version: `path` is whole, with `{id}` in it for the id of a user. */
export type Route = Rights & {
  readonly id: OperationId;
  /** True for what only our own appliance has. */
  readonly extension: boolean;
  readonly method: string;
  readonly path: string;
  readonly version: Version;
  readonly description: Description;
};

const known = new Map<Product, readonly Route[]>();

/** Every operation of a product in every version that has it; what has no version in its path is served once. */
export function routesOf(product: Product): readonly Route[] {
  const { extras } = servedAs(product);
  const served = (operation: Operation) => extras || !operation.extension;
  const routes =
    known.get(product) ?? versionsOf(product).flatMap((version, index) => routesIn(version, index, served));
  known.set(product, routes);
  return routes;
}

/** What a gateway passes on, and of the guard answers itself. What an appliance's bodies look like only it knows, unless it's one of ours. */
export function gatewayRoutesOf(product: Product): readonly Route[] {
  const passed = (operation: Operation) =>
    operation.extension ? operation.path.startsWith("/guard/") : operation.method === undefined;
  const routes = versionsOf(product).flatMap((version, index) => routesIn(version, index, passed));
  const bare = ({ description, ...route }: Route): Route => {
    const answers = description.answers.map((answer) => ({ ...answer, body: null }));
    return { ...route, description: { ...description, query: {}, body: undefined, answers } };
  };
  return isServed(product) ? routes : routes.map((route) => (route.extension ? route : bare(route)));
}

function routesIn(version: Version, index: number, isThere: (operation: Operation) => boolean): Route[] {
  const { product } = version;
  return operations.flatMap((operation: Operation & { readonly id: OperationId }): Route[] => {
    if (!isThere(operation)) return [];
    const { method, path } = placeOf(operation, product);
    const isIn = path.includes("{version}") || index === 0;
    const whole = `/api${path}`.replace("{version}", version.name).replace("{user}", "{id}");
    const description = operation.endpoint.describe(version);
    return isIn ? [{ ...operation, method, path: whole, version, description }] : [];
  });
}

function placeOf(
  operation: Operation,
  { calls }: Product,
): { readonly method: string; readonly path: string } {
  return operation.extension
    ? operation
    : { ...calls[operation.of], ...(operation.method === undefined ? {} : { method: operation.method }) };
}

/** What the embedded appliance serves by itself. */
export const routes = routesOf(products.azure);

/** The routes of a request's path, one for each method it has; none when nothing is there. */
export function routesAt(path: string, served = routes): readonly Route[] {
  const asked = path.split("/");
  return served.filter((route) => fits(segmentsOf(route), asked));
}

const segments = new WeakMap<Route, readonly string[]>();

function segmentsOf(route: Route): readonly string[] {
  const parts = segments.get(route) ?? route.path.split("/");
  segments.set(route, parts);
  return parts;
}

function fits(wanted: readonly string[], asked: readonly string[]): boolean {
  return (
    wanted.length === asked.length &&
    wanted.every((segment, at) => (segment === "{id}" ? asked[at] !== "" : segment === asked[at]))
  );
}
