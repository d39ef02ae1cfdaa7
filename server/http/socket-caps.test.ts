import { connect } from "node:net";
import type { Socket } from "node:net";
import { Agent, request } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { parseTrustedProxies } from "./client-address.ts";
import { listen } from "./listen.ts";
import type { ListenOptions, Listening } from "./listen.ts";

const HOUR = 3_600_000;

let server: Listening;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await server.close();
});

async function start(options: Partial<ListenOptions> = {}, handler = async () => new Response("good")) {
  server = await listen(handler, { port: 0, host: "127.0.0.1", ...options });
}

/** Connections that send nothing, or half a head. */
function open(count: number, localAddress: string, bytes = ""): Promise<Socket[]> {
  const { hostname, port } = new URL(server.url);
  const all = Array.from({ length: count }, () => {
    const socket = connect({ host: hostname, port: Number(port), localAddress });
    sockets.push(socket);
    socket.on("error", () => {}).resume();
    return new Promise<Socket>((resolve) =>
      socket.once("connect", () => socket.write(bytes, () => resolve(socket))),
    );
  });
  return Promise.all(all);
}

/** A new client's request. */
function ask(localAddress: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(server.url, { localAddress, agent: new Agent() }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on("error", reject).end();
  });
}

/** How many of them the server has closed. */
function closed(opened: readonly Socket[]): number {
  return opened.filter((socket) => socket.closed).length;
}

describe("idle connections", () => {
  it.each([
    ["one host", () => "127.0.3.1"],
    ["twenty hosts", (batch: number) => `127.0.3.${batch + 1}`],
  ])("two thousand of %s leave new clients unharmed, on the same host and elsewhere", async (_, from) => {
    // Nothing but making room lets a new client in.
    await start({ limits: { headersTimeout: HOUR, requestTimeout: HOUR } });
    for (let batch = 0; batch < 22; batch += 1) {
      await open(100, from(batch), batch % 2 === 0 ? "" : "GET / HTTP/1.1\r\nX-");
      expect(await ask("127.0.3.1")).toBe(200);
      expect(await ask("127.0.4.1")).toBe(200);
    }
  });

  it("make room within their own address first", async () => {
    await start({ limits: { maxConnectionsOfAddress: 5 } });
    const others = await open(5, "127.0.3.2");
    const flood = await open(12, "127.0.3.1");
    await expect.poll(() => closed(flood)).toBe(7);
    expect(await ask("127.0.3.3")).toBe(200);
    expect([closed(flood), closed(others)]).toEqual([7, 0]);
  });

  it("of a trusted proxy have a limit of their own", async () => {
    const trustedProxies = parseTrustedProxies("127.0.3.1") ?? undefined;
    await start({
      limits: { maxConnectionsOfAddress: 5, maxConnectionsOfProxy: 9 },
      ...(trustedProxies === undefined ? {} : { trustedProxies }),
    });
    const ofProxy = await open(12, "127.0.3.1");
    await expect.poll(() => closed(ofProxy)).toBe(3);
    const ofOthers = await open(12, "127.0.3.2");
    await expect.poll(() => closed(ofOthers)).toBe(7);
    expect(closed(ofProxy)).toBe(3);
  });
});

describe("connections with a request under way", () => {
  it("are never given up for a new one, which is closed instead", async () => {
    const finish: (() => void)[] = [];
    const slow = () =>
      new Promise<Response>((resolve) => void finish.push(() => resolve(new Response("late"))));
    await start({ limits: { maxConnectionsOfAddress: 2 } }, slow);
    const answers = [ask("127.0.3.1"), ask("127.0.3.1")];
    await expect.poll(() => finish.length).toBe(2);
    await expect(ask("127.0.3.1")).rejects.toThrow();
    for (const end of finish) end();
    expect(await Promise.all(answers)).toEqual([200, 200]);
  });
});
