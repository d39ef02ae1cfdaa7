import { once } from "node:events";
import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeCertificates } from "../gateway/testing/make-certificates.ts";
import { setAnswerHeaders } from "../http/answer-headers.ts";
import { noTrustedProxies, parseTrustedProxies } from "../http/client-address.ts";
import { listen, type Listening } from "../http/listen.ts";
import { testFiles } from "../http/testing/test-files.ts";
import { testServer } from "../http/testing/test-server.ts";
import { askOverTls } from "./testing/ask-over-tls.ts";
import { hasNginx, startNginxExample, type NginxExample } from "./testing/nginx-example.ts";

const certificates = makeCertificates();
const calls: { node: number; method: string; address: string; origin: string }[] = [];
const nodes: Listening[] = [];
let nginx: NginxExample;

/** A node that answers with the address it takes the client for. */
function startNode(node: number): Promise<Listening> {
  const server = testServer({
    staticFiles: testFiles,
    appliance: {
      kind: "appliance",
      appliance: {
        handle: async ({ method }, peer) => {
          calls.push({ node, method, address: peer?.address ?? "", origin: peer?.origin ?? "" });
          return Response.json({});
        },
      },
    },
  });
  const trustedProxies = parseTrustedProxies("127.0.0.0/8") ?? noTrustedProxies;
  return listen(server, { port: 0, host: "127.0.0.1", trustedProxies, limits: { drainTimeout: 100 } });
}

beforeAll(async () => {
  if (!hasNginx) return;
  nodes.push(await startNode(0), await startNode(1));
  const behind = nodes.map(({ url }) => new URL(url).host);
  nginx = await startNginxExample("nginx-nodes.conf", behind, certificates);
});
afterAll(async () => {
  if (!hasNginx) return;
  await nginx.close();
  for (const node of nodes) await node.close();
});

const ask = (path: string, method = "GET", headers: Record<string, string> = {}, body = "") =>
  askOverTls(`${nginx.url}${path}`, certificates.ca, headers, method, body);

