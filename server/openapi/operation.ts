import type { GenericSchema } from "valibot";
import type { Route, RouteBody } from "../appliance/routes/route.ts";
import { groupBy } from "./group-by.ts";
import type { JsonObject } from "./json-schema.ts";
import { jsonSchema } from "./json-schema.ts";
import { problemAnswers } from "./problem-answers.ts";

const ID = { name: "id", in: "path", required: true, schema: { type: "string" } };

/** One route of the appliance's table as an OpenAPI operation. */
export function operation(route: Route): JsonObject {
  const parameters = [...(route.path.includes("{id}") ? [ID] : []), ...queryParameters(route.query)];
  return {
    operationId: `${route.operationId}_${route.version.name.replace(".", "_")}`,
    summary: route.summary,
    security: route.bearer ? [{ bearer: [] }] : [],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...requestBody(route.body),
    responses: { ...answers(route), ...problemAnswers(route.problems) },
  };
}

/** Names of queries are taken in any case; the document has the vendor's spelling. */
function queryParameters(schema: GenericSchema | null): readonly JsonObject[] {
  if (schema === null) return [];
  const { properties } = jsonSchema(schema);
  return Object.entries(properties ?? {}).map(([name, value]) => ({
    name,
    in: "query",
    required: false,
    schema: value,
  }));
}

function requestBody(body: RouteBody): JsonObject {
  if (body.kind === "none") return {};
  const mediaType = body.kind === "form" ? "application/x-www-form-urlencoded" : "application/json";
  const required = body.kind === "form" || body.required;
  return { requestBody: { required, content: { [mediaType]: { schema: jsonSchema(body.schema) } } } };
}

/** Answers of one status with several media types are one entry. */
function answers(route: Route): JsonObject {
  const byStatus = groupBy(route.answers, ({ status }) => status);
  return Object.fromEntries(
    [...byStatus].map(([status, some]) => {
      const bodies = some.flatMap(({ body }) => (body === null ? [] : [body]));
      const content = bodies.map(({ mediaType, schema }) => [
        mediaType,
        { schema: schema === null ? { type: "string" } : jsonSchema(schema) },
      ]);
      const description = some.map((answer) => answer.description).join(" / ");
      return [
        String(status),
        { description, ...(content.length > 0 ? { content: Object.fromEntries(content) } : {}) },
      ];
    }),
  );
}
