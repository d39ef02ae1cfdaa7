import { once } from "node:events";
import { Agent, request as httpRequest } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import type { Handler } from "./handler.ts";
import { listen, type Listening } from "./listen.ts";
import { rawExchange } from "./testing/raw-exchange.ts";
import { testServer } from "./testing/test-server.ts";
import { connect } from "node:net";

let server: Listening | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function start(handler: Handler) {
  server = await listen(handler, { port: 0, host: "127.0.0.1", limits: { drainTimeout: 100 } });
}

const get = (path: string, more = "") => `GET ${path} HTTP/1.1\r\nHost: h\r\n${more}\r\n`;

describe("requests that are sent ahead of answers", () => {
  it("wait for the answer before them: one does", async () => {
    const underWay: string[] = [];
    await start(async (request) => {
      underWay.push(new URL(request.url).pathname);
      await new Promise((resolve) => void setImmediate(resolve));
      return new Response(`<${underWay.splice(0).join()}>`);
    });
    const answers = await rawExchange(server?.url ?? "", `${get("/1")}${get("/2", "Connection: close\r\n")}`);
    expect(answers.match(/<.*>/g)).toEqual(["</1>", "</2>"]);
  });

  it.each([
    [
      "is made",
      async () => new Response(await new Promise<string>((end) => void setTimeout(end, 50, "late"))),
    ],
    // More than the machine keeps for a client that doesn't read.
    ["is taken", async () => new Response(new Uint8Array(32 * 1_024 * 1_024))],
  ])(
    "end the connection where two wait, before the first answer %s, and are never looked at",
    async (_, answer) => {
      const seen: string[] = [];
      await start(async (request) => {
        seen.push(new URL(request.url).pathname);
        return answer();
      });
      const answered = await rawExchange(server?.url ?? "", [1, 2, 3].map((at) => get(`/${at}`)).join(""));
      expect(answered.length).toBeLessThan(32 * 1_024 * 1_024);
      expect(seen).toEqual(["/1"]);
    },
  );
});

it("a connection is served however many requests it sends", async () => {
  await start(async () => new Response("good"));
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const statuses = new Set<number | undefined>();
  for (let count = 0; count < 1_100; count += 1) {
    const [answer] = await once(httpRequest(server?.url ?? "", { agent }).end(), "response");
    statuses.add(answer.resume().statusCode);
    await once(answer, "end");
  }
  agent.destroy();
  expect([...statuses]).toEqual([200]);
});

it("the document of the API is made and compressed once", async () => {
  const handler = testServer();
  const ask = (headers: Record<string, string>) =>
    handler(new Request("http://h/api/openapi.json", { headers }));
  const plain = await ask({});
  expect(plain.headers.get("content-type")).toBe("application/json; charset=utf-8");
  const packed = await ask({ "Accept-Encoding": "gzip" });
  expect(packed.headers.get("content-encoding")).toBe("gzip");
  const [size, small] = [plain, packed].map(({ headers }) => Number(headers.get("content-length")));
  expect(small).toBeLessThan((size ?? 0) / 5);
  expect((await ask({ "If-None-Match": plain.headers.get("etag") ?? "" })).status).toBe(304);
});

it("a handler sees that its client has gone, and so does nothing more for it", async () => {
  let seen = (_signal: AbortSignal): void => {};
  const asked = new Promise<AbortSignal>((resolve) => (seen = resolve));
  await start(async ({ signal }) => {
    seen(signal);
    await once(signal, "abort");
    return new Response("late");
  });
  const { hostname, port } = new URL(server?.url ?? "");
  const socket = connect(Number(port), hostname, () => socket.write("GET / HTTP/1.1\r\nHost: h\r\n\r\n"));
  const signal = await asked;
  expect(signal.aborted).toBe(false);
  socket.destroy();
  await once(signal, "abort");
});
