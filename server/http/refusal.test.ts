import { expect, onTestFinished, test } from "vitest";
import { problemTypes } from "../../contract/problem-types.ts";
import { destinations } from "../gateway/destination.ts";
import { createRawPass } from "../gateway/pass-raw.ts";
import { helpText } from "../host/host-routes.ts";
import { listen, type Listening } from "./listen.ts";
import { problemDetails } from "./problem.ts";
import { rawExchange } from "./testing/raw-exchange.ts";
import { testServer } from "./testing/test-server.ts";

const HOST = "Host: localhost\r\n";
const get = (target: string, more = "") =>
  `GET ${target} HTTP/1.1\r\n${HOST}${more}Connection: close\r\n\r\n`;

/** For who doesn't send the rest; a busy machine may be longer about a whole request. */
const quick = { headersTimeout: 100, requestTimeout: 100, connectionsCheckingInterval: 20 };

async function serving(base: string, limits: Partial<typeof quick>): Promise<Listening> {
  const refuser = { clock: { now: () => 0 }, base };
  const passRaw = createRawPass(new URL("http://127.0.0.1:9"), { kind: "system" }, refuser);
  const inline = { base, destinationOf: destinations(base, []), passRaw };
  const server = await listen(testServer({ base }), {
    port: 0,
    host: "127.0.0.1",
    limits,
    ...(base === "/" ? {} : { inline }),
  });
  onTestFinished(server.close);
  return server;
}

const refused: readonly (readonly [string, number, string, string?])[] = [
  ["nothing that is HTTP", 400, "hello\r\n\r\n"],
  ["two lengths", 400, get("/", "Content-Length: 1\r\nContent-Length: 2\r\n")],
  ["no Host", 400, "GET / HTTP/1.1\r\n\r\n"],
  ["a Host that makes no address", 400, "GET /mfa/ HTTP/1.1\r\nHost: a b\r\n\r\n"],
  ["half a head", 408, "GET / HTTP/1.1\r\n"],
  ["a head of 17 KiB", 431, get("/", `X: ${"x".repeat(17_000)}\r\n`)],
  ["a hundred headers", 431, get("/", "X: x\r\n".repeat(100))],
  ["a path with dots", 404, get("/mfa/../mfa/"), "/"],
  ["an upgrade", 501, get("/mfa/", "Upgrade: websocket\r\n")],
  ["an expectation", 417, get("/mfa/", "Expect: everything\r\n")],
  ["a proxy's method", 405, `CONNECT example.com:443 HTTP/1.1\r\n${HOST}\r\n`],
  ["an appliance that is away", 502, get("/console"), "/mfa/"],
  ["an address that leads back", 508, get("/mfa/", "Via: 1.1 mfa-enrollment\r\n"), "/mfa/"],
];

test.each(
  refused.flatMap((row) => (row[3] === undefined ? ["/", "/mfa/"] : [row[3]]).map((base) => [base, ...row])),
)("at %s %s says what to do, and leads to its paragraph", async (base, _, status, message) => {
  const { url } = await serving(String(base), status === 408 ? quick : {});
  const answer = await rawExchange(url, String(message));
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  const [, address = "", anchor = ""] = /^link: <([^#]+)#([^>]+)>; rel="help"\r$/im.exec(answer) ?? [];
  const { type, detail, traceId } = JSON.parse(answer.slice(answer.indexOf("\r\n\r\n")));
  expect(answer.toLowerCase()).toContain(`\r\nx-request-id: ${traceId}\r\n`);
  expect([address, type]).toEqual([`${base}api/help`, `urn:mfa-enrollment:${anchor}`]);
  const calm = status === 408 ? await serving(String(base), {}) : { url };
  const help = await (await fetch(calm.url + address)).text();
  expect(help).toMatch(new RegExp(`^<a id="${anchor}"></a>\n## ${anchor} \\(`, "m"));
  expect(help).toContain(detail);
});

test("each way of saying no has its paragraph, with what to do", () => {
  const headings = [...helpText().matchAll(/^<a id="(.+)"><\/a>\n## \1 \(\d{3}\)\n\n(.+)$/gm)];
  expect(headings.map(([, type]) => type)).toEqual(Object.keys(problemTypes));
  expect(
    headings.filter(([, , text = ""], at) => !text.includes(Object.values(problemDetails)[at] ?? "?")),
  ).toEqual([]);
});
