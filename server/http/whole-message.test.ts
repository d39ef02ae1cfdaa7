import { afterEach, expect, it } from "vitest";
import { listen } from "./listen.ts";
import type { Listening } from "./listen.ts";
import { rawExchange } from "./testing/raw-exchange.ts";

let server: Listening | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** @returns the answer to a body in so many chunks of so many bytes, and the bytes that the handler got */
async function sendChunks(count: number, size: number): Promise<{ answer: string; got: number | null }> {
  let got: number | null = null;
  const handler = async (request: Request) => {
    got = (await request.arrayBuffer()).byteLength;
    return new Response("good");
  };
  server = await listen(handler, { port: 0, host: "127.0.0.1", limits: { drainTimeout: 100 } });
  const chunk = `${size.toString(16)}\r\n${"x".repeat(size)}\r\n`;
  const head = "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
  const answer = await rawExchange(server.url, `${head}${chunk.repeat(count)}0\r\n\r\n`);
  return { answer, got };
}

it("a body in crumbs ends the connection, and never reaches the handler", async () => {
  expect(await sendChunks(1_000, 1)).toEqual({ answer: "", got: null });
});

it.each([
  [256, 1],
  [1_000, 64],
])("%i chunks of %i bytes are a body like any other", async (count, size) => {
  const { answer, got } = await sendChunks(count, size);
  expect(answer).toContain("good");
  expect(got).toBe(count * size);
});
