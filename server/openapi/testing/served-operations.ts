import * as v from "valibot";
import type { Handler } from "../../http/handler.ts";

const content = v.record(v.string(), v.object({ schema: v.record(v.string(), v.unknown()) }));

const operation = v.object({
  operationId: v.string(),
  tags: v.pipe(v.array(v.picklist(["sign-in", "users", "mfa", "audit", "guard"])), v.length(1)),
  security: v.array(v.record(v.string(), v.unknown())),
  parameters: v.optional(
    v.array(
      v.object({
        name: v.string(),
        in: v.picklist(["path", "query", "header"]),
        schema: v.record(v.string(), v.unknown()),
      }),
    ),
    [],
  ),
  requestBody: v.optional(v.object({ required: v.boolean(), content })),
  responses: v.record(
    v.pipe(v.string(), v.regex(/^[1-5]\d\d$/)),
    v.object({
      description: v.pipe(v.string(), v.minLength(1)),
      content: v.optional(content),
      headers: v.optional(v.record(v.string(), v.object({ required: v.boolean() })), {}),
    }),
  ),
});

const methods = v.picklist(["get", "post", "put", "delete"]);

const document = v.object({
  openapi: v.pipe(v.string(), v.regex(/^3\.1\.\d$/)),
  info: v.object({ title: v.string(), version: v.string(), "x-problem-types": v.array(v.string()) }),
  paths: v.record(v.pipe(v.string(), v.startsWith("/api/")), v.record(methods, operation)),
  components: v.object({
    schemas: v.record(v.string(), v.record(v.string(), v.unknown())),
    securitySchemes: v.object({ bearer: v.object({ type: v.literal("http") }) }),
  }),
});

export type ServedOperation = v.InferOutput<typeof operation> & {
  readonly path: string;
  readonly method: string;
};

/** A part of the document with each named schema in the place of its reference. @throws on a name that isn't there */
function resolved(part: unknown, schemas: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(part)) return part.map((one) => resolved(one, schemas));
  if (typeof part !== "object" || part === null) return part;
  const entries = Object.entries(part);
  const [first] = entries;
  if (first?.[0] !== "$ref")
    return Object.fromEntries(entries.map(([key, one]) => [key, resolved(one, schemas)]));
  const name = String(first[1]).replace("#/components/schemas/", "");
  if (!(name in schemas)) throw new Error(`there is no schema ${name}`);
  return resolved(schemas[name], schemas);
}

/** Reads the document as a client would, and its operations one by one. @throws when it is no OpenAPI 3.1 document */
export async function servedOperations(handler: Handler): Promise<readonly ServedOperation[]> {
  const response = await handler(new Request("http://localhost/api/openapi.json"));
  const { paths, components } = v.parse(document, await response.json());
  return Object.entries(paths).flatMap(([path, some]) =>
    Object.entries(some).map(([method, one]) => ({
      ...v.parse(operation, resolved(one, components.schemas)),
      path,
      method: method.toUpperCase(),
    })),
  );
}
