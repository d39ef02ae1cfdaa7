import { Writable } from "node:stream";
import pino from "pino";
import { describe, expect, it } from "vitest";
import { TEST_TIME, testServer } from "../http/testing/test-server.ts";
import { version } from "../version.ts";
import type { ApiPart } from "./api-part.ts";
import { products } from "../../contract/products.ts";

const ask = (path: string, init?: RequestInit) => new Request(`http://app.example${path}`, init);
const peer = { address: "127.0.0.1" };

function recordedLog(level = "trace") {
  const lines: string[] = [];
  const sink = new Writable({
    write: (chunk, _, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  return { lines, log: pino({ level }, sink) };
}

const report = (members: object) => JSON.stringify({ "csp-report": members });
const post = (body: string, type = "application/csp-report") =>
  ask("/csp-report", { method: "POST", headers: { "content-type": type }, body });

describe("/csp-report", () => {
  it("logs the rule and the addresses, without queries and samples", async () => {
    const { lines, log } = recordedLog();
    const body = report({
      "effective-directive": "script-src",
      "document-uri": "https://app.example/enroll?token=canary-1#canary-2",
      "blocked-uri": "inline",
      "script-sample": "canary-3",
    });
    expect((await testServer({ log })(post(body))).status).toBe(204);
    expect(lines.join("")).toContain("script-src");
    expect(lines.join("")).toContain("https://app.example/enroll");
    expect(lines.join("")).not.toContain("canary");
  });

  it.each([
    [7, 7],
    [2_147_483_647, 2_147_483_647],
    [2_147_483_648, null],
    [-1, null],
    [1.5, null],
    ["7", null],
  ])("tells the line where it can be one: %j", async (line, told) => {
    const { lines, log } = recordedLog();
    expect((await testServer({ log })(post(report({ "line-number": line })))).status).toBe(204);
    expect(lines.join("")).toContain(`"line":${told}`);
  });

  it.each([
    ["no report", post("{}"), 400],
    ["no JSON", post("<"), 400],
    ["another type", post(report({}), "text/plain"), 415],
    ["17 KiB", post(report({ "blocked-uri": "a".repeat(17_000) })), 413],
    ["another method", ask("/csp-report"), 405],
  ])("refuses %s", async (_, request, status) => {
    const response = await testServer()(request);
    expect([response.status, response.headers.get("content-type")]).toEqual([
      status,
      "application/problem+json",
    ]);
    expect(response.headers.get("allow")).toBe(status === 405 ? "POST" : null);
  });

  it("takes thirty at once and then a few, so that nobody fills the log", async () => {
    let now = TEST_TIME;
    const server = testServer({ clock: { now: () => now } });
    const statuses = [];
    for (let i = 0; i < 31; i += 1) statuses.push((await server(post(report({})))).status);
    expect(statuses).toEqual([...Array.from({ length: 30 }, () => 204), 429]);
    now += 2_000;
    expect((await server(post(report({})))).status).toBe(204);
    expect((await server(post(report({})))).headers.get("retry-after")).toBe("2");
    expect(await (await server(ask("/metrics"), peer)).text()).toContain("csp_reports_total 31\n");
  });
});

describe("health", () => {
  it("is live whatever the store does, and ready only with it", async () => {
    const server = testServer({ ready: () => Promise.reject(new Error("database down")) });
    const live = await server(ask("/live"));
    expect([live.status, await live.json()]).toEqual([200, { status: "live", version }]);
    const ready = await server(ask("/ready"));
    expect([ready.status, ready.headers.get("retry-after")]).toEqual([503, "5"]);
    expect((await testServer()(ask("/ready"))).status).toBe(200);
  });
});

it("leads password managers to the page that changes a password, where the server keeps them", async () => {
  const nothing = { handle: async () => new Response(null, { status: 204 }) };
  const asked = async (appliance: ApiPart) => testServer({ appliance })(ask("/.well-known/change-password"));
  const own = await asked({ kind: "appliance", appliance: nothing });
  expect([own.status, own.headers.get("location")]).toEqual([302, "/password"]);
  expect((await asked({ kind: "gateway", gateway: nothing })).headers.get("location")).toBeNull();
  const aws = await asked({ kind: "appliance", appliance: nothing, product: products.aws });
  expect(aws.headers.get("location"), "whose app has no such page").toBeNull();
});

it("/brand.css has the configured accent for both themes", async () => {
  const answer = await testServer({ appConfig: { accent: "#c2185b" } })(ask("/brand.css"));
  expect(answer.headers.get("content-type")).toBe("text/css; charset=utf-8");
  expect(await answer.text()).toMatch(
    /^:root \{ --brand-light: oklch\(.*--brand-on-dark: oklch\([^)]*\); \}$/,
  );
});

describe("/config.json", () => {
  it("is what the server was given, and whether it is the appliance itself, whatever the file says", async () => {
    const appConfig = { productName: "Ü", embedded: "yes", version: "of the file" };
    const nothing = { handle: async () => new Response(null, { status: 204 }) };
    const told = async (appliance: ApiPart) =>
      (await testServer({ appConfig, appliance })(ask("/config.json"))).json();
    const own = await told({ kind: "appliance", appliance: nothing });
    expect([own, await told({ kind: "gateway", gateway: nothing })]).toEqual([
      { productName: "Ü", embedded: true, guard: true, profile: "azure", version },
      { productName: "Ü", embedded: false, guard: true, version },
    ]);
  });
});

it.each(["/live", "/ready", "/api/help", "/api/openapi.json"])(
  "answers anybody from anywhere, without a token: %s",
  async (path) => {
    const headers = { "x-forwarded-for": "192.0.2.1" };
    const appliance: ApiPart = { kind: "appliance", appliance: { handle: async () => new Response() } };
    const server = testServer({ appliance });
    expect((await server(ask(path, { headers }), { address: "203.0.113.9" })).status).toBe(200);
  },
);

it.each([
  "/live",
  "/ready",
  "/metrics",
  "/config.json",
  "/brand.css",
  "/api/help",
  "/api/openapi.json",
  "/.well-known/change-password",
])("has no other method at %s", async (path) => {
  const appliance: ApiPart = { kind: "appliance", appliance: { handle: async () => new Response() } };
  const server = testServer({ appliance, appConfig: { accent: "#c2185b" } });
  expect((await server(ask(path), peer)).status).toBeLessThan(303);
  for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
    const { status, headers } = await server(ask(path, { method }), peer);
    expect([method, status, headers.get("allow")]).toEqual([method, 405, expect.stringContaining("GET")]);
  }
});

describe("/metrics", () => {
  it("counts requests, outcomes and limiter hits, with few labels", async () => {
    const problem = { type: "urn:mfa-enrollment:code-rejected", status: 400 };
    const headers = { "content-type": "application/problem+json" };
    let status = 400;
    const handle = async () => new Response(JSON.stringify(problem), { status, headers });
    const server = testServer({ appliance: { kind: "appliance", appliance: { handle } } });
    for (const id of ["1000", "1001"]) await server(ask(`/api/v1/users/${id}/acceptMfa`, { method: "POST" }));
    status = 429;
    await server(ask("/api/oauth2/token", { method: "POST" }));
    await server(ask("/live", { method: "INVENTED" }));
    const text = await (await server(ask("/metrics"), peer)).text();
    expect(text).toContain('mfa_enrollments_total{call="acceptMfa",outcome="code-rejected"} 2');
    expect(text).toContain(
      'http_requests_total{method="POST",route="/api/v1/users/{id}/acceptMfa",status="400"} 2',
    );
    expect(text).toContain('mfa_limiter_hits_total{route="/api/oauth2/token"} 1');
    expect(text).toContain(`build_info{version="${version}",node="${process.version}"} 1`);
    expect(text).not.toContain("INVENTED");
    expect(text.replaceAll(/ [\d.e+-]+$/gmu, "")).not.toContain("1001");
  });

  it("is for this machine or the holder of the token, and does not exist for others", async () => {
    const token = "0123456789abcdef";
    const withToken = testServer({ metricsToken: token });
    const bearer = (text: string) => ask("/metrics", { headers: { authorization: `Bearer ${text}` } });
    expect((await testServer()(ask("/metrics"), { address: "::1" })).status).toBe(200);
    expect((await testServer()(ask("/metrics"), { address: "10.0.0.1" })).status).toBe(404);
    expect((await withToken(bearer(token), { address: "10.0.0.1" })).status).toBe(200);
    expect((await withToken(bearer("wrong"), peer)).status).toBe(404);
    expect((await withToken(ask("/metrics"), peer)).status).toBe(404);
  });

  it.each(["X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "X-Real-IP", "Via"])(
    "is not there for who comes through a proxy on this machine, which sets %s",
    async (name) => {
      const forwarded = { [name]: "192.0.2.1" };
      expect((await testServer()(ask("/metrics", { headers: forwarded }), peer)).status).toBe(404);
      const token = "0123456789abcdef";
      const headers = { ...forwarded, authorization: `Bearer ${token}` };
      const answer = await testServer({ metricsToken: token })(ask("/metrics", { headers }), peer);
      expect(answer.status).toBe(200);
    },
  );
});

describe("the log", () => {
  it("holds no query, body, token or path of a stranger, and a short user agent", async () => {
    const { lines, log } = recordedLog();
    const server = testServer({ log });
    const headers = {
      authorization: "Bearer canary-1",
      cookie: "canary-2",
      "user-agent": `agent${"a".repeat(500)}canary-3`,
    };
    await server(
      ask("/api/oauth2/token?password=canary-4", { method: "POST", headers, body: "password=canary-5" }),
    );
    await server(ask("/canary-6/canary-7?canary-8", { headers }), peer);
    expect(lines).toHaveLength(2);
    expect(lines.join("")).not.toContain("canary");
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      method: "POST",
      route: "/api/oauth2/token",
      status: 200,
    });
    expect(JSON.parse(lines[1] ?? "")).toMatchObject({ status: 404, peer: "127.0.0.1" });
  });

  it("has a line for who may not read the metrics, but none for who may, or asks whether it is live", async () => {
    const { lines, log } = recordedLog("info");
    const server = testServer({ log });
    for (const path of ["/live", "/ready", "/metrics"]) await server(ask(path), peer);
    expect(lines).toEqual([]);
    await server(ask("/metrics"), { address: "203.0.113.9" });
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ route: "/metrics", status: 404, peer: "203.0.113.9" }),
    ]);
  });

  it.each([400, 401, 403, 409, 429])("has a line for a refusal with %i: what, from where", async (status) => {
    const { lines, log } = recordedLog("info");
    const handle = async () => Response.json({}, { status });
    const server = testServer({ log, appliance: { kind: "appliance", appliance: { handle } } });
    const headers = { "user-agent": `agent"}{"event":"forged` };
    const { headers: answered } = await server(ask("/api/v1/users", { headers }), { address: "203.0.113.9" });
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({
        // LOG_LEVEL=warn leaves it out.
        level: 30,
        time: expect.any(Number),
        route: "/api/v1/users",
        status,
        peer: "203.0.113.9",
        traceId: answered.get("x-request-id"),
        userAgent: headers["user-agent"],
      }),
    ]);
  });
});
