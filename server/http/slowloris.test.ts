import type { Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { listen, type Listening } from "./listen.ts";
import { defaultLimits } from "./node-listener.ts";
import { rawExchange } from "./testing/raw-exchange.ts";

const open: (Listening | Socket)[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) {
    if ("destroy" in one) one.destroy();
    else await one.close();
  }
});

/** Short times, so that the test needs not wait for the real ones. */
const limits = {
  headersTimeout: 400,
  requestTimeout: 700,
  connectionsCheckingInterval: 50,
  drainTimeout: 100,
};

async function start(
  handler = async (request: Request) => new Response(await request.text()),
  more: Partial<typeof limits> = {},
) {
  const server = await listen(handler, { port: 0, host: "127.0.0.1", limits: { ...limits, ...more } });
  open.push(server);
  return server;
}

describe("slow clients", () => {
  it("are given the times of the limits and no more", () => {
    expect(defaultLimits).toMatchObject({
      headersTimeout: 10_000,
      requestTimeout: 15_000,
      keepAliveTimeout: 5_000,
      connectionsCheckingInterval: 1_000,
      maxHeaderSize: 16_384,
      maxHeadersCount: 64,
      maxConnections: 2_048,
      maxConnectionsOfAddress: 512,
      maxConnectionsOfProxy: 1_536,
      reservedConnections: 128,
      fewConnections: 8,
    });
  });

  it("are cut off with 408 when the head does not come", async () => {
    const { url } = await start(undefined, { requestTimeout: 3_600_000 });
    expect(await rawExchange(url, "GET /a HTTP/1.1\r\nHost: h\r\nX-Slow:")).toMatch(
      /^HTTP\/1\.1 408 [^]*problem\+json/,
    );
  });

  it("are cut off when the body does not come", async () => {
    const { url } = await start();
    const answer = await rawExchange(url, "POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\n1");
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });
});

describe("a stopping server", () => {
  it("finishes the answer that is under way, and takes no new request", async () => {
    let finish: (response: Response) => void = () => {};
    let started = () => {};
    const under = new Promise<void>((resolve) => (started = resolve));
    const server = await listen(
      () => {
        started();
        return new Promise((resolve) => (finish = resolve));
      },
      { port: 0, host: "127.0.0.1" },
    );
    const answer = fetch(server.url);
    await under;
    const closed = server.close();
    await expect(fetch(server.url)).rejects.toThrow();
    finish(new Response("finished"));
    expect(await (await answer).text()).toBe("finished");
    await closed;
  });

  it("cuts off what does not finish in time", async () => {
    let started = () => {};
    const under = new Promise<void>((resolve) => (started = resolve));
    const never = () => {
      started();
      return new Promise<Response>(() => {});
    };
    const server = await listen(never, { port: 0, host: "127.0.0.1", limits: { drainTimeout: 100 } });
    const answer = expect(fetch(server.url)).rejects.toThrow();
    await under;
    await server.close();
    await answer;
  });
});
