import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listen, type Listening } from "./listen.ts";
import type { ToldRefusal } from "./refusal.ts";
import { rawExchange } from "./testing/raw-exchange.ts";

const seen: string[] = [];
const told: ToldRefusal[] = [];
let server: Listening;

beforeAll(async () => {
  server = await listen(
    async (request) => {
      seen.push(`${request.method} ${new URL(request.url).pathname}`);
      return new Response(await request.text());
    },
    { port: 0, host: "127.0.0.1", onRefusal: (refusal) => void told.push(refusal) },
  );
});
afterAll(() => server.close());

/** Every refusal carries the headers of the API. */
const apiHeaders = [
  "content-security-policy: default-src 'none'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; sandbox",
  "cross-origin-resource-policy: same-origin",
  "x-content-type-options: nosniff",
  "cache-control: no-store",
];

const head = "POST /a HTTP/1.1\r\nHost: h\r\n";
const smuggled = "GET /smuggled HTTP/1.1\r\nHost: h\r\n\r\n";

const refused: readonly (readonly [string, string, number])[] = [
  ["both lengths", `${head}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`, 400],
  [
    "both lengths, reversed",
    `${head}Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n${smuggled}`,
    400,
  ],
  ["two different lengths", `${head}Content-Length: 0\r\nContent-Length: 5\r\n\r\n${smuggled}`, 400],
  ["two equal lengths", `${head}Content-Length: 0\r\nContent-Length: 0\r\n\r\n${smuggled}`, 400],
  ["an unknown transfer coding", `${head}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${smuggled}`, 400],
  ["a coding after chunked", `${head}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${smuggled}`, 400],
  ["a space before the colon", `${head}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${smuggled}`, 400],
  ["a folded header line", `${head}X-A: b\r\n Transfer-Encoding: chunked\r\n\r\n${smuggled}`, 400],
  ["a negative length", `${head}Content-Length: -1\r\n\r\n${smuggled}`, 400],
  ["a length with a sign", `${head}Content-Length: +0\r\n\r\n${smuggled}`, 400],
  ["a chunk size that is no number", `${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n${smuggled}`, 400],
  [
    "a bare line feed in a header",
    `POST /a HTTP/1.1\r\nHost: h\r\nX-A: b\nContent-Length: 5\r\n\r\n${smuggled}`,
    400,
  ],
  ["bare line feeds alone", `GET /a HTTP/1.1\nHost: h\n\n`, 400],
  [
    "a bare line feed after the size of a chunk",
    `${head}Transfer-Encoding: chunked\r\n\r\n2\nok\r\n0\r\n\r\n${smuggled}`,
    400,
  ],
  ["a NUL in a header", `${head}X-A: b\0c\r\n\r\n${smuggled}`, 400],
  ["no Host", `GET /a HTTP/1.1\r\n\r\n${smuggled}`, 400],
  ["two Hosts of HTTP/1.0", `GET /a HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n`, 400],
  ["two Hosts", `GET /a HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n`, 400],
  ["an absolute target", `GET http://evil.example/a HTTP/1.1\r\nHost: h\r\n\r\n`, 400],
  ["a target that is no path", `OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n`, 400],
  ["CONNECT", `CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n`, 405],
  [
    "a WebSocket upgrade",
    `GET /a HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    501,
  ],
  ["70 headers", `GET /a HTTP/1.1\r\nHost: h\r\n${"X-A: b\r\n".repeat(70)}\r\n`, 431],
  ["a head of 32 KiB", `GET /a HTTP/1.1\r\nHost: h\r\nX-A: ${"b".repeat(32_768)}\r\n\r\n`, 431],
  ["an unknown expectation", `${head}Expect: banana\r\nContent-Length: 0\r\n\r\n${smuggled}`, 417],
  ["a Host that makes no address", `GET /a HTTP/1.1\r\nHost: a b\r\n\r\n`, 400],
  ["an unknown method", `FROB /a HTTP/1.1\r\nHost: h\r\n\r\n${smuggled}`, 400],
  ["HTTP/2 without a handshake", `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n`, 400],
  ["no HTTP at all", `\x16\x03\x01\x02\x00\x01`, 400],
];

const piece = fc.oneof(
  fc.constantFrom("\r\n", "\n", "\0", " ", ":", "%", "/../", "\\", "?", "#", "\r", "GET / HTTP/1.1\r\n\r\n"),
  fc.constantFrom("\r\nTransfer-Encoding: chunked", "\r\nContent-Length: 3", "\r\nExpect: 100-continue"),
  fc.constantFrom("\r\nHost: other", "\r\nUpgrade: h2c", "\r\nConnection: keep-alive"),
  fc.string({ unit: "binary", maxLength: 6 }),
);
/** Put in at which of 1,000 parts, in place of how much. */
const edit = fc.record({ at: fc.nat({ max: 999 }), remove: fc.nat({ max: 12 }), insert: piece });

describe("a message with more than one reading", () => {
  it("broken anywhere, is no fault of the server, and is answered with its headers", async () => {
    const good = `${head}Transfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n`;
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        const bytes = edits.reduce((text, { at, remove, insert }) => {
          const place = Math.floor((at / 1_000) * text.length);
          return text.slice(0, place) + insert + text.slice(place + remove);
        }, good);
        const answers = (await rawExchange(server.url, Buffer.from(bytes, "latin1"), 50)).split(
          /^(?=HTTP\/1\.1 \d)/m,
        );
        for (const answer of answers.filter((text) => !/^$|^HTTP\/1\.1 (100|200) /.test(text))) {
          expect(answer).toMatch(/^HTTP\/1\.1 (4\d\d|501) /);
          for (const header of apiHeaders) expect(answer.toLowerCase()).toContain(`\r\n${header}\r\n`);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(refused)("is refused and the connection closed: %s", async (title, bytes, status) => {
    seen.length = 0;
    told.length = 0;
    const answer = await rawExchange(server.url, bytes);
    expect(answer.split("\r\n", 1)[0]).toContain(` ${status} `);
    const [, id] = /^x-request-id: (.+)\r$/im.exec(answer) ?? [];
    const peer = title === "a Host that makes no address" ? undefined : "127.0.0.1";
    expect(told).toContainEqual({ traceId: id, status, title: expect.any(String), peer });
    expect(answer.match(/HTTP\/1\.1 /g)).toHaveLength(1);
    expect(answer).toMatch(/^connection: close/im);
    expect(answer).toContain("application/problem+json");
    for (const header of apiHeaders) expect(answer.toLowerCase()).toContain(`\r\n${header}\r\n`);
    expect(/^allow: \S/im.test(answer)).toBe(status === 405);
    expect(seen).not.toContain("GET /smuggled");
  });

  it("does not harm one with a single reading", async () => {
    const answer = await rawExchange(
      server.url,
      `${head}Transfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\nGET /b HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n`,
    );
    expect(answer.match(/HTTP\/1\.1 200/g)).toHaveLength(2);
  });

  it("waits for a body that PowerShell asks leave to send", async () => {
    const answer = await rawExchange(
      server.url,
      `${head}Expect: 100-continue\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /);
  });

  it("is not HTTP/1.0 without a Host, as health checks of balancers send it", async () => {
    expect(await rawExchange(server.url, "GET /a HTTP/1.0\r\n\r\n")).toContain(" 200 ");
    expect(seen).toContain("GET /a");
  });

  it("ignores an offer of HTTP/2 over plain text, which Java's client makes with every request", async () => {
    const answer = await rawExchange(
      server.url,
      "GET /a HTTP/1.1\r\nHost: h\r\nConnection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\nHTTP2-Settings: AAE\r\n\r\n",
    );
    expect(answer).toContain(" 200 ");
  });
});
