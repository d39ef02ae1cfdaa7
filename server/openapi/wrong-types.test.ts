import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestAppliance, type TestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { signIn } from "../appliance/testing/sign-in.ts";
import { testClient, type TestClient } from "../appliance/testing/test-client.ts";
import type { Handler } from "../http/handler.ts";
import { testServer } from "../http/testing/test-server.ts";
import { servedOperations, type ServedOperation } from "./testing/served-operations.ts";

let appliance: TestAppliance;
let server: Handler;
let admin: TestClient;

beforeAll(async () => {
  appliance = await createTestAppliance();
  server = testServer({ appliance: { kind: "appliance", appliance }, clock: appliance.clock });
  admin = await signIn(testClient(server), "administrator");
});
afterAll(() => appliance.close());

/** Any text is one to look for; what nobody has finds nothing. */
const TEXTS = [
  "NameFilter",
  "search",
  "role",
  "event",
  "actor",
  "user",
  "userId",
  "UserId",
  "state",
  "after",
];
/** Looked for, hashed or compared as a whole, and kept nowhere as they came. */
const COMPARED = ["code", "password", "token", "userId", "userIds", "without"];

it("refuses each member of each body by its name, where it is of no type that is documented", async () => {
  const taken: string[] = [];
  let members = 0;
  for (const { method, path, requestBody } of await servedOperations(server)) {
    for (const member of membersOf(requestBody?.content["application/json"]?.schema)) {
      const answer = await admin.send(method, pathOf(path), { json: { [member]: [[{}]] } });
      members += 1;
      const named = Object.keys(Object(answer.body["errors"])).includes(member);
      if (answer.status !== 400 || !named) taken.push(`${method} ${path} ${member}`);
    }
  }
  expect(taken).toEqual([]);
  expect(members).toBeGreaterThan(50);
});

it("refuses each choice of a body that is none, also in a list", async () => {
  const taken: string[] = [];
  let choices = 0;
  for (const { method, path, requestBody } of await servedOperations(server)) {
    const { properties } = Object(requestBody?.content["application/json"]?.schema);
    for (const [member, schema] of Object.entries(Object(properties))) {
      for (const wrong of wrongChoices(schema)) {
        choices += 1;
        const answer = await admin.send(method, pathOf(path), { json: { [member]: wrong } });
        const named = Object.keys(Object(answer.body["errors"])).includes(member);
        if (answer.status !== 400 || !named) taken.push(`${method} ${path} ${member}`);
      }
    }
  }
  expect(taken).toEqual([]);
  expect(choices).toBeGreaterThan(20);
});

it("refuses each body of JSON that says it is text", async () => {
  const bodies = (await servedOperations(server)).filter(
    ({ requestBody }) => requestBody?.content["application/json"],
  );
  const text = { raw: "{}", headers: { "Content-Type": "text/plain" } };
  const answers = bodies.map(({ method, path }) => admin.send(method, pathOf(path), text));
  expect(answers.length).toBeGreaterThan(20);
  expect(new Set((await Promise.all(answers)).map(({ status }) => status))).toEqual(new Set([415]));
});

it("refuses each text of a body that is longer than anybody's, where it would be kept", async () => {
  const taken: string[] = [];
  const inside: string[] = [];
  const text = "x".repeat(20_000);
  for (const { method, path, requestBody } of await servedOperations(server)) {
    const members = membersOf(requestBody?.content["application/json"]?.schema);
    for (const member of members.filter((one) => !COMPARED.includes(one))) {
      for (const value of [text, ...insideOf(requestBody, member, text)]) {
        const answer = await admin.send(method, pathOf(path), { json: { [member]: value } });
        const named = Object.keys(Object(answer.body["errors"])).includes(member);
        if (answer.status !== 400 || !named) taken.push(`${method} ${path} ${member}`);
        if (value !== text) inside.push(member);
      }
    }
  }
  expect(taken).toEqual([]);
  expect(new Set(inside)).toEqual(new Set(["checks"]));
});

/** None of these is a whole number that any parameter takes. */
const NO_NUMBERS = ["-2", "1.5", "1e3", "1000000000000000", ""];

it("refuses each number and each choice of a query where it is none", async () => {
  const taken: string[] = [];
  let [parts, numbers] = [0, 0];
  for (const { method, path, parameters } of await servedOperations(server)) {
    for (const { name, schema } of parameters.filter(
      (one) => one.in === "query" && !TEXTS.includes(one.name),
    )) {
      const isNumber = schema["type"] === "integer" || schema["type"] === "number";
      parts += 1;
      if (isNumber) numbers += 1;
      for (const value of ["maybe", ...(isNumber ? NO_NUMBERS : [])]) {
        const { status } = await admin.send(method, `${pathOf(path)}?${name}=${value}`);
        if (status !== 400) taken.push(`${method} ${path}?${name}=${value} ${status}`);
      }
    }
  }
  expect(taken).toEqual([]);
  expect(parts).toBeGreaterThan(30);
  expect(numbers).toBeGreaterThan(10);
});

const pathOf = (path: string) => path.replace("{id}", "1001").replaceAll(/\{\w+\}/gu, "x");

/** What a list of texts, or of objects with texts in them, would be with that text. */
function insideOf(body: ServedOperation["requestBody"], member: string, text: string): readonly unknown[] {
  const schema = body?.content["application/json"]?.schema;
  const { items } = Object(Object(schema?.["properties"])[member]);
  if (items === undefined) return [];
  const parts = Object.entries<Readonly<Record<string, unknown>>>(Object(items.properties));
  if (parts.length === 0) return [[text]];
  const filled = parts.map(([name, { enum: choices }]) => [name, Array.isArray(choices) ? choices[0] : text]);
  return [[Object.fromEntries(filled)]];
}

function membersOf(schema: Readonly<Record<string, unknown>> | undefined): readonly string[] {
  return Object.keys(Object(schema?.["properties"]));
}

/** What that schema would hold with a word that is none of its choices, for each choice in it. */
function wrongChoices(schema: unknown): readonly unknown[] {
  const { enum: choices, anyOf, items, properties } = Object(schema);
  if (Array.isArray(choices)) return ["maybe"];
  if (Array.isArray(anyOf)) return anyOf.flatMap(wrongChoices);
  if (items !== undefined) return wrongChoices(items).map((wrong) => [wrong]);
  const parts = Object.entries(Object(properties));
  const right = parts.map(([name, part]) => [name, Object(part).enum?.[0] ?? "x"]);
  return parts.flatMap(([name, part]) =>
    wrongChoices(part).map((wrong) => ({ ...Object.fromEntries(right), [name]: wrong })),
  );
}
