import { once } from "node:events";
import { Agent, request as httpRequest } from "node:http";
import { connect } from "node:net";
import type { Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { Handler } from "./handler.ts";
import { listen } from "./listen.ts";
import type { Listening } from "./listen.ts";
import type { ServerLimits } from "./node-listener.ts";
import { rawExchange } from "./testing/raw-exchange.ts";
import { testServer } from "./testing/test-server.ts";

let server: Listening | undefined;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await server?.close();
  server = undefined;
});

async function start(handler: Handler, limits: Partial<ServerLimits> = {}) {
  const more = { drainTimeout: 100, ...limits };
  server = await listen(handler, { port: 0, host: "127.0.0.1", limits: more });
}

const get = (path: string, more = "") => `GET ${path} HTTP/1.1\r\nHost: h\r\n${more}\r\n`;
const ahead = (count: number) => Array.from({ length: count }, (_, at) => get(`/${at}`)).join("");
/** Another client's request: when it is answered, what was sent before it has been read. */
const another = () => rawExchange(server?.url ?? "", get("/another", "Connection: close\r\n"));

/** A connection that sends all at once and, unless it is told to, reads nothing. */
async function send(bytes: string): Promise<Socket> {
  const { hostname, port } = new URL(server?.url ?? "");
  const socket = connect(Number(port), hostname).on("error", () => {});
  sockets.push(socket.pause());
  await new Promise<void>((resolve) => socket.once("connect", () => socket.write(bytes, () => resolve())));
  return socket;
}

/** A request from another host than the rest. */
async function askFrom(path: string, from: string): Promise<void> {
  const { hostname, port } = new URL(server?.url ?? "");
  const socket = connect({ host: hostname, port: Number(port), localAddress: from });
  sockets.push(socket);
  await new Promise((resolve) => socket.once("connect", () => socket.write(get(path))).once("data", resolve));
}

/** More than the machine keeps for a client that doesn't read. */
const LARGE = new Uint8Array(32 * 1_024 * 1_024);

function largeAnswers(): { readonly seen: string[]; readonly handler: Handler } {
  const seen: string[] = [];
  const handler: Handler = async (request) => {
    const { pathname } = new URL(request.url);
    seen.push(pathname);
    return new Response(pathname === "/another" ? "good" : LARGE);
  };
  return { seen, handler };
}

describe("requests that are sent ahead of answers", () => {
  it("wait until the answer before them has gone out, however many connections send them", async () => {
    const { seen, handler } = largeAnswers();
    await start(handler);
    for (let count = 0; count < 10; count += 1) await send(ahead(20));
    expect(await another()).toContain("good");
    await another();
    expect(seen.filter((path) => path !== "/another")).toEqual(Array.from({ length: 10 }, () => "/0"));
  });

  it("are answered in their order, one after the other", async () => {
    let underWay = 0;
    const most: number[] = [];
    await start(async (request) => {
      underWay += 1;
      most.push(underWay);
      await Promise.resolve();
      underWay -= 1;
      return new Response(`<${new URL(request.url).pathname}>`);
    });
    const answer = await rawExchange(
      server?.url ?? "",
      `${ahead(40)}${get("/end", "Connection: close\r\n")}`,
    );
    const told = [...answer.matchAll(/<\/(\w+)>/g)].map(([, path]) => path);
    expect(told).toEqual([...Array.from({ length: 40 }, (_, at) => String(at)), "end"]);
    expect(Math.max(...most)).toBe(1);
  });

  it("let others in between, however many connections send them", async () => {
    const begun: string[] = [];
    let goOn = () => {};
    const held = new Promise<void>((resolve) => (goOn = resolve));
    await start(async (request) => {
      const { pathname } = new URL(request.url);
      begun.push(pathname);
      if (pathname === "/0") await held;
      return new Response("good");
    });
    for (let count = 0; count < 200; count += 1) await send(ahead(5));
    await expect.poll(() => begun).toHaveLength(200);
    goOn();
    await askFrom("/another", "127.0.0.2");
    // The next of each connection would be 200 more.
    expect(begun.indexOf("/another")).toBeLessThan(300);
  });

  it("end the connection where more than 64 wait", async () => {
    const { seen, handler } = largeAnswers();
    await start(handler);
    const answer = await rawExchange(server?.url ?? "", ahead(66));
    expect(answer.length).toBeLessThan(LARGE.length);
    expect(seen).toEqual(["/0"]);
  });

  it("end the connection where 1,024 wait on all of them, and those that have ended don't count", async () => {
    const { seen, handler } = largeAnswers();
    await start(handler);
    for (let round = 0; round < 2; round += 1) {
      const [begun, closed] = [seen.length, new Set<Socket>()];
      for (let count = 0; count < 40; count += 1) {
        const socket = await send(ahead(33));
        socket.once("close", () => closed.add(socket)).resume();
        socket.pause();
      }
      await expect.poll(() => closed.size).toBe(8);
      expect(seen.length - begun).toBe(40);
      for (const socket of sockets.splice(0)) socket.destroy();
      await another();
    }
  });

  it.each([
    ["of a stated length", "Content-Length: 4\r\n\r\nbody"],
    ["in chunks", "Transfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n0\r\n\r\n"],
  ])("end the connection where one has a body %s: Node would read and keep it", async (_, rest) => {
    const { seen, handler } = largeAnswers();
    await start(handler);
    const answer = await rawExchange(server?.url ?? "", `${ahead(1)}POST /1 HTTP/1.1\r\nHost: h\r\n${rest}`);
    expect(answer.length).toBeLessThan(LARGE.length);
    expect(seen).toEqual(["/0"]);
  });

  it("keep no connection from giving way to a new client", async () => {
    const { seen, handler } = largeAnswers();
    await start(handler, { maxConnections: 4, reservedConnections: 0 });
    for (let count = 0; count < 4; count += 1) await send(ahead(5));
    await expect.poll(() => seen).toHaveLength(4);
    expect(await another()).toContain("good");
  });
});

it("one request begins in a round of the event loop, in which Node takes one new connection", async () => {
  const rounds: number[] = [];
  let inRound = 0;
  await start(async () => {
    inRound += 1;
    if (inRound === 1)
      setImmediate(() => {
        rounds.push(inRound);
        inRound = 0;
      });
    return new Response("good");
  });
  const others = await Promise.all(Array.from({ length: 100 }, () => send(get("/"))));
  const begun = () => rounds.reduce((sum, count) => sum + count, 0);
  await expect.poll(begun).toBe(100);
  // All are connected, and their next requests are there before the server looks again.
  for (const socket of others) socket.write(get("/"));
  await expect.poll(begun).toBe(200);
  expect(Math.max(...rounds)).toBeLessThanOrEqual(2);
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
