import { toJsonSchema } from "@valibot/to-json-schema";
import type { GenericSchema } from "valibot";
import type { Description, EndpointAnswer } from "../calls/endpoint.ts";
import { PROBLEM_PREFIX } from "../../contract/problem-prefix.ts";
import { problemTypes, type ProblemType } from "../../contract/problem-types.ts";
import type { Version } from "../../contract/product.ts";
import type { Route } from "../routes.ts";
import { problemReference, type JsonObject, type NamedSchemas } from "./named-schemas.ts";

const text = { type: "string" };
const ID = { name: "id", in: "path", required: true, schema: { type: "string" } };

/** One route as an OpenAPI operation. */
export function operation(route: Route, named: NamedSchemas, guarded: boolean): JsonObject {
  const { id, path, version, rights, description } = route;
  const versionName = version.name.replace(".", "_");
  const typeName = `${id.charAt(0).toUpperCase()}${id.slice(1)}`;
  const refer: Refer = (what, schema) => named.refer(`${typeName}${what}`, versionName, jsonSchema(schema));
  const parameters = [
    ...(path.includes("{id}") ? [ID] : []),
    ...queryParameters(description.query),
    ...(guarded ? headerParameters(id) : []),
    ...versionHeaders(version),
  ];
  return {
    operationId: `${id}_${versionName}`,
    tags: [tagOf(path)],
    summary: description.summary,
    security: rights === "anyone" ? [] : [{ bearer: [] }],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...requestBody(description.body, refer),
    responses: { ...answers(description.answers, refer), ...problemAnswers(problemsOf(route)) },
  };
}

type Refer = (what: "Request" | "Answer", schema: GenericSchema) => JsonObject;

/** The subject of a call, under which readers of the document list it. */
function tagOf(path: string): string {
  if (path.endsWith("/token")) return "sign-in";
  if (path.startsWith("/api/guard/")) return "guard";
  if (/mfa/i.test(path)) return "mfa";
  return "users";
}

/** What any call can meet, then what its rights, its query and its body add, then its own. */
function problemsOf({ method, rights, description }: Route): readonly ProblemType[] {
  const { query = {}, body, problems = [] } = description;
  const hasBody = body !== undefined;
  return [
    ...(["server-failed", "storage", "busy"] as const),
    ...(method === "GET" ? [] : (["outcome-unknown"] as const)),
    ...(rights === "anyone" ? [] : (["session-ended"] as const)),
    ...(rights === "anyone" || rights === "signed-in" ? [] : (["not-allowed"] as const)),
    ...(hasBody || Object.keys(query).length > 0 ? (["bad-request"] as const) : []),
    ...(hasBody ? (["too-large", "unsupported-media-type"] as const) : []),
    ...problems,
  ];
}

/** Headers of the three guarded calls, where a server of ours answers them. */
const HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "X-Mfa-Case": {
    description: "The case that allows this for somebody else; without one it is 403 case-required.",
    on: "enableMfa disableMfa",
  },
  "X-Mfa-Request": {
    description: "The request for a new phone that this serves.",
    on: "enableMfa acceptMfa",
  },
};

function headerParameters(id: string): readonly JsonObject[] {
  return Object.entries(HEADERS)
    .filter(([, { on }]) => on?.split(" ").includes(id))
    .map(([name, { description }]) => ({ name, in: "header", required: false, description, schema: text }));
}

/** The product's own, on every call. */
function versionHeaders({ product }: Version): readonly JsonObject[] {
  return Object.entries(product.headers).map(([name, value]) => ({
    name,
    in: "header",
    required: true,
    schema: { ...text, example: value },
  }));
}

function queryParameters(query: Description["query"] = {}): readonly JsonObject[] {
  return Object.entries(query).map(([name, schema]) => ({
    name,
    in: "query",
    required: false,
    schema: jsonSchema(schema),
  }));
}

function requestBody(body: Description["body"], refer: Refer): JsonObject {
  if (body === undefined) return {};
  const mediaType = body.kind === "form" ? "application/x-www-form-urlencoded" : "application/json";
  const required = body.kind === "form" || body.required;
  return { requestBody: { required, content: { [mediaType]: { schema: refer("Request", body.schema) } } } };
}

/** Answers of one status with several media types are one entry. */
function answers(all: readonly EndpointAnswer[], refer: Refer): JsonObject {
  const byStatus = groupBy(all, ({ status }) => status);
  return Object.fromEntries(
    [...byStatus].map(([status, some]) => {
      const bodies = some.flatMap(({ body }) => (body === null ? [] : [body]));
      const content = bodies.map(({ mediaType, schema }) => [
        mediaType,
        { schema: schema === null ? { type: "string" } : refer("Answer", schema) },
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
function problemAnswers(types: readonly ProblemType[]): JsonObject {
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

/** The JSON Schema (2020-12, the dialect of OpenAPI 3.1) of what a client sends or gets. */
function jsonSchema(schema: GenericSchema): JsonObject {
  // Checks that JSON Schema cannot say are left to the server's answer.
  const { $schema: _, ...rest } = toJsonSchema(schema, {
    target: "draft-2020-12",
    typeMode: "input",
    errorMode: "ignore",
  });
  return rest;
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
