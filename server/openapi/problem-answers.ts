import type { ProblemType } from "../appliance/problem-types.ts";
import { problemTypes } from "../appliance/problem-types.ts";
import { groupBy } from "./group-by.ts";
import type { JsonObject } from "./json-schema.ts";

const text = { type: "string" };

/** The refusals of an operation, by status, each with the problem types it may have (RFC 9457). */
export function problemAnswers(types: readonly ProblemType[]): JsonObject {
  const byStatus = groupBy(new Set(types), (type) => problemTypes[type].status);
  return Object.fromEntries([...byStatus].map(([status, some]) => [String(status), answer(status, some)]));
}

function answer(status: number, types: readonly ProblemType[]): JsonObject {
  const schema = {
    type: "object",
    required: ["type", "title", "status", "traceId"],
    properties: {
      type: { enum: types.map((type) => `urn:mfa-enrollment:${type}`) },
      title: text,
      status: { const: status },
      traceId: { ...text, pattern: "^[0-9a-f]{32}$" },
      errors: { type: "object", additionalProperties: { type: "array", items: text } },
    },
  };
  return {
    description: types.map((type) => problemTypes[type].title).join(" "),
    content: { "application/problem+json": { schema } },
    ...headersOf(status),
  };
}

function headersOf(status: number): JsonObject {
  if (status === 401) return { headers: { "WWW-Authenticate": { required: true, schema: text } } };
  if (status !== 429 && status !== 503) return {};
  const seconds = { type: "integer", minimum: 1, maximum: 3_600 };
  return { headers: { "Retry-After": { required: true, schema: seconds } } };
}
