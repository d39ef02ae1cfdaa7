import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeCertificates } from "../gateway/testing/make-certificates.ts";
import { setAnswerHeaders } from "../http/answer-headers.ts";
import { noTrustedProxies, parseTrustedProxies } from "../http/client-address.ts";
import { listen } from "../http/listen.ts";
import type { Listening } from "../http/listen.ts";
import { testFiles } from "../http/testing/test-files.ts";
import { testServer } from "../http/testing/test-server.ts";
import { askOverTls } from "./testing/ask-over-tls.ts";
import { hasNginx, startNginxExample } from "./testing/nginx-example.ts";
import type { NginxExample } from "./testing/nginx-example.ts";

const certificates = makeCertificates();
const calls: { node: number; method: string; address: string }[] = [];
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
          calls.push({ node, method, address: peer?.address ?? "" });
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

const ask = (path: string, method = "GET", headers: Record<string, string> = {}) =>
  askOverTls(`${nginx.url}${path}`, certificates.ca, headers, method);

describe.skipIf(!hasNginx)("docs/hosting/nginx-nodes.conf", () => {
  test("sends who comes without TLS to the same address with it", async () => {
    const answer = await fetch(`${nginx.plainUrl}/enroll?recreate=true`, { redirect: "manual" });
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
    expect((await ask("/metrics")).status).toBe(404);
  });

  test("spreads calls over the nodes and tells them the client's address, not what the client claims", async () => {
    calls.length = 0;
    for (let count = 0; count < 6; count += 1)
      await ask("/api/v1/users", "GET", { "X-Forwarded-For": "1.1.1.1" });
    expect(new Set(calls.map(({ node }) => node)).size).toBe(2);
    expect(new Set(calls.map(({ address }) => address))).toEqual(new Set(["127.0.0.1"]));
  });

  test("goes on with one node, and sends no POST twice", async () => {
    await nodes[1]?.close();
    calls.length = 0;
    const statuses: number[] = [];
    for (let count = 0; count < 6; count += 1) statuses.push((await ask("/api/v1/users", "POST")).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(calls.length);
    expect(calls.length).toBeGreaterThanOrEqual(5);
    expect((await ask("/api/v1/users")).status).toBe(200);
  });
});
