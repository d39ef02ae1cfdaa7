import pino from "pino";
import { describe, expect, it } from "vitest";
import { createTestAppliance } from "./appliance/testing/create-test-appliance.ts";
import { problemDetails } from "./http/problem.ts";
import { testFiles } from "./http/testing/test-files.ts";
import { TEST_TIME, testServer } from "./http/testing/test-server.ts";

const ask = (path: string, init: RequestInit = {}) => new Request(`https://app.example${path}`, init);
const page = { headers: { accept: "text/html,application/xhtml+xml,*/*;q=0.8" } };

/** docs/security/rules.md, Headers, word for word. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
  "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; " +
  "frame-src 'none'; worker-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; report-uri /csp-report";
const onDocuments = {
  "content-security-policy": policy,
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "permissions-policy":
    "camera=(), geolocation=(), microphone=(), payment=(), usb=(), clipboard-read=(), clipboard-write=(self), publickey-credentials-get=()",
  "cache-control": "no-store",
};
const onApi = {
  "cache-control": "no-store",
  "content-security-policy":
    "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; sandbox",
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

describe("headers", () => {
  it.each(["/", "/account", "/users/1001/enroll?recreate=true", "/index.html"])(
    "of the document at %s",
    async (path) => {
      const response = await testServer({ staticFiles: testFiles })(ask(path, page));
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
      expect(Object.fromEntries(response.headers)).toMatchObject(onDocuments);
    },
  );

  it.each(
    "/api/v1/users?callback=f /api/nothing /api/help /api/openapi.json /config.json /brand.css /live /metrics /nothing.js".split(
      " ",
    ),
  )("of the answer at %s", async (path) => {
    const response = await testServer({ staticFiles: testFiles })(ask(path));
    expect(Object.fromEntries(response.headers)).toMatchObject(onApi);
    expect(response.headers.get("content-type")).toMatch(
      /^application\/(?:problem\+)?json$|^(?:application\/json|text\/(?:css|markdown|plain))\b.*; charset=utf-8$/,
    );
  });

  it("keep a hashed asset for ever and check any other file again", async () => {
    const server = testServer({ staticFiles: testFiles });
    const hashed = await server(ask("/assets/app-1a2b3c4d.js"));
    expect(hashed.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(hashed.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    const { "cache-control": _, ...onAll } = onApi;
    expect(Object.fromEntries(hashed.headers)).toMatchObject(onAll);
    const icon = Object.fromEntries((await server(ask("/icon.svg"))).headers);
    expect(icon).toMatchObject({ ...onAll, "cache-control": "no-cache" });
  });

  it.each(["/", "/api/v1/users", "/assets/app-1a2b3c4d.js", "/nothing"])(
    "say nothing of HTTPS over plain HTTP: %s",
    async (path) => {
      const response = await testServer({ staticFiles: testFiles })(
        new Request(`http://app.example${path}`, page),
      );
      expect(response.headers.has("strict-transport-security")).toBe(false);
      expect(response.headers.has("location"), "nor lead to it").toBe(false);
    },
  );

  it.each(["/", "/api/v1/users", "/live", "/nothing.js", "/api/%2e%2e", "/assets/app-1a2b3c4d.js"])(
    "carry the server's own time, not its name, and no invitation to other sites: %s",
    async (path) => {
      const appliance = await createTestAppliance({ startTime: TEST_TIME });
      const response = await testServer({
        staticFiles: testFiles,
        appliance: { kind: "appliance", appliance },
      })(ask(path, { headers: { origin: "https://evil.example" } }));
      await appliance.close();
      expect(response.headers.get("date")).toBe(new Date(TEST_TIME).toUTCString());
      const names = [...response.headers.keys()];
      expect(names.filter((name) => /^(?:access-control|server|x-powered-by)/.test(name))).toEqual([]);
    },
  );
});

describe("the trace id", () => {
  const inbound = "0123456789abcdef0123456789abcdef";
  it("is ours, and a client's own stands beside it in the log", async () => {
    const lines: string[] = [];
    const log = pino({ level: "info" }, { write: (line: string) => void lines.push(line) });
    const response = await testServer({ log })(ask("/config.json", { headers: { "x-request-id": inbound } }));
    const traceId = response.headers.get("x-request-id");
    expect(traceId).not.toBe(inbound);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ traceId, clientId: inbound });
    await testServer({ log })(ask("/config.json", { headers: { "x-request-id": "a b" } }));
    expect(lines[1]).not.toContain("clientId");
  });

  it.each([inbound.toUpperCase(), inbound.slice(1), `${inbound}0`, `${inbound.slice(1)}g`, "<script>"])(
    "is ours instead of %s",
    async (id) => {
      const response = await testServer()(ask("/nothing", { headers: { "x-request-id": id } }));
      expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f]{32}$/);
      expect(response.headers.get("x-request-id")).not.toBe(id);
      expect(await response.json()).toMatchObject({ traceId: response.headers.get("x-request-id") });
    },
  );

  it("is the same in a row of the record, in its answer and in its line of the log", async () => {
    const lines: string[] = [];
    const log = pino({ level: "info" }, { write: (line: string) => void lines.push(line) });
    const appliance = await createTestAppliance();
    const server = testServer({ log, appliance: { kind: "appliance", appliance } });
    const body = new URLSearchParams({ username: "olivia", password: "a wrong password" });
    const response = await server(ask("/api/oauth2/token", { method: "POST", body }));
    const rows = await appliance.parts.store.read((db) =>
      db.selectFrom("audit").select(["event", "trace_id"]).orderBy("seq", "desc").limit(1).execute(),
    );
    await appliance.close();
    const traceId = response.headers.get("x-request-id");
    expect(rows).toEqual([{ event: "sign-in", trace_id: traceId }]);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ traceId, status: 400 });
  });

  it("is told to the appliance", async () => {
    const told: unknown[] = [];
    const handle = async (_: Request, peer: unknown) => {
      told.push(peer);
      return Response.json({});
    };
    const server = testServer({ appliance: { kind: "appliance", appliance: { handle } } });
    await server(ask("/api/v1/users", { headers: { "x-request-id": inbound } }), { address: "::1" });
    expect(told).toEqual([{ address: "::1", traceId: expect.stringMatching(/^[0-9a-f]{32}$/) }]);
  });
});

describe("a fault inside", () => {
  it("is a 500 problem that tells nothing but the trace id", async () => {
    const handle = () => Promise.reject(new Error("secret at table users"));
    const lines: string[] = [];
    const log = pino({ level: "error" }, { write: (line: string) => void lines.push(line) });
    const response = await testServer({ log, appliance: { kind: "appliance", appliance: { handle } } })(
      ask("/api/v1/users"),
    );
    expect(response.status).toBe(500);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    const traceId = response.headers.get("x-request-id");
    expect(await response.json()).toEqual({
      type: "urn:mfa-enrollment:server-failed",
      title: "The server failed.",
      detail: problemDetails["server-failed"],
      status: 500,
      traceId,
    });
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ event: "http.failed", traceId });
  });

  it("that makes HTML of an API answer is a 502 problem", async () => {
    const handle = async () => new Response("<p>", { headers: { "content-type": "text/html" } });
    const response = await testServer({ appliance: { kind: "gateway", gateway: { handle } } })(
      ask("/api/v1/users"),
    );
    expect(response.status).toBe(502);
    expect(await response.text()).not.toContain("<");
  });
});

describe("a host name", () => {
  const server = testServer({ publicHosts: ["mfa.example.com"] });
  const statusAt = async (url: string) => (await server(new Request(url))).status;

  it("that is not ours is 421, whatever is asked for, but for health and metrics", async () => {
    expect(await statusAt("http://mfa.example.com:8443/config.json")).toBe(200);
    expect(await statusAt("http://MFA.example.com/api/v1/users")).toBe(200);
    for (const path of ["/config.json", "/api/v1/users", "/", "/api/oauth2/token"]) {
      expect(await statusAt(`http://evil.example${path}`)).toBe(421);
      expect(await statusAt(`http://mfa.example.com.evil.example${path}`)).toBe(421);
    }
    expect(await statusAt("http://10.0.0.5/live")).toBe(200);
    expect(await statusAt("http://10.0.0.5/ready")).toBe(200);
    expect(await statusAt("http://10.0.0.5/metrics")).not.toBe(421);
  });

  it("is any when none is set", async () => {
    expect((await testServer()(new Request("http://anything.example/config.json"))).status).toBe(200);
  });
});
