import { PROBLEM_PREFIX } from "../../contract/problem-prefix.ts";
import { problemTypes } from "../../contract/problem-types.ts";
import type { Route } from "../routes.ts";
import { version } from "../version.ts";
import { namedSchemas } from "./named-schemas.ts";
import type { JsonObject } from "./named-schemas.ts";
import { groupBy, operation } from "./operation.ts";

const TAGS = ["sign-in", "users", "mfa", "audit", "guard"];

/** What a document is about. */
export interface Described {
  readonly routes: readonly Route[];
  readonly title: string;
  /** What it stands before, or is. */
  readonly about: string;
  /** Whether changes for others need a case. */
  readonly guarded: boolean;
  /** Where the API is, with a slash at its end. */
  readonly base: string;
}

/** The OpenAPI 3.1 document of what a server answers, made from the table its router is made from. */
export function openapiDocument({ routes, title, about, guarded, base }: Described): JsonObject {
  const named = namedSchemas();
  const paths = [...groupBy(routes, ({ path }) => path)].map(([path, some]) => [
    path,
    Object.fromEntries(some.map((route) => [route.method.toLowerCase(), operation(route, named, guarded)])),
  ]);
  const names = Object.keys(problemTypes);
  return {
    openapi: "3.1.0",
    info: {
      title,
      version,
      description: `${about} Refusals are problems (RFC 9457) with a stable type; what to do about each is at ${base}api/help. Paths that aren't listed return 404, other methods 405 with Allow.`,
      "x-problem-types": names.map((name) => PROBLEM_PREFIX + name),
    },
    servers: [{ url: base === "/" ? base : base.slice(0, -1) }],
    tags: TAGS.map((name) => ({ name })),
    paths: Object.fromEntries(paths),
    components: {
      schemas: named.schemas,
      securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
    },
  };
}
