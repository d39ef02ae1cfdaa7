import { once } from "node:events";
import { connect } from "node:tls";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hostileUpstream } from "../gateway/testing/hostile-upstream.ts";
import { makeCertificates } from "../gateway/testing/make-certificates.ts";
import { setAnswerHeaders, type AnswerKind } from "../http/answer-headers.ts";
import { listen, type Listening } from "../http/listen.ts";
import { askOverTls } from "./testing/ask-over-tls.ts";
import { hasNginx, startNginxExample, type NginxExample } from "./testing/nginx-example.ts";

if (!hasNginx) process.stderr.write("SKIPPED: the suite of the nginx example needs nginx\n");

const certificates = makeCertificates();
const seen: Headers[] = [];
let appliance: Listening;
let nginx: NginxExample;

beforeAll(async () => {
  if (!hasNginx) return;
  appliance = await listen(
    async ({ headers, url }) => {
      seen.push(headers);
      const status = url.endsWith("/busy") ? 504 : 200;
      const body = status === 504 ? "<h1>Busy</h1>" : "{}";
      const answer = new Response(body, { status, headers: { "Content-Type": "application/json" } });
      for (const [name, value] of [
        ["Set-Cookie", "a=b"],
        ["X-Powered-By", "appliance"],
        ["Cache-Control", "public"],
        ["Access-Control-Allow-Origin", "*"],
        ["Access-Control-Allow-Credentials", "true"],
      ] as const)
        answer.headers.set(name, value);
      return answer;
    },
    { port: 0, host: "127.0.0.1", tls: certificates.otherHost },
  );
  nginx = await startNginxExample("nginx-static.conf", [appliance.url], certificates);
});
afterAll(async () => {
  if (!hasNginx) return;
  await nginx.close();
  await appliance.close();
});

const ask = (path: string, headers: Record<string, string> = {}) =>
  askOverTls(`${nginx.url}${path}`, certificates.ca, headers);

/** The headers that our own server would send over HTTPS. */
function own(kind: AnswerKind): Record<string, string> {
  const headers = new Headers();
  setAnswerHeaders(headers, kind, true);
  return Object.fromEntries(headers);
}

describe.skipIf(!hasNginx)("docs/hosting/nginx-static.conf", () => {
  test("sends who comes without TLS to the same address with it, and refuses a call", async () => {
    for (const path of ["/api/v1/users", "/api", "/csp-report"]) {
      const { status, headers } = await fetch(nginx.plainUrl + path, { redirect: "manual" });
      expect([path, status, headers.get("location")]).toEqual([path, 403, null]);
      expect(headers.get("content-type")).toBe("text/plain; charset=utf-8");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
    const answer = await fetch(`${nginx.plainUrl}/enroll?recreate=true`, { redirect: "manual" });
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect([answer.status, answer.headers.get("location")]).toEqual([
      308,
      "https://127.0.0.1/enroll?recreate=true",
    ]);
  });

  test.each([
    "/",
    "/account",
    "/users/1001/enroll",
    "/users/john.smith/enroll",
    "/practice",
    "/practice/",
    "/practice/index.html",
    "/practice/account",
  ])("sends the document's own headers: %s", async (path) => {
    const { status, headers, text } = await ask(path);
    expect([status, text.includes("<title>App</title>")]).toEqual([200, true]);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(headers).toMatchObject(own("document"));
  });

  test("keeps an asset forever, and answers a missing one without HTML", async () => {
    const { headers } = await ask("/assets/app-1a2b3c4d.js");
    expect(headers).toMatchObject({
      ...own("asset"),
      "cache-control": "public, max-age=31536000, immutable",
      "content-type": "text/javascript; charset=utf-8",
    });
    expect((await ask("/csp-report")).headers).toMatchObject({ "x-content-type-options": "nosniff" });
    const missing = await ask("/assets/nothing.js");
    expect([missing.status, missing.headers["content-type"]]).toEqual([404, "application/problem+json"]);
    expect(missing.headers).toMatchObject(own("api"));
  });

  test.each([
    "/.git/config",
    "/assets/",
    "/assets/.env",
    "/backup.sql",
    "/nothing.js",
    "/practice/nothing.html",
    "/report.pdf",
  ])("has no page in place of a file that isn't there, and nothing hidden: %s", async (path) => {
    const { status, text } = await ask(path, { Accept: "text/html" });
    expect([status, text.includes("<title>App</title>")]).toEqual([404, false]);
  });

  test.each(["/backup.sql", "/backup.zip", "/assets/app-1a2b3c4d.js.map"])(
    "serves no file of another type: %s",
    async (path) => expect((await ask(path)).text).not.toBe("hidden"),
  );

  test("answers TRACE with 405 and repeats nothing", async () => {
    for (const path of ["/", "/assets/app-1a2b3c4d.js", "/api/v1/users"]) {
      const { status, text } = await askOverTls(
        nginx.url + path,
        certificates.ca,
        { "X-Canary": "canary" },
        "TRACE",
      );
      expect([path, status, text.includes("canary")]).toEqual([path, 405, false]);
    }
  });

  test("speaks TLS as our own server does: the strongest suite first, and no CBC", async () => {
    const { port } = new URL(nginx.url);
    const agreed = async (ciphers: string): Promise<string> => {
      const options = { host: "127.0.0.1", port: Number(port), ca: certificates.ca } as const;
      const socket = connect({ ...options, maxVersion: "TLSv1.2", ciphers });
      const outcome = await once(socket, "secureConnect").then(
        () => socket.getCipher().name,
        () => "refused",
      );
      socket.destroy();
      return outcome;
    };
    const [strong, weaker] = ["ECDHE-ECDSA-AES256-GCM-SHA384", "ECDHE-ECDSA-AES128-GCM-SHA256"];
    expect(await agreed(`${weaker}:${strong}`)).toBe(strong);
    expect(await agreed("ECDHE-ECDSA-AES128-SHA256")).toBe("refused");
  });

  test("passes the API on with the API's headers, and nothing that tells of client or appliance", async () => {
    const { status, headers } = await ask("/api/v1/users", {
      "X-Forwarded-For": "1.1.1.1",
      Forwarded: "for=1.1.1.1",
      Cookie: "a=b",
    });
    expect(status).toBe(200);
    expect(headers).toMatchObject(own("api"));
    const names = Object.keys(headers);
    expect(names.filter((name) => /^(?:access-control|set-cookie|x-powered-by)/.test(name))).toEqual([]);
    expect(headers.server).toBe("nginx");
    const last = seen.at(-1) ?? new Headers();
    expect(["x-forwarded-for", "forwarded", "cookie", "x-real-ip"].filter((name) => last.has(name))).toEqual(
      [],
    );
    expect(last.get("host")).toBe("other.example");
  });

  test("answers for an appliance that is busy or gone with a problem, never with HTML", async () => {
    const busy = await ask("/api/v1/busy");
    expect([busy.status, busy.headers["content-type"]]).toEqual([502, "application/problem+json"]);
    expect(busy.headers).toMatchObject(own("api"));
    const gone = await hostileUpstream(() => {});
    await gone.close();
    const alone = await startNginxExample(
      "nginx-static.conf",
      [gone.url.origin.replace("http:", "https:")],
      certificates,
    );
    const before = nginx;
    nginx = alone;
    const answer = await ask("/api/v1/users");
    nginx = before;
    await alone.close();
    expect([answer.status, answer.headers["content-type"]]).toEqual([502, "application/problem+json"]);
  });
});
