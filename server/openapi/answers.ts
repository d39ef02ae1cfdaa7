import type { GenericSchema } from "valibot";
import type { EndpointAnswer } from "../calls/endpoint.ts";
import { PROBLEM_PREFIX } from "../../contract/problem-prefix.ts";
import { problemTypes, type ProblemType } from "../../contract/problem-types.ts";
import { problemReference, type JsonObject } from "./named-schemas.ts";

const text = { type: "string" };

/** A reference to what an operation takes or gives. */
export type Refer = (what: "Request" | "Answer", schema: GenericSchema) => JsonObject;

/** Answers of one status with several media types are one entry. */
export function answers(all: readonly EndpointAnswer[], refer: Refer): JsonObject {
  const byStatus = groupBy(all, ({ status }) => status);
  return Object.fromEntries(
    [...byStatus].map(([status, some]) => {
      const bodies = some.flatMap(({ body }) => (body === null ? [] : [body]));
      const content = bodies.map(({ mediaType, schema }) => [
        mediaType,
        { schema: schema === null ? text : refer("Answer", schema) },
      ]);
      const description = some.map((answer) => answer.description).join(" / ");
      return [
        String(status),
        { description, ...(content.length > 0 ? { content: Object.fromEntries(content) } : {}) },
      ];
    }),
  );
}

/** The refusals of an operation, by status, each with the problem types it may have (RFC 9457). */
export function problemAnswers(types: readonly ProblemType[]): JsonObject {
  const byStatus = groupBy(new Set(types), (type) => problemTypes[type].status);
  return Object.fromEntries(
    [...byStatus].map(([status, some]) => [String(status), problemAnswer(status, some)]),
  );
}

function problemAnswer(status: number, types: readonly ProblemType[]): JsonObject {
  const properties = {
    type: { enum: types.map((type) => PROBLEM_PREFIX + type) },
    status: { const: status },
  };
  const schema = { allOf: [problemReference, { type: "object", properties }] };
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

/** Items by a key, in the order of first sight (`Map.groupBy` is not in Node 20). */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
