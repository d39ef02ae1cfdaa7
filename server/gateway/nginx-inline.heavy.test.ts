import { X509Certificate, createHash } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:tls";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import pino from "pino";
import { products } from "../../contract/products.ts";
import { createServer } from "../app.ts";
import { createTestAppliance, type TestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { enroll } from "../appliance/testing/enroll.ts";
import { oracleCode } from "../appliance/testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../appliance/testing/sign-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { askOverTls, type TlsAnswer } from "../faults/testing/ask-over-tls.ts";
import { hasNginx, startNginxExample, type NginxExample } from "../faults/testing/nginx-example.ts";
import type { ApplianceTrust } from "./appliance-trust.ts";
import { createGateway } from "./create-gateway.ts";
import { makeCertificates } from "./testing/make-certificates.ts";
import { noCases, policyOf } from "../guard/testing/policies.ts";
import type { Handler } from "../http/handler.ts";
import { listen, type Listening } from "../http/listen.ts";
import { noTrustedProxies, parseTrustedProxies } from "../http/client-address.ts";
import { testFiles } from "../http/testing/test-files.ts";
import { openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import { destinations } from "./destination.ts";
import { createRawPass } from "./pass-raw.ts";
import { DOWNLOAD, startConsoleAppliance, type ConsoleAppliance } from "./testing/console-appliance.ts";
import { guardedSpelling, otherSpelling, readsAsGuarded, seeded } from "./testing/spellings.ts";

/** Where a script is, whose account acts without a case from there. */
const SCRIPTS = "127.0.0.9";
const AGENT = "mfa-enrollment-gateway";
const certificates = makeCertificates();
const log = pino({ level: "silent" });
let store: Store;
let appliance: TestAppliance;
let behind: ConsoleAppliance;
const nodes: Listening[] = [];
/** Targets that this server passed on as they were. */
const passed: string[] = [];
let nginx: NginxExample;

/** This server, one node of it, in front of the appliance whose certificate is pinned. */
async function startNode(): Promise<Listening> {
  const { fingerprint256 } = new X509Certificate(certificates.otherHost.cert);
  const trust: ApplianceTrust = { kind: "pinned", fingerprints: [fingerprint256] };
  const { clock } = appliance;
  const script = {
    user: "ada",
    intents: ["turnOff"],
    subjects: ["ravi"],
    networks: [SCRIPTS],
    until: "2026-12-31",
  };
  const policy = policyOf({ automation: [script] });
  const gateway = createGateway({
    applianceUrl: behind.url,
    trust,
    log,
    clock,
    store,
    keyRing: appliance.parts.keyRing,
    policy: () => policy,
  });
  const server = createServer({
    appliance: { kind: "gateway", gateway },
    clock,
    appConfig: {},
    log,
    staticFiles: testFiles,
    ready: gateway.ready,
    base: "/mfa/",
  });
  const trustedProxies = parseTrustedProxies("127.0.0.1") ?? noTrustedProxies;
  const pass = createRawPass(behind.url, trust, { clock, base: "/mfa/" });
  const passRaw: typeof pass = (incoming, outgoing) => {
    passed.push(incoming.url ?? "");
    pass(incoming, outgoing);
  };
  const inline = { base: "/mfa/", destinationOf: destinations("/mfa/", Object.values(products)), passRaw };
  return listen(server, { port: 0, host: "127.0.0.1", trustedProxies, inline });
}

beforeAll(async () => {
  if (!hasNginx) return;
  store = await openStore({ memory: true });
  appliance = await createTestAppliance();
  behind = await startConsoleAppliance(appliance, certificates.otherHost);
  nodes.push(await startNode(), await startNode());
  const addresses = [...nodes.map(({ url }) => new URL(url).host), behind.url.origin];
  nginx = await startNginxExample("nginx-inline.conf", addresses, certificates);
});
afterAll(async () => {
  if (!hasNginx) return;
  await nginx.close();
  for (const node of nodes) await node.close();
  await behind.close();
  await appliance.close();
  await store.close();
});

/** Through nginx. */
const ask = (
  path: string,
  method = "GET",
  headers: Record<string, string> = {},
  body = "",
  localAddress = "127.0.0.1",
): Promise<TlsAnswer> =>
  askOverTls(`${nginx.url}${path}`, certificates.ca, headers, method, body, { localAddress });

/** A client of the API at an address, as one that knows nothing of us. */
const handlerAt =
  (base: string, localAddress?: string): Handler =>
  async (request) => {
    const { pathname, search } = new URL(request.url);
    const body = await request.text();
    const headers = {
      ...Object.fromEntries(request.headers),
      "content-length": String(Buffer.byteLength(body)),
    };
    const answer = await ask(`${base}${pathname}${search}`, request.method, headers, body, localAddress);
    const answered = new Headers();
    for (const [name, value] of Object.entries(answer.headers))
      for (const one of [value ?? []].flat()) answered.append(name, one);
    return new Response(answer.status === 204 ? null : answer.text, {
      status: answer.status,
      headers: answered,
    });
  };

/** A message as it is, over a connection of its own. @returns all that comes back */
async function sendRaw(message: string): Promise<string> {
  const { port } = new URL(nginx.url);
  const socket = connect({ port: Number(port), host: "127.0.0.1", ca: certificates.ca });
  socket.write(message);
  let text = "";
  socket.on("data", (part: Buffer) => (text += part.toString("latin1")));
  socket.on("error", () => {});
  await once(socket, "close");
  return text;
}
const post = (target: string, more = ""): string =>
  `POST ${target} HTTP/1.1\r\nHost: mfa.example\r\nConnection: close\r\n${more}Content-Length: 2\r\n\r\n{}`;

/** What reached the appliance as a guarded call, and not from the guard. */
const unguarded = (): readonly string[] =>
  behind.seen.filter(({ guarded, agent }) => guarded && agent !== AGENT).map(({ target }) => target);

describe.skipIf(!hasNginx)("docs/hosting/nginx-inline.conf", () => {
  test("leaves two hundred other calls as they are: status, headers and body", async () => {
    const direct = (path: string, method: string, headers: Record<string, string>, body: string) =>
      askOverTls(`${behind.url.origin}${path}`, certificates.ca, headers, method, body, {
        servername: "other.example",
      });
    const methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"] as const;
    for (let number = 0; number < 200; number += 1) {
      const method = methods[number % methods.length] ?? "GET";
      // Every seventh has our word in its name, and goes through this server.
      const path = `/api/v8.1/policies/${number}${number % 7 === 0 ? "/MfaReport%20x" : ""}?Offset=${number}&x=%2F`;
      const body = method === "GET" ? "" : "b".repeat(number * 100);
      const headers = {
        cookie: "console=1",
        "content-length": String(body.length),
        authorization: "Bearer x",
      };
      const [through, itself] = [
        await ask(path, method, headers, body),
        await direct(path, method, headers, body),
      ];
      const { date: _, connection: __, "keep-alive": ___, ...given } = through.headers;
      const { date: ____, connection: _____, "keep-alive": ______, ...wanted } = itself.headers;
      expect([through.status, through.text, sorted(given)]).toEqual([
        itself.status,
        itself.text,
        sorted(wanted),
      ]);
    }
    expect(passed).toHaveLength(29);
  });

  test("leaves the console, a download, an upload and a websocket as they are", async () => {
    expect((await ask("/")).text).toContain("Backup console");
    expect(sha((await ask("/download.vbk")).text)).toBe(sha(DOWNLOAD.toString()));
    const upload = "u".repeat(2_000_000);
    const answer = await ask("/upload", "PUT", { "content-length": String(upload.length) }, upload);
    expect(answer.text).toContain(sha(upload));
    const key = Buffer.from("0123456789abcdef").toString("base64");
    const { port } = new URL(nginx.url);
    const socket = connect({ port: Number(port), host: "127.0.0.1", ca: certificates.ca });
    const upgrade = `Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}`;
    socket.write(`GET /ws HTTP/1.1\r\nHost: mfa.example\r\n${upgrade}\r\n\r\n`);
    expect(String(await once(socket, "data"))).toContain("101 Switching Protocols");
    socket.write("hello");
    expect(String(await once(socket, "data"))).toBe("hello");
    socket.destroy();
    expect(passed).toHaveLength(29);
  });
});

const sha = (text: string): string => createHash("sha256").update(text).digest("hex");
const sorted = (headers: object): readonly [string, unknown][] =>
  Object.entries(headers).toSorted(([one], [other]) => one.localeCompare(other));

describe.skipIf(!hasNginx)("the guard inside the appliance's own address", () => {
  test("a client that knows nothing of it sets up its own MFA and signs in with it", async () => {
    const client = testClient(handlerAt(""));
    const { secretKey } = await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
    const challenge = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
    const answer = await mfaGrantOf(client, challenge, oracleCode(secretKey, appliance.clock.now()));
    expect([answer.status, answer.headers.get("set-cookie")]).toEqual([200, null]);
  });

  test("a script acts without a case from its own address alone, whatever it writes itself", async () => {
    const turnOff = async (address: string) => {
      const script = await signIn(testClient(handlerAt("", address)), "ada");
      const headers = { "X-Forwarded-For": SCRIPTS };
      return (await script.send("POST", "/api/v8.1/users/1002/disableMfa", { headers })).status;
    };
    expect([await turnOff(SCRIPTS), await turnOff("127.0.0.8")]).toEqual([204, 403]);
  });

  test("has the app below its path, with cookies that the console never sees", async () => {
    const page = await ask("/mfa/enroll", "GET", { accept: "text/html" });
    expect([page.status, page.headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
    expect(page.headers["strict-transport-security"]).toBeUndefined();
    expect(page.headers["content-security-policy"]).toContain("report-uri /mfa/csp-report");
    const led = (await ask("/mfa")).headers;
    expect([led["location"], led["x-content-type-options"]]).toEqual(["/mfa/", "nosniff"]);
    expect((await passwordGrantOf(testClient(handlerAt("/mfa")), "ravi")).headers.get("set-cookie")).toMatch(
      /^__Secure-device-[0-9a-f]{12}=.*; Path=\/mfa\/; HttpOnly; Secure/,
    );
  });

  const HOW_MANY = Number(process.env["SPELLINGS"] ?? 3_000);
  test("no spelling of a guarded call reaches the appliance but through the guard", async () => {
    const random = seeded(7);
    for (let count = 0; count < HOW_MANY; count += 50) {
      const targets = Array.from({ length: 50 }, () => guardedSpelling(random).replaceAll(" ", "%20"));
      await Promise.all(targets.map((target) => sendRaw(post(target))));
    }
    expect(unguarded()).toEqual([]);
  });

  test("other calls with mfa in their names reach it as they are", async () => {
    const random = seeded(8);
    const targets = Array.from({ length: 300 }, () => otherSpelling(random)).filter(
      (target) => !readsAsGuarded(target),
    );
    behind.seen.length = 0;
    for (const target of targets) await sendRaw(post(target));
    expect(behind.seen.map(({ target }) => target)).toEqual(targets);
  });

  const CALL = "/api/v8.1/users/1002/disableMfa";
  test.each([
    ["two lengths", post(CALL, "Content-Length: 0\r\n")],
    ["a length and pieces", post(CALL, "Transfer-Encoding: chunked\r\n")],
    ["an absolute target", post(`https://mfa.example${CALL}`)],
    ["a call behind another's body", post("/api/v8.1/mfaReport").replace("{}", `{}${post(CALL)}`)],
    ["a call in an upgrade", post("/mfa.png", `Upgrade: websocket\r\n`).replace("{}", `{}${post(CALL)}`)],
    ["another method", post(CALL).replace("POST", "PUT")],
    ["a header that says another path", post("/", `X-Original-URL: ${CALL}\r\nX-Rewrite-URL: ${CALL}\r\n`)],
  ])("nothing is smuggled in: %s", async (_, message) => {
    await sendRaw(message);
    expect(unguarded()).toEqual([]);
  });

  test("with one node down the other one goes on, and nothing is sent twice", async () => {
    await nodes.pop()?.close();
    behind.seen.length = 0;
    const statuses: number[] = [];
    for (let count = 0; count < 8; count += 1)
      statuses.push((await ask("/api/v8.1/mfaReport", "POST")).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(behind.seen.length);
    expect(behind.seen.length).toBeGreaterThanOrEqual(7);
  });
});

test.skipIf(!hasNginx)(
  "APPLIANCE_URL that leads back through the proxy is noticed, and not ready",
  async () => {
    const lines: string[] = [];
    const gateway = createGateway({
      applianceUrl: new URL(nginx.url),
      trust: { kind: "authority", pem: certificates.ca },
      log: pino({ level: "warn" }, { write: (line) => void lines.push(line) }),
      clock: appliance.clock,
      store,
      keyRing: appliance.parts.keyRing,
      policy: () => noCases,
    });
    expect(await gateway.ready()).toBe(false);
    expect(lines.join("")).toContain("leads back to this server");
    await gateway.close();
  },
);

test.skipIf(!hasNginx)("a page of nginx's own is nosniff, whatever it says", async () => {
  const alone = await startNginxExample(
    "nginx-inline.conf",
    ["127.0.0.1:9", "127.0.0.1:9", "https://127.0.0.1:9"],
    certificates,
  );
  for (const path of ["/mfa/", "/api/v1/users/1001/disableMfa", "/", "/api/v1/users"]) {
    const { status, headers } = await askOverTls(`${alone.url}${path}`, certificates.ca);
    expect([path, status, headers["x-content-type-options"]]).toEqual([path, 502, "nosniff"]);
  }
  await alone.close();
  const malformed = await sendRaw("GET / HTTP/1.1\r\nHost: a b\r\n\r\n");
  expect(malformed).toMatch(/^HTTP\/1\.1 400 [^]*\r\nX-Content-Type-Options: nosniff\r\n/);
});

test.skipIf(!hasNginx)(
  "the day this server is down: one line of nginx lets all pass to the appliance",
  async () => {
    const bypassed = await startNginxExample(
      "nginx-inline.conf",
      ["127.0.0.1:9", "127.0.0.1:9", behind.url.origin],
      certificates,
      (text) => text.replace(/^( *)(location ~\* .*)$/m, "$1# $2"),
    );
    const answer = await askOverTls(`${bypassed.url}/api/v8.1/users`, certificates.ca);
    const call = await askOverTls(
      `${bypassed.url}/api/v8.1/users/1002/disableMfa`,
      certificates.ca,
      {},
      "POST",
    );
    expect([answer.status, call.status]).toEqual([401, 401]);
    await bypassed.close();
  },
);
