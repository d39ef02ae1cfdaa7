import type { Description } from "./appliance/endpoint.ts";
import type { Version } from "./appliance/versions.ts";
import { versions } from "./appliance/versions.ts";
import type { Operation, OperationId } from "./operations.ts";
import { operations } from "./operations.ts";

/** One operation in one version: `path` is whole, with `{id}` in it for the id of a user. */
export type Route = Operation & {
  readonly id: OperationId;
  readonly version: Version;
  readonly description: Description;
};

/** Every operation in every version that has it; what has no version is served once, as v1. */
export const routes: readonly Route[] = Object.values(versions).flatMap((version) =>
  operations.flatMap((operation): Route[] => {
    const path = pathIn(version, operation);
    return path === null
      ? []
      : [{ ...operation, version, path, description: operation.endpoint.describe(version) }];
  }),
);

function pathIn({ name }: Version, { path, versions: having }: Operation): string | null {
  if (having === "unversioned") return name === "v1" ? `/api${path}` : null;
  return having.includes(name) ? `/api/${name}${path}` : null;
}

const segmentsOf = new Map(routes.map((route) => [route, route.path.split("/")]));

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