describe.skipIf(!hasNginx)("docs/hosting/nginx-nodes.conf", () => {
  test("sends who comes without TLS to the same address with it, and refuses a call", async () => {
    for (const path of ["/api/v1/users", "/api", "/csp-report", "/live", "/ready", "/metrics"]) {
      const { status, headers } = await fetch(nginx.plainUrl + path, { redirect: "manual" });
      expect([path, status, headers.get("location")]).toEqual([path, 403, null]);
      expect(headers.get("content-type")).toBe("text/plain; charset=utf-8");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
    const answer = await fetch(`${nginx.plainUrl}/enroll?recreate=true`, { redirect: "manual" });
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect([answer.status, answer.headers.get("location")]).toEqual([
      308,
      "https://127.0.0.1/enroll?recreate=true",
    ]);
  });

  test("leaves the nodes' headers as they are, and adds what belongs to HTTPS, once", async () => {
    const expected = new Headers();
    setAnswerHeaders(expected, "document", true);
    const { headers } = await ask("/account", "GET", { Accept: "text/html" });
    expect(headers).toMatchObject(Object.fromEntries(expected));
  });

  test("keeps the metrics inside", async () => {
    const { status, headers } = await ask("/metrics");
    expect([status, headers["x-content-type-options"]]).toEqual([404, "nosniff"]);
    expect(headers).toHaveProperty("strict-transport-security");
  });

  test("spreads calls over the nodes and tells them the client's address, not what the client claims", async () => {
    calls.length = 0;
    for (let count = 0; count < 6; count += 1)
      await ask("/api/v1/users", "GET", { "X-Forwarded-For": "1.1.1.1" });
    expect(new Set(calls.map(({ node }) => node)).size).toBe(2);
    expect(new Set(calls.map(({ address }) => address))).toEqual(new Set(["127.0.0.1"]));
  });

  test.each(["DELETE /nowhere", "PUT /csp-report", "DELETE /api/%2e%2e/x", "POST /api/v1/nowhere"])(
    "takes no node for dead, whatever becomes of requests with bodies that nobody reads: %s",
    async (request) => {
      const [method = "", path = ""] = request.split(" ");
      const body = "a".repeat(65_000);
      for (let count = 0; count < 60; count += 1) {
        const { status } = await ask(path, method, { "content-length": String(body.length) }, body);
        expect([200, 404, 405]).toContain(status);
      }
      for (let count = 0; count < 4; count += 1)
        expect((await ask("/api/v1/users", "POST")).status).toBe(200);
    },
  );

  test.each([
    [413, () => ask("/api/v1/users", "POST", { "content-length": "70000" }, "a".repeat(70_000))],
    [413, () => ask("/api/v1/users/1", "PUT", { "content-length": "70000" }, "a".repeat(70_000))],
    [400, () => ask("/api/%00")],
    [400, () => ask("/api/v1/users", "GET", { padding: "a".repeat(9_000) })],
    [405, () => ask("/api/v1/users", "TRACE")],
    [414, () => ask(`/api/v1/users?${"a".repeat(9_000)}`)],
  ])("says %i as a problem, not as a page", async (status, call) => {
    const answer = await call();
    expect([answer.status, answer.headers["content-type"]]).toEqual([status, "application/problem+json"]);
    expect(JSON.parse(answer.text)).toMatchObject({ status });
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  test("lets no client say which host it has asked", async () => {
    calls.length = 0;
    await ask("/api/v1/users", "GET", { "X-Forwarded-Host": "evil.example" });
    expect(calls.map(({ origin }) => origin)).toEqual(["https://127.0.0.1"]);
    expect((await ask("/api")).status).toBe(200);
  });

  test("goes on with one node, and sends no POST twice", async () => {
    await nodes[1]?.close();
    calls.length = 0;
    const statuses: number[] = [];
    for (let count = 0; count < 6; count += 1) statuses.push((await ask("/api/v1/users", "POST")).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(calls.length);
    expect(calls.length).toBeGreaterThanOrEqual(5);
    for (let count = 0; count < 4; count += 1) expect((await ask("/api/v1/users")).status).toBe(200);
    const changes: number[] = [];
    for (const method of ["PUT", "DELETE", "PUT", "DELETE", "PUT", "DELETE"])
      changes.push((await ask("/api/v1/users", method)).status);
    expect(changes.filter((status) => status !== 200).length).toBeLessThanOrEqual(2);
  });
});

describe.skipIf(!hasNginx)("docs/hosting/nginx-nodes.conf, where nodes die over a request", () => {
  const seen: string[] = [];
  const dying = [0, 1].map(() =>
    createServer((message) => {
      seen.push(message.method ?? "");
      message.socket.destroy();
    }),
  );
  let example: NginxExample;
  beforeAll(async () => {
    for (const node of dying) await once(node.listen(0, "127.0.0.1"), "listening");
    const behind = dying.map((node) => {
      const address = node.address();
      return typeof address === "object" ? `127.0.0.1:${address?.port}` : "";
    });
    example = await startNginxExample("nginx-nodes.conf", behind, certificates);
  });
  afterAll(async () => {
    await example.close();
    for (const node of dying) node.close();
  });

  test.each([
    ["GET", 2],
    ["POST", 1],
    ["PUT", 1],
    ["DELETE", 1],
  ])("%s is sent %i times", async (method, times) => {
    seen.length = 0;
    const answer = await askOverTls(`${example.url}/api/v1/users/1`, certificates.ca, {}, method);
    expect(seen).toEqual(Array.from({ length: times }, () => method));
    expect([answer.status, answer.headers["content-type"]]).toEqual([502, "application/problem+json"]);
    expect(JSON.parse(answer.text)).toMatchObject({ status: 502 });
  });
});
