import { once } from "node:events";
import { Agent, request as httpsRequest } from "node:https";
import { connect as connectPlain } from "node:net";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { connect, type ConnectionOptions } from "node:tls";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeCertificates } from "../gateway/testing/make-certificates.ts";
import type { Handler } from "./handler.ts";
import { listen, type Listening } from "./listen.ts";

const { good, rsa, ca } = makeCertificates();
let server: Listening;
/** No two pieces of it are the same. */
const LARGE = Uint8Array.from({ length: 300_000 }, (_, at) => (at * 7 + (at >> 8)) % 251);

/** As rows come from a database. */
function streamOf(texts: string[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: async (controller) => {
      await setImmediate();
      const text = texts.shift();
      if (text === undefined) controller.close();
      else controller.enqueue(Buffer.from(text));
    },
  });
}

const answers: Readonly<Record<string, () => Response>> = {
  "/large": () => new Response(LARGE, { headers: { "Content-Length": `${LARGE.byteLength}` } }),
  "/streamed": () => new Response(streamOf(["one ", "two ", "three ", "four"])),
};

beforeAll(async () => {
  const handler: Handler = async (request) => {
    await request.text();
    return answers[new URL(request.url).pathname]?.() ?? new Response(null, { status: 204 });
  };
  server = await listen(handler, { port: 0, host: "127.0.0.1", tls: good });
});
afterAll(() => server.close());

/** What client and server agree on, or "refused". */
async function agreed(options: ConnectionOptions, { url } = server): Promise<string> {
  const { port } = new URL(url);
  const socket = connect({ host: "127.0.0.1", port: Number(port), ca, ...options });
  try {
    await once(socket, "secureConnect");
    return `${socket.getProtocol()} ${socket.getCipher().standardName}`;
  } catch (error) {
    // Where only the cipher suites don't match, the alert is another one.
    return /alert protocol version/.test(String(error)) ? "refused: too old" : "refused";
  } finally {
    socket.destroy();
  }
}

const WEAKER_FIRST =
  "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384";
const BEST_OF_1_3 = "TLSv1.3 TLS_AES_256_GCM_SHA384";
const BEST_OF_1_2 = "TLSv1.2 TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384";

// OpenSSL's own level would forbid the client to offer what is old.
const old = { minVersion: "TLSv1", ciphers: "DEFAULT:@SECLEVEL=0" } as const;

test.each([
  ["TLS 1.3 by itself", {}, BEST_OF_1_3],
  ["TLS 1.2 with the best suite", { maxVersion: "TLSv1.2" }, BEST_OF_1_2],
  ["the best suite of 1.3, whatever the client puts first", { ciphers: WEAKER_FIRST }, BEST_OF_1_3],
  ["that of 1.2 too", { ciphers: WEAKER_FIRST, maxVersion: "TLSv1.2" }, BEST_OF_1_2],
  ["no TLS 1.1", { ...old, maxVersion: "TLSv1.1" }, "refused: too old"],
  ["TLS 1.2 over a curve that is approved", { maxVersion: "TLSv1.2", ecdhCurve: "P-256" }, BEST_OF_1_2],
  ["no CBC", { maxVersion: "TLSv1.2", ciphers: "ECDHE-ECDSA-AES128-SHA256" }, "refused"],
] as const)("speaks %s", async (_, options, wanted) => {
  expect(await agreed(options)).toBe(wanted);
});

test("speaks no key exchange without forward secrecy, which an RSA key would allow", async () => {
  const other = await listen(async () => new Response(), { port: 0, host: "127.0.0.1", tls: rsa });
  const with12 = (ciphers: string) => agreed({ maxVersion: "TLSv1.2", ciphers }, other);
  expect(await with12("ECDHE-RSA-AES128-GCM-SHA256")).toBe("TLSv1.2 TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");
  expect(await with12("AES128-GCM-SHA256")).toBe("refused");
  await other.close();
});

// With an RSA key, since one of P-256 refuses a client that knows no such curve, whatever the server's own list is.
test.each([
  ["prime192v1", "refused"],
  ["secp224r1", "refused"],
  ["P-256", "TLSv1.2 TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"],
] as const)("speaks over no curve below 128 bits: %s", async (ecdhCurve, wanted) => {
  const other = await listen(async () => new Response(), { port: 0, host: "127.0.0.1", tls: rsa });
  const options = { maxVersion: "TLSv1.2", ecdhCurve, ciphers: "DEFAULT:@SECLEVEL=0" } as const;
  expect(await agreed(options, other)).toBe(wanted);
  await other.close();
});

/** Asks on one connection, which is kept alive. */
async function ask(agent: Agent, path: string, body?: string): Promise<{ status?: number; bytes: Buffer }> {
  const asked = httpsRequest(`${server.url}${path}`, {
    agent,
    ca,
    method: body === undefined ? "GET" : "POST",
  });
  const [answer] = await once(asked.end(body), "response");
  const bytes: Buffer[] = [];
  for await (const piece of answer) bytes.push(piece);
  return { status: answer.statusCode, bytes: Buffer.concat(bytes) };
}

test("a large answer comes whole, with its length", async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const { status, bytes } = await ask(agent, "/large");
  expect([status, bytes.equals(LARGE)]).toEqual([200, true]);
  agent.destroy();
});

/** A client with an event loop of its own, which asks again as soon as an answer is whole. @returns how many were answered */
const CLIENT = `
const { connect } = require("node:tls");
const { parentPort, workerData } = require("node:worker_threads");
const ask = (socket, text) => new Promise((resolve) => {
  let answer = "";
  const done = (isWhole) => {
    socket.removeAllListeners("data").removeAllListeners("close");
    resolve(isWhole);
  };
  socket.on("close", () => done(false)).on("data", (piece) => {
    answer += piece;
    if (/^HTTP\\S+ 204|0\\r\\n\\r\\n$/.test(answer)) done(true);
  });
  socket.write(text);
});
const socket = connect({ ...workerData, host: "127.0.0.1" }, async () => {
  socket.setEncoding("utf8").setNoDelay(true).on("error", () => {});
  let answered = 0;
  for (let round = 0; round < 200; round += 1) {
    await ask(socket, "GET /streamed HTTP/1.1\\r\\nHost: h\\r\\n\\r\\n");
    if (!(await ask(socket, "POST / HTTP/1.1\\r\\nHost: h\\r\\nContent-Length: 4\\r\\n\\r\\nbody"))) break;
    answered += 1;
  }
  socket.destroy();
  parentPort.postMessage(answered);
});`;

test("a request with a body is answered right after an answer that was streamed", async () => {
  const workerData = { port: Number(new URL(server.url).port), ca };
  const [answered] = await once(new Worker(CLIENT, { eval: true, workerData }), "message");
  expect(answered).toBe(200);
});

test("who doesn't end the handshake loses the connection", async () => {
  const limits = { headersTimeout: 200, drainTimeout: 100 };
  const quick = await listen(async () => new Response(), { port: 0, host: "127.0.0.1", tls: good, limits });
  const socket = connectPlain(Number(new URL(quick.url).port), "127.0.0.1");
  const started = performance.now();
  await once(socket, "close");
  expect(performance.now() - started).toBeLessThan(20_000);
  await quick.close();
});
