import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestAppliance } from "../appliance/testing/create-test-appliance.ts";
import type { TestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { passwordGrantOf } from "../appliance/testing/sign-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import type { Handler } from "../http/handler.ts";
import { testServer } from "../http/testing/test-server.ts";
import type { ServedOperation } from "./testing/served-operations.ts";
import { servedOperations } from "./testing/served-operations.ts";

const REQUESTS = 500;
const ajv = new Ajv2020({ strict: false, validateFormats: false });

let appliance: TestAppliance;
let server: Handler;
let operations: readonly ServedOperation[];

beforeAll(async () => {
  appliance = await createTestAppliance();
  server = testServer({ appliance: { kind: "appliance", appliance }, clock: appliance.clock });
  operations = await servedOperations(server);
});
afterAll(() => appliance.close());

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
const fields = fc
  .dictionary(fc.constantFrom(...form), word)
  .map((body) => new URLSearchParams(body).toString());

const call = fc.record({
  pick: fc.nat(),
  id: fc.constantFrom("1000", "1001", "1002", "1006", "9999", "administrator", "0", "-1", "1e3"),
  user: fc.constantFrom("administrator", "administrator", "olivia", "nobody", "rubbish"),
  query: fc.dictionary(fc.constantFrom("Offset", "Limit", "NameFilter", "offset", "UserId", "x"), word),
  json,
  fields,
  type: fc.constantFrom("right", "right", "right", "right", "text/plain", ""),
  wait: fc.constantFrom(0, 0, 0, 31_000, 301_000),
});

it(`answers ${REQUESTS} odd requests with nothing that its document does not have`, async () => {
  const statuses = new Set<number>();
  const tokenOf = async (user: string) => {
    if (user === "nobody" || user === "rubbish") return user === "nobody" ? null : "rubbish";
    const answer = await passwordGrantOf(testClient(server), user);
    return answer.status === 200 && "access_token" in answer.body
      ? textMember(answer, "access_token")
      : "rubbish";
  };
  await fc.assert(
    fc.asyncProperty(call, async (made) => {
      const operation = operations[made.pick % operations.length];
      if (operation === undefined) throw new Error("the document has no operations");
      appliance.clock.advance(made.wait);
      const response = await server(requestOf(operation, made, await tokenOf(made.user)));
      statuses.add(response.status);
      await expectDocumented(operation, response);
    }),
    { numRuns: REQUESTS },
  );
  // A fuzz that only ever meets refusals proves little.
  expect([...statuses]).toEqual(expect.arrayContaining([200, 400, 401, 404, 415]));
});

type Made = typeof call extends fc.Arbitrary<infer T> ? T : never;

function requestOf(operation: ServedOperation, made: Made, token: string | null): Request {
  const query = operation.parameters.some((parameter) => parameter.in === "query")
    ? `?${new URLSearchParams(made.query).toString()}`
    : "";
  const headers = new Headers(token === null ? {} : { authorization: `Bearer ${token}` });
  const url = `http://localhost${operation.path.replace("{id}", made.id)}${query}`;
  const [mediaType] = Object.keys(operation.requestBody?.content ?? {});
  if (mediaType === undefined) return new Request(url, { method: operation.method, headers });
  headers.set("content-type", made.type === "right" ? mediaType : made.type);
  const body = mediaType === "application/json" ? made.json : made.fields;
  return new Request(url, { method: operation.method, headers, body });
}

async function expectDocumented(operation: ServedOperation, response: Response): Promise<void> {
  const at = `${operation.operationId} ${response.status}`;
  const documented = operation.responses[String(response.status)];
  const text = await response.text();
  expect(documented, `${at} ${text}`).toBeDefined();
  for (const [name, { required }] of Object.entries(documented?.headers ?? {})) {
    expect(!required || response.headers.has(name), `${at} without ${name}`).toBe(true);
  }
  const mediaType = response.headers.get("content-type")?.split(";")[0];
  if (documented?.content === undefined || text === "") {
    expect([text, Object.keys(documented?.content ?? {})], at).toEqual(["", []]);
    return;
  }
  const schema = documented.content[mediaType ?? ""]?.schema;
  expect(schema, `${at} ${mediaType}`).toBeDefined();
  const body: unknown = mediaType?.endsWith("json") === true ? JSON.parse(text) : text;
  expect(ajv.validate(schema ?? false, body), `${at} ${text} ${ajv.errorsText()}`).toBe(true);
}
