import type { Description } from "./calls/endpoint.ts";
import { awsVersion, versions } from "../contract/versions.ts";
import type { ProductName } from "../contract/products.ts";
import type { Version } from "../contract/versions.ts";
import { operations } from "./operations.ts";
import type { Operation, OperationId } from "./operations.ts";

/** One operation in one version: `path` is whole, with `{id}` in it for the id of a user. */
export type Route = Operation & {
  readonly id: OperationId;
  readonly version: Version;
  readonly description: Description;
};

/** Every operation in every version that has it; what has no version is served once, as v1. */
export const routes: readonly Route[] = Object.values(versions).flatMap(routesIn);

/** The same of an AWS-like appliance: what the contract has, and nothing of what only ours has. */
export const awsRoutes: readonly Route[] = routesIn(awsVersion);

/** What an appliance of this product serves. */
export const routesOf: Readonly<Record<ProductName, readonly Route[]>> = { azure: routes, aws: awsRoutes };

function routesIn(version: Version): Route[] {
  return operations.flatMap((operation): Route[] => {
    const path = pathIn(version, operation);
    return path === null
      ? []
      : [{ ...operation, version, path, description: operation.endpoint.describe(version) }];
  });
}

function pathIn({ name, product }: Version, { path, versions: having, extension }: Operation): string | null {
  if (product === "aws") {
    if (extension) return null;
    return having === "unversioned" ? `/api/${name}/token` : `/api/${name}${path}`;
  }
  if (having === "unversioned") return name === "v1" ? `/api${path}` : null;
  return having.includes(name) ? `/api/${name}${path}` : null;
}

const segmentsOf = new Map([...routes, ...awsRoutes].map((route) => [route, route.path.split("/")]));

/** The routes of a request's path, one for each method it has; none when nothing is there. */
export function routesAt(path: string, served = routes): readonly Route[] {
  const asked = path.split("/");
  return served.filter((route) => fits(segmentsOf.get(route) ?? [], asked));
}

function fits(segments: readonly string[], asked: readonly string[]): boolean {
  return (
    segments.length === asked.length &&
    segments.every((segment, at) => (segment === "{id}" ? asked[at] !== "" : segment === asked[at]))
  );
}
