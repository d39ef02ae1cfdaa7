import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, it } from "vitest";
import { gatewayTo } from "./testing/gateway-to.ts";

const ask = (path: string, init?: RequestInit) => new Request(`http://app.example${path}`, init);

type Answer = (incoming: IncomingMessage, outgoing: ServerResponse) => void;
const as = (out: ServerResponse, type: string, status = 200) =>
  out.writeHead(status, { "Content-Type": type });
const JSON_TYPE = "application/json";
const SWITCH = "HTTP/1.1 101 OK\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n";

const broken: readonly (readonly [string, Answer, number])[] = [
  ["says nothing", () => {}, 504],
  ["stops after the head", (_, out) => as(out, JSON_TYPE).flushHeaders(), 504],
  ["drips a byte at a time", (_, out) => drip(out), 504],
  ["sends HTML", (_, out) => as(out, "text/html").end("<h1>Login</h1>"), 502],
  ["fails with HTML", (_, out) => as(out, "text/html", 503).end("<h1>Busy</h1>"), 502],
  ["sends no type", (_, out) => out.writeHead(200).end("{}"), 502],
  ["redirects", (incoming, out) => redirect(incoming, out), 502],
  [
    "redirects the call too",
    (_, out) => out.writeHead(308, { Location: "https://evil.example/" }).end(),
    502,
  ],
  ["says not modified", (_, out) => out.writeHead(304).end(), 502],
  ["sends too much", (_, out) => as(out, JSON_TYPE).end("1".repeat(100_001)), 502],
  ["never ends", (_, out) => flood(as(out, JSON_TYPE)), 502],
  ["hangs up", (incoming) => incoming.socket.destroy(), 502],
  ["hangs up in the body", (_, out) => cutShort(out), 502],
  ["speaks no HTTP", (incoming) => incoming.socket.end("HELO\r\n\r\n"), 502],
  ["switches protocols", (incoming) => incoming.socket.end(SWITCH), 502],
];

/** Leads to a good answer: following it would show. */
function redirect({ url }: IncomingMessage, out: ServerResponse) {
  if (url === "/elsewhere") as(out, JSON_TYPE).end("{}");
  else out.writeHead(302, { Location: "/elsewhere" }).end();
}

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
    // Short where it is waited for, and else too long to come before the answer.
    const { server } = await gatewayTo(answer, status === 504 ? 300 : undefined);
    const response = await server(ask("/api/v1/users", { headers: { accept: "text/html" } }));
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(response.headers.get("location")).toBeNull();
    expect(response.headers.get("retry-after")).toBeNull();
    expect(await response.json()).toMatchObject({
      status,
      type: expect.stringContaining("urn:mfa-enrollment:upstream-"),
    });
  });

  it("gets the app a problem when nobody listens", async () => {
    const { up, server } = await gatewayTo(() => {});
    await up.close();
    expect((await server(ask("/api/v1/users"))).status).toBe(502);
  });
});
