import { connect } from "node:net";
import { Writable } from "node:stream";
import pino from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestAppliance, type TestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { createGateway } from "../gateway/create-gateway.ts";
import { gatewayParts } from "../gateway/testing/gateway-parts.ts";
import type { ApiPart } from "../host/api-part.ts";
import { createMetrics } from "../host/metrics.ts";
import { listen, type Listening } from "./listen.ts";
import { rawExchange } from "./testing/raw-exchange.ts";
import { testServer } from "./testing/test-server.ts";

const lines: string[] = [];
const sink = new Writable({
  write: (chunk, _, done) => {
    lines.push(String(chunk));
    done();
  },
});
const log = pino({ level: "info" }, sink);

let appliance: TestAppliance;
let server: Listening | undefined;

beforeEach(async () => {
  lines.length = 0;
  appliance = await createTestAppliance({ log });
});
afterEach(async () => {
  await server?.close();
  await appliance.close();
});

const gateway = createGateway({
  ...(await gatewayParts(log)),
  applianceUrl: new URL("http://127.0.0.1:9"),
  trust: { kind: "system" },
});
const parts: readonly (readonly [string, () => ApiPart, string, string])[] = [
  ["the appliance", () => ({ kind: "appliance", appliance }), "/api/oauth2/token", "x-www-form-urlencoded"],
  ["the gateway", () => ({ kind: "gateway", gateway }), "/api/oauth2/token", "x-www-form-urlencoded"],
  ["the host", () => ({ kind: "appliance", appliance }), "/csp-report", "csp-report"],
];
const bodies = [
  ["ends too early", "Content-Length: 500\r\n\r\nabc"],
  ["has a bad chunk size", "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nzz\r\n"],
] as const;

describe.each(bodies)("a client's body that %s", (_body, tail) => {
  it.each(parts)("is no failure of %s", async (_part, part, path, type) => {
    const metrics = createMetrics();
    server = await listen(testServer({ appliance: part(), log, metrics }), { port: 0, host: "127.0.0.1" });
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname, () =>
      socket.write(`POST ${path} HTTP/1.1\r\nHost: h\r\nContent-Type: application/${type}\r\n${tail}`, () =>
        setImmediate(() => socket.destroy()),
      ),
    );
    await expect.poll(() => lines.join("")).toContain('"event":"http.request"');
    const [line = "", ...others] = lines;
    expect(JSON.parse(line)).toMatchObject({ event: "http.request", level: 30, status: 400 });
    expect(others).toEqual([]);
    expect(await metrics.registry.metrics()).not.toContain('status="500"');
  });
});

it.each([
  ["with its length", "Content-Length: 40\r\n\r\ngrant_type="],
  ["in chunks", "Transfer-Encoding: chunked\r\n\r\nb\r\ngrant_type=\r\n"],
])(
  "a token body that doesn't come is the client's fault, %s: 408, and no error in the log",
  async (_, rest) => {
    const limits = { headersTimeout: 300, requestTimeout: 300, connectionsCheckingInterval: 50 };
    const handler = testServer({ appliance: { kind: "appliance", appliance }, log });
    server = await listen(handler, { port: 0, host: "127.0.0.1", limits });
    const head =
      "POST /api/oauth2/token HTTP/1.1\r\nHost: h\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    const answer = await rawExchange(server.url, head + rest, 20_000);
    expect(answer).toMatch(/^HTTP\/1\.1 408 [^]*The request took too long/);
    expect(lines.filter((line) => !line.includes('"level":30'))).toEqual([]);
  },
);
