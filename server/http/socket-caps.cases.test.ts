import { connect, Socket } from "node:net";
import { Agent, createServer, request } from "node:http";
import pino from "pino";
import type { Registry } from "prom-client";
import { afterEach, describe, expect, it } from "vitest";
import { createMetrics } from "../host/metrics.ts";
import { parseTrustedProxies } from "./client-address.ts";
import type { Handler } from "./handler.ts";
import { listen, type ListenOptions, type Listening } from "./listen.ts";
import { defaultLimits } from "./node-listener.ts";
import { capSockets } from "./socket-caps.ts";
import { watchDrops } from "./watch-drops.ts";

const HOUR = 3_600_000;

let server: Listening | undefined;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await server?.close();
  server = undefined;
});

async function start(
  options: Partial<ListenOptions> = {},
  handler: Handler = async () => new Response("good"),
) {
  // Nothing but making room lets a new client in.
  const limits = { headersTimeout: HOUR, requestTimeout: HOUR, ...options.limits };
  server = await listen(handler, { port: 0, host: "127.0.0.1", ...options, limits });
}

/** Connections that send nothing, or what is given. */
function open(count: number, localAddress: string, bytes = ""): Promise<Socket[]> {
  const { hostname, port } = new URL(server?.url ?? "");
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
    const sent = request(server?.url ?? "", { localAddress, agent: new Agent() }, (answer) => {
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
    await start();
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

/** A request that announces more than it sends. */
const HALF_A_BODY = "POST /api/oauth2/token HTTP/1.1\r\nHost: h\r\nContent-Length: 40\r\n\r\ngrant_type=";
const WHOLE = "POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n\r\nx";

/** Answers once the body has come, and knows how many requests have begun. */
function reader() {
  const seen = { begun: 0 };
  const handler = async (asked: Request) => {
    seen.begun += 1;
    return new Response(await asked.text());
  };
  return { seen, handler };
}

/** Requests that came whole and that nobody has answered yet. */
function worker() {
  const finish: (() => void)[] = [];
  const handler = async (asked: Request) => {
    await asked.text();
    return new Promise<Response>((resolve) => void finish.push(() => resolve(new Response("late"))));
  };
  return { finish, handler };
}

describe("requests whose body does not come", () => {
  it("give way, the oldest first, in the network that holds the most and there of the host that does", async () => {
    const { seen, handler } = reader();
    await start({ limits: { maxConnections: 6, reservedConnections: 0 } }, handler);
    const few = await open(1, "127.0.6.1", HALF_A_BODY);
    const oneOfNetwork = await open(1, "127.0.5.1", HALF_A_BODY);
    const many: Socket[] = [];
    for (let count = 1; count <= 4; count += 1) {
      many.push(...(await open(1, "127.0.5.2", HALF_A_BODY)));
      await expect.poll(() => seen.begun).toBe(2 + count);
    }
    await open(2, "127.0.7.1");
    await expect.poll(() => closed(many)).toBe(2);
    expect(many.map((socket) => socket.closed)).toEqual([true, true, false, false]);
    expect([closed(few), closed(oneOfNetwork)]).toEqual([0, 0]);
  });
});

describe("answers that nobody takes", () => {
  it("make room for a new client", async () => {
    let answered = 0;
    const big = async (asked: Request) => {
      if (asked.method === "GET") return new Response("good");
      answered += 1;
      return new Response("x".repeat(20_000_000));
    };
    await start({ limits: { maxConnections: 4, reservedConnections: 0 } }, big);
    const deaf = await open(4, "127.0.5.1");
    for (const socket of deaf) socket.pause().write(WHOLE);
    await expect.poll(() => answered).toBe(4);
    expect(await ask("127.0.4.1")).toBe(200);
  });
});

describe("requests that came whole", () => {
  it("are never given up for a new one, which is closed instead", async () => {
    const { finish, handler } = worker();
    await start({ limits: { maxConnectionsOfAddress: 2 } }, handler);
    const answers = [ask("127.0.3.1"), ask("127.0.3.1")];
    await expect.poll(() => finish.length).toBe(2);
    await expect(ask("127.0.3.1")).rejects.toThrow();
    for (const end of finish) end();
    expect(await Promise.all(answers)).toEqual([200, 200]);
  });

  it("leave the last connections to networks with few, and all of them are answered", async () => {
    const { finish, handler } = worker();
    await start({ limits: { maxConnections: 6, reservedConnections: 2, fewConnections: 1 } }, handler);
    const answers = [1, 2, 3, 4].map(() => ask("127.0.3.1"));
    await expect.poll(() => finish.length).toBe(4);
    await expect(ask("127.0.3.1")).rejects.toThrow();
    answers.push(ask("127.0.4.1"), ask("127.0.5.1"));
    await expect.poll(() => finish.length).toBe(6);
    await expect(ask("127.0.6.1")).rejects.toThrow();
    for (const end of finish) end();
    expect(await Promise.all(answers)).toEqual([200, 200, 200, 200, 200, 200]);
  });
});

// A machine has one loopback address of IPv6, so these are no real sockets.
it("addresses of one /64 count as one host", () => {
  const ours = createServer();
  capSockets(ours, { ...defaultLimits, maxConnectionsOfAddress: 2 }, () => false);
  const connectFrom = (remoteAddress: string, remotePort: number) => {
    const socket = Object.defineProperties(new Socket(), {
      remoteAddress: { value: remoteAddress },
      remotePort: { value: remotePort },
    });
    ours.emit("connection", socket);
    return socket;
  };
  const all = ["2001:db8::1", "2001:db8::2", "2001:db8::3", "2001:db8:0:1::1"].map(connectFrom);
  expect(all.map(({ destroyed }) => destroyed)).toEqual([true, false, false, false]);
});

describe("want of room", () => {
  it("is counted each time and logged once a minute, with the network that holds the most", async () => {
    const lines: unknown[] = [];
    const log = pino({ level: "warn" }, { write: (line: string) => void lines.push(JSON.parse(line)) });
    const clock = { time: 0, now: () => clock.time };
    const metrics = createMetrics();
    const onDrop = watchDrops(log, clock, metrics.countDrop);
    const { finish, handler } = worker();
    await start({ limits: { maxConnectionsOfAddress: 2 }, onDrop }, handler);
    const dropped = async (count: number) => {
      const before = await countOf(metrics.registry);
      await open(count, "127.0.3.1");
      await expect.poll(() => countOf(metrics.registry)).toBe(before + count);
    };
    await open(2, "127.0.3.1");
    await dropped(3);
    expect(lines).toMatchObject([
      { event: "http.full", closed: { idle: 1 }, network: "127.0.3", connections: 3 },
    ]);
    clock.time = 59_999;
    await dropped(1);
    expect(lines).toHaveLength(1);
    const answers = [ask("127.0.3.1"), ask("127.0.3.1")];
    await expect.poll(() => finish.length).toBe(2);
    clock.time = 60_000;
    await dropped(1);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatchObject({ closed: { idle: 5, refused: 1 } });
    expect(await metrics.registry.metrics()).toContain('http_connections_dropped_total{what="refused"} 1');
    for (const end of finish) end();
    await Promise.all(answers);
  });
});

/** All that were closed so far. */
async function countOf(registry: Registry): Promise<number> {
  const text = await registry.metrics();
  const counts = [...text.matchAll(/^http_connections_dropped_total\{.*\} (\d+)$/gm)];
  return counts.reduce((sum, [, count]) => sum + Number(count), 0);
}
