import { describe, expect, it } from "vitest";
import { gatewayTo } from "./testing/gateway-to.ts";

const ask = (path: string, init?: RequestInit) => new Request(`http://app.example${path}`, init);

const JSON_TYPE = { "content-type": "application/json" };
const post = (body: BodyInit | null, headers = {}): RequestInit => ({ method: "POST", headers, body });
const OVERRIDE = { "x-http-method-override": "DELETE" };

const stopped: readonly (readonly [string, string, RequestInit, number])[] = [
  ["an unknown call", "/api/v1/jobs", {}, 404],
  ["an unknown version", "/api/v9/users", {}, 404],
  ["an encoded slash in an id", "/api/v1/users/1%2fdisableMfa", {}, 404],
  ["a parameter in the path", "/api/v1/users;a=b", {}, 404],
  ["dots that lead out", "/api/v1/users/../../../etc/passwd", {}, 404],
  ["an id of 200 characters", `/api/v1/users/${"a".repeat(200)}`, {}, 404],
  ["another method", "/api/v1/users/1001/enableMfa", { method: "GET" }, 405],
  ["a method override", "/api/v1/users/1001", post(null, OVERRIDE), 405],
  ["JSON as a form", "/api/oauth2/token", post("{}", JSON_TYPE), 415],
  ["a form as JSON", "/api/v1/users/1/enableMfa", post(new URLSearchParams({ a: "b" })), 415],
  [
    "a compressed body",
    "/api/v1/users/1/acceptMfa",
    post("{}", { ...JSON_TYPE, "content-encoding": "gzip" }),
    415,
  ],
  ["a body of 65 KiB", "/api/v1/users/1/enableMfa", post("1".repeat(66_000), JSON_TYPE), 413],
];

describe("what has no body passes, whatever its type says", () => {
  it.each([
    ["GET", "/api/v8.1/users"],
    ["DELETE", "/api/oauth2/token"],
  ])("%s %s", async (method, path) => {
    const { up, server } = await gatewayTo((_incoming, out) => out.writeHead(204).end());
    const headers = { "content-type": "text/plain" };
    expect((await server(ask(path, { method, headers }))).status).toBe(204);
    expect(up.seen[0]?.headers["content-type"]).toBeUndefined();
  });
});

describe("what stops at the gateway", () => {
  it.each(stopped)("includes %s", async (_, path, init, status) => {
    const { up, server } = await gatewayTo((_incoming, out) => out.end());
    const response = await server(ask(path, init));
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(up.seen).toHaveLength(0);
    if (status === 405) expect(response.headers.get("allow")).not.toBeNull();
  });
});
