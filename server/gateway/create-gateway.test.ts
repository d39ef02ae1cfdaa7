import type { IncomingMessage, ServerResponse } from "node:http";
import pino from "pino";
import { afterEach, describe, expect, it } from "vitest";
import type { HostileUpstream } from "./testing/hostile-upstream.ts";
import { hostileUpstream } from "./testing/hostile-upstream.ts";
import { createGateway } from "./create-gateway.ts";
import { testServer } from "../http/testing/test-server.ts";

const open: HostileUpstream[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function gatewayTo(answer: (incoming: IncomingMessage, outgoing: ServerResponse) => void) {
  const up = await hostileUpstream(answer);
  open.push(up);
  const log = pino({ level: "silent" });
  const gateway = createGateway({
    applianceUrl: up.url,
    ca: null,
    log,
    clock: { now: () => 0 },
    deadline: 300,
    answerLimit: 100_000,
  });
  return { up, gateway, server: testServer({ appliance: { kind: "gateway", gateway } }) };
}

const ask = (path: string, init?: RequestInit) => new Request(`http://app.example${path}`, init);

const broken: readonly (readonly [
  string,
  (incoming: IncomingMessage, outgoing: ServerResponse) => void,
  number,
])[] = [
  ["says nothing", () => {}, 504],
  [
    "stops after the head",
    (_, out) => out.writeHead(200, { "Content-Type": "application/json" }).flushHeaders(),
    504,
  ],
  ["drips a byte at a time", (_, out) => drip(out), 504],
  ["sends HTML", (_, out) => out.writeHead(200, { "Content-Type": "text/html" }).end("<h1>Login</h1>"), 502],
  [
    "fails with HTML",
    (_, out) => out.writeHead(503, { "Content-Type": "text/html" }).end("<h1>Busy</h1>"),
    502,
  ],
  ["sends no type", (_, out) => out.writeHead(200).end("{}"), 502],
  ["redirects", (_, out) => out.writeHead(302, { Location: "https://evil.example/" }).end(), 502],
  ["says not modified", (_, out) => out.writeHead(304).end(), 502],
  [
    "sends too much",
    (_, out) => out.writeHead(200, { "Content-Type": "application/json" }).end("1".repeat(100_001)),
    502,
  ],
  ["never ends", (_, out) => flood(out.writeHead(200, { "Content-Type": "application/json" })), 502],
  ["hangs up", (incoming) => incoming.socket.destroy(), 502],
  ["hangs up in the body", (_, out) => cutShort(out), 502],
  ["speaks no HTTP", (incoming) => incoming.socket.end("HELO\r\n\r\n"), 502],
  [
    "switches protocols",
    (incoming) => incoming.socket.end("HTTP/1.1 101 OK\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n"),
    502,
  ],
];

function drip(out: ServerResponse) {
  out.writeHead(200, { "Content-Type": "application/json" });
  const timer = setInterval(() => out.write(" "), 20);
  out.on("close", () => clearInterval(timer));
}

function flood(out: ServerResponse) {
  const more = () => {
    while (!out.destroyed && out.write("1".repeat(65_536)));
  };
  out.on("drain", more);
  more();
}

function cutShort(out: ServerResponse) {
  out.writeHead(200, { "Content-Type": "application/json", "Content-Length": "100" });
  out.write("{", () => out.destroy());
}

describe("an appliance that misbehaves", () => {
  it.each(broken)("gets the app a problem in time when it %s", async (_, answer, status) => {
    const { server } = await gatewayTo(answer);
    const response = await server(ask("/api/v1/users", { headers: { accept: "text/html" } }));
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(response.headers.get("location")).toBeNull();
    expect(await response.json()).toMatchObject({
      status,
      type: expect.stringContaining("urn:mfa-enrollment:upstream-"),
    });
  });

  it("gets the app a problem when nobody listens", async () => {
    const { up, server } = await gatewayTo(() => {});
    await up.close();
    open.length = 0;
    expect((await server(ask("/api/v1/users"))).status).toBe(502);
  });
});

describe("what goes through", () => {
  it("is not the client's word about where it comes from, nor its cookies", async () => {
    const { up, server } = await gatewayTo((_, out) =>
      out.writeHead(200, { "Content-Type": "application/json" }).end("{}"),
    );
    const told = {
      "x-forwarded-for": "1.2.3.4",
      forwarded: "for=1.2.3.4",
      "x-real-ip": "1.2.3.4",
      cookie: "a=b",
    };
    await server(
      ask("/api/v1/users?Offset=0&evil=1", {
        headers: { ...told, "x-forwarded-host": "h", authorization: "Bearer t" },
      }),
    );
    const [incoming] = up.seen;
    expect(incoming?.url).toBe("/api/v1/users?Offset=0");
    expect(incoming?.headers.host).toBe(up.url.host);
    expect(incoming?.headers["authorization"]).toBe("Bearer t");
    for (const name of [...Object.keys(told), "x-forwarded-host"])
      expect(incoming?.headers[name]).toBeUndefined();
  });

  it("is not the appliance's cookies and brands; its date and its way to wait are", async () => {
    const { server } = await gatewayTo((_, out) =>
      out
        .writeHead(429, {
          "Content-Type": "application/problem+json",
          "Set-Cookie": "a=b",
          Server: "IIS",
          "X-Powered-By": "x",
          "Retry-After": "7",
          Date: "Tue, 01 Jan 2030 00:00:00 GMT",
          "Access-Control-Allow-Origin": "*",
        })
        .end('{"status":429}'),
    );
    const response = await server(ask("/api/v1/users"));
    expect(response.status).toBe(429);
    for (const name of ["set-cookie", "server", "x-powered-by", "access-control-allow-origin"]) {
      expect(response.headers.get(name)).toBeNull();
    }
    expect(response.headers.get("retry-after")).toBe("7");
    expect(response.headers.get("date")).toBe("Tue, 01 Jan 2030 00:00:00 GMT");
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("is an answer without a body, and one with a status of the appliance", async () => {
    const { server } = await gatewayTo((incoming, out) =>
      out.writeHead(incoming.method === "DELETE" ? 204 : 200).end(),
    );
    expect((await server(ask("/api/oauth2/token", { method: "DELETE" }))).status).toBe(204);
    expect((await server(ask("/api/v1/users/1001/disableMfa", { method: "POST" }))).status).toBe(200);
  });

  it("is a POST without a body, whatever type PowerShell gives to nothing", async () => {
    const { server, up } = await gatewayTo((_, out) => out.writeHead(204).end());
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const answer = await server(ask("/api/v1/users/1001/disableMfa", { method: "POST", headers }));
    expect([answer.status, up.seen[0]?.headers["content-type"]]).toEqual([204, undefined]);
  });

  it("is the request's body, byte for byte", async () => {
    const bodies: string[] = [];
    const { server } = await gatewayTo((incoming, out) => {
      incoming.setEncoding("utf8");
      incoming.on("data", (text: string) => bodies.push(text));
      incoming.on("end", () => out.writeHead(200).end());
    });
    const headers = { "content-type": "application/json; charset=utf-8" };
    await server(
      ask("/api/v8.1/users/a/acceptMfa", { method: "POST", headers, body: '{"code":"1","token":"ü"}' }),
    );
    expect(bodies.join("")).toBe('{"code":"1","token":"ü"}');
  });
});

const stopped: readonly (readonly [string, string, RequestInit, number])[] = [
  ["an unknown call", "/api/v1/jobs", {}, 404],
  ["an unknown version", "/api/v2/users", {}, 404],
  ["the audit of an embedded appliance", "/api/v8.1/audit", {}, 404],
  ["an encoded slash in an id", "/api/v1/users/1%2fdisableMfa", {}, 404],
  ["a parameter in the path", "/api/v1/users;a=b", {}, 404],
  ["dots that lead out", "/api/v1/users/../../../etc/passwd", {}, 404],
  ["an id of 200 characters", `/api/v1/users/${"a".repeat(200)}`, {}, 404],
  ["another method", "/api/v1/users/1001/enableMfa", { method: "GET" }, 405],
  [
    "a method override",
    "/api/v1/users/1001",
    { method: "POST", headers: { "x-http-method-override": "DELETE" } },
    405,
  ],
  [
    "JSON as a form",
    "/api/oauth2/token",
    { method: "POST", headers: { "content-type": "application/json" }, body: "{}" },
    415,
  ],
  [
    "a form as JSON",
    "/api/v1/users/1/enableMfa",
    { method: "POST", body: new URLSearchParams({ a: "b" }) },
    415,
  ],
  [
    "a body of 65 KiB",
    "/api/v1/users/1/enableMfa",
    { method: "POST", headers: { "content-type": "application/json" }, body: "1".repeat(66_000) },
    413,
  ],
];

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

describe("health behind a gateway", () => {
  it("is good while the appliance answers, even with 401", async () => {
    const { gateway } = await gatewayTo((_, out) => out.writeHead(401).end());
    expect(await gateway.ready()).toBe(true);
  });

  it("is bad while it fails, and does not ask for every question", async () => {
    const { up, gateway } = await gatewayTo((_, out) => out.writeHead(503).end());
    expect(await gateway.ready()).toBe(false);
    expect(await gateway.ready()).toBe(false);
    expect(up.seen).toHaveLength(1);
  });
});
