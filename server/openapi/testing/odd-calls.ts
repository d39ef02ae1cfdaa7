import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import type { ServedOperation } from "./served-operations.ts";

const word = fc.oneof(
  fc.constantFrom(
    "administrator",
    "olivia",
    "ines",
    "correct horse battery",
    "staple of the demo users",
    "123456",
    "",
  ),
  fc.constantFrom("Password", "Mfa", "Refresh_token", "true", "PortalAdmin", "ReadOnlyUser", "Internal"),
  fc.string({ unit: "grapheme", maxLength: 30 }),
);
const value = fc.oneof(
  { weight: 4, arbitrary: word },
  fc.boolean(),
  fc.integer(),
  fc.constant(null),
  fc.array(word),
);
const known = ["name", "description", "password", "role", "type", "recreate", "code", "token", "x"];
const form = ["grant_type", "username", "Username", "password", "refresh_token", "mfa_token", "mfa_code"];

const json = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.dictionary(fc.constantFrom(...known), value).map((body) => JSON.stringify(body)),
  },
  fc.json(),
  fc.constantFrom("", "{", "[]", "null", '{"code":"1","code":"2"}', "[".repeat(50), '"', "{}x"),
);

/** A call of some documented operation with odd parts. */
export const oddCall = fc.record({
  pick: fc.nat(),
  id: fc.constantFrom("1000", "1001", "1002", "1006", "9999", "administrator", "0", "-1", "1e3"),
  query: fc.dictionary(fc.constantFrom("Offset", "Limit", "NameFilter", "offset", "UserId", "x"), word),
  json,
  fields: fc.dictionary(fc.constantFrom(...form), word).map((body) => new URLSearchParams(body).toString()),
  type: fc.constantFrom("right", "right", "right", "right", "text/plain", ""),
});

type OddCall = typeof oddCall extends fc.Arbitrary<infer T> ? T : never;

export interface SentCall {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** The request of an odd call. */
export function oddRequest(operation: ServedOperation, made: OddCall, token: string | null): SentCall {
  const asks = operation.parameters.some((parameter) => parameter.in === "query");
  const query = asks ? `?${new URLSearchParams(made.query).toString()}` : "";
  const path = operation.path.replace("{id}", made.id) + query;
  const authorization: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  const [mediaType] = Object.keys(operation.requestBody?.content ?? {});
  const { method } = operation;
  if (mediaType === undefined) return { method, path, headers: authorization, body: null };
  const headers = { ...authorization, "content-type": made.type === "right" ? mediaType : made.type };
  return { method, path, headers, body: mediaType === "application/json" ? made.json : made.fields };
}

const ajv = new Ajv2020({ strict: false, validateFormats: false });

/** What an answer has that the document doesn't; empty when all is documented. */
export function undocumented(
  operation: ServedOperation,
  { status, headers, text }: { readonly status: number; readonly headers: Headers; readonly text: string },
): string {
  const at = `${operation.operationId} ${status}`;
  const documented = operation.responses[String(status)];
  if (documented === undefined) return `${at} ${text}`;
  for (const [name, { required }] of Object.entries(documented.headers))
    if (required && !headers.has(name)) return `${at} without ${name}`;
  if (documented.content === undefined || text === "")
    return documented.content === undefined && text === "" ? "" : `${at} with the wrong body: ${text}`;
  const mediaType = headers.get("content-type")?.split(";")[0];
  if (/^text(?!.*; charset=utf-8)/.test(headers.get("content-type") ?? ""))
    return `${at} without its charset`;
  const schema = documented.content[mediaType ?? ""]?.schema;
  if (schema === undefined) return `${at} of type ${mediaType}`;
  const body: unknown = mediaType?.endsWith("json") === true ? JSON.parse(text) : text;
  const wanted = status < 400 ? closed(schema) : schema;
  return ajv.validate(Object(wanted), body) ? "" : `${at} ${text} ${ajv.errorsText()}`;
}

/** The same, where no object has a member that isn't named: clients have to let more pass, but this server sends no more. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const parts = Object.fromEntries(Object.entries(schema).map(([key, part]) => [key, closed(part)]));
  return "properties" in schema && !("additionalProperties" in schema)
    ? { ...parts, additionalProperties: false }
    : parts;
}
