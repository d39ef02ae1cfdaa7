import { expect, test } from "vitest";
import { aws } from "../../contract/aws.ts";
import { azure } from "../../contract/azure.ts";
import { routes } from "../routes.ts";
import { allowedCalls, allowedQuery, mediaTypeOf } from "./allow-list.ts";

const JSON_TYPE = "application/json";

/** docs/contract.md sections 2 to 4, written apart from the server's own table. */
const users = (version: string) => [
  [`/api/${version}/users`, "GET", null],
  [`/api/${version}/users/{id}`, "GET", null],
  [`/api/${version}/users/{id}/enableMfa`, "POST", JSON_TYPE],
  [`/api/${version}/users/{id}/acceptMfa`, "POST", JSON_TYPE],
  [`/api/${version}/users/{id}/disableMfa`, "POST", JSON_TYPE],
];

test("a gateway lets the calls of the contract through, each with its media type, and no other of ours", () => {
  const paths = new Set(routes.map(({ path }) => path));
  const allowed = [...paths].flatMap((path) =>
    allowedCalls(path.replace("{id}", "1001"), azure).map((one) => [path, one.method, mediaTypeOf(one)]),
  );
  expect(allowed).toEqual([
    ["/api/oauth2/token", "POST", "application/x-www-form-urlencoded"],
    ["/api/oauth2/token", "DELETE", null],
    ...["v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8", "v8.1"].flatMap(users),
  ]);
});

test("an id has 128 characters at most", () => {
  expect(allowedCalls(`/api/v1/users/${"a".repeat(128)}`, azure)).toHaveLength(1);
  expect(allowedCalls(`/api/v1/users/${"a".repeat(129)}`, azure)).toEqual([]);
  expect(allowedCalls(`/api/v1/users/${"a".repeat(129)}/enableMfa`, azure)).toEqual([]);
});

test("of the query only the parameters of the contract go on, each once", () => {
  const query = new URLSearchParams(
    "Offset=1&LIMIT=2&nameFilter=a%20b&userId=3&$offset=4&evil=5&Limit=6&LIMIT=7",
  );
  expect(allowedQuery(query, azure)).toBe("?Offset=1&LIMIT=2&nameFilter=a+b");
  expect(allowedQuery(new URLSearchParams("evil=1"), azure)).toBe("");
});

test("of an AWS-like appliance the calls of its contract go on, and its query", () => {
  const calls = (path: string) => allowedCalls(path, aws).map(({ method }) => method);
  expect(calls("/api/v1/token")).toEqual(["POST", "DELETE"]);
  expect(calls("/api/v1/users")).toEqual(["GET"]);
  expect(calls("/api/v1/users/a%20name/acceptMfa")).toEqual(["POST"]);
  expect(["/api/oauth2/token", "/api/v8.1/users", "/api/v1/users/x/mfaNotice"].flatMap(calls)).toEqual([]);
  const query = new URLSearchParams("SearchPattern=a&Sort=nameAsc&NameFilter=b&Limit=2");
  expect(allowedQuery(query, aws)).toBe("?SearchPattern=a&Sort=nameAsc&Limit=2");
});
