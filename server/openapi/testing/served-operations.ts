import * as v from "valibot";
import type { Handler } from "../../http/handler.ts";

const content = v.record(v.string(), v.object({ schema: v.record(v.string(), v.unknown()) }));

const operation = v.object({
  operationId: v.string(),
  security: v.array(v.record(v.string(), v.unknown())),
  parameters: v.optional(v.array(v.object({ name: v.string(), in: v.picklist(["path", "query"]) })), []),
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
  components: v.object({ securitySchemes: v.object({ bearer: v.object({ type: v.literal("http") }) }) }),
});

export type ServedOperation = v.InferOutput<typeof operation> & {
  readonly path: string;
  readonly method: string;
};

/** Reads the document as a client would, and its operations one by one. @throws when it is no OpenAPI 3.1 document */
export async function servedOperations(handler: Handler): Promise<readonly ServedOperation[]> {
  const response = await handler(new Request("http://localhost/api/openapi.json"));
  const { paths } = v.parse(document, await response.json());
  return Object.entries(paths).flatMap(([path, some]) =>
    Object.entries(some).map(([method, one]) => ({
      ...v.parse(operation, one),
      path,
      method: method.toUpperCase(),
    })),
  );
}
