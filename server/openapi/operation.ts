import { toJsonSchema } from "@valibot/to-json-schema";
import type { GenericSchema } from "valibot";
import type { Description } from "../calls/endpoint.ts";
import type { ProblemType } from "../../contract/problem-types.ts";
import type { Version } from "../../contract/product.ts";
import type { Route } from "../routes.ts";
import { answers, problemAnswers, type Refer } from "./answers.ts";
import type { JsonObject, NamedSchemas } from "./named-schemas.ts";

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
