import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { startStandIn } from "../appliance/testing/start-stand-in.ts";
import { noCases } from "../guard/testing/policies.ts";
import { openStore } from "../store/open-store.ts";
import { listen, type Listening } from "./listen.ts";
import { rawExchange } from "./testing/raw-exchange.ts";
import { testFiles } from "./testing/test-files.ts";
import { testServer } from "./testing/test-server.ts";

const served: string[] = [];
let server: Listening;

beforeAll(async () => {
  const handle = async (request: Request) => {
    served.push(new URL(request.url).pathname);
    return Response.json({ api: true }, { status: 418 });
  };
  const handler = testServer({
    staticFiles: testFiles,
    appliance: { kind: "appliance", appliance: { handle } },
  });
  server = await listen(handler, { port: 0, host: "127.0.0.1" });
});
afterAll(() => server.close());

const nowhere = [
  ...String.raw`
    /assets/../../etc/passwd /assets/%2e%2e/%2e%2e/etc/passwd /../../../../etc/passwd.txt /%2e%2e%2fetc/passwd
    /assets/..%2f..%2fpackage.json /assets/%2e%2e%5cpackage.json /assets/..\..\package.json /..%5c..%5cx.js
    /%252e%252e/package.json /%252e%252e%252fetc/passwd /assets//app-1a2b3c4d.js //assets/app-1a2b3c4d.js
    ///evil.example/x //evil.example/%2f.. /assets/app-1a2b3c4d.js;a=b /;/assets/app-1a2b3c4d.js
    /assets/app-1a2b3c4d.js%00 /assets/app-1a2b3c4d.js%00.html /%00 /%0d%0aSet-Cookie:a=b /%0aX:y
    /assets/app-1a2b3c4d.js. /assets/app-1a2b3c4d.js/ /assets/app-1a2b3c4d.js/. /assets/app-1a2b3c4d.js.br
    /assets/APP-1a2b3c4d.js /ASSETS/app-1a2b3c4d.js /assets/app-1a2b3c4d.JS /assets/app%2d1a2b3c4d.js /assets/
    /assets /assets/x.js /assets/x /.vite/manifest.json /.env.txt /package.json /server.js /API/v1/users /Api/
    /api%2fv1%2fusers /%2fapi/v1/users /api;/v1/users /api//v1/users /%5capi/v1 /config.json/ /config.json.
    /CONFIG.JSON /config%2ejson /live.json /favicon.ico /app.js.map /%ff /%c0%ae%c0%ae/x /% /%zz /%u002e
    /users/%7f /users/%2561 /users/a%2fb /users/a%5cb /users/a;b /users//b /users/a%0a /users/a%1f /api/v1/users/../../x /api/../api/v1/users /x/%2E%2e/api/v1/users /. /account/..
    /%61pi/v8.1/users /ap%69 /%6Cive /.env /.git/config /.well-known/x /foo.php /wp-login.php /x/.env /index.aspx /dump.sql
    /report.pdf /backup.zip /font.ttf /x.tar.gz /users/john.smith /users/john.smith/x.doc /a.b/
  `
    .trim()
    .split(/\s+/),
  `/${"a".repeat(3_000)}`,
  `/users/${"%41".repeat(2_000)}`,
];

describe("a path with a second reading, or of a file that is not there", () => {
  it("is tried in sixty ways at least", () => expect(nowhere.length).toBeGreaterThanOrEqual(60));

  it.each(nowhere)("is 404 and never HTML: %s", async (path) => {
    served.length = 0;
    const head = `GET ${path} HTTP/1.1\r\nHost: h\r\nAccept: text/html,*/*\r\nConnection: close\r\n\r\n`;
    const answer = await rawExchange(server.url, head);
    expect(answer).toMatch(/^HTTP\/1\.1 40[04] /);
    expect(answer).toContain("application/problem+json");
    expect(answer).not.toMatch(/text\/html|set-cookie|document|^X:/im);
    expect(served).toEqual([]);
  });

  it("is refused by the appliance's rules, not the app's, under /api", async () => {
    const answer = await rawExchange(
      server.url,
      "GET /api/v1/nothing HTTP/1.1\r\nHost: h\r\nAccept: text/html\r\nConnection: close\r\n\r\n",
    );
    expect(answer).toContain(" 418 ");
  });
});

const started = {
  embedded: async () => {
    const own = await createTestAppliance();
    const parts = { staticFiles: testFiles, appliance: { kind: "appliance", appliance: own } } as const;
    const real = await listen(testServer(parts), { port: 0, host: "127.0.0.1" });
    const close = async () => {
      await real.close();
      await own.close();
    };
    return { url: real.url, close };
  },
  "a gateway": async () => {
    const store = await openStore({ memory: true });
    const guard = { store, policy: noCases };
    const { url, close } = await startStandIn("8.1", { guard, staticFiles: testFiles });
    return { url, close: () => close().then(store.close) };
  },
};

const traced =
  "/ /account /assets/app-1a2b3c4d.js /live /config.json /api/help /api/v1/users /api/oauth2/token".split(
    " ",
  );

it.each((["embedded", "a gateway"] as const).flatMap((kind) => traced.map((path) => [kind, path] as const)))(
  "TRACE is 405 and not repeated: %s, %s",
  async (kind, path) => {
    const real = await started[kind]();
    const head = `TRACE ${path} HTTP/1.1\r\nHost: h\r\nX-Canary: canary\r\nConnection: close\r\n\r\n`;
    const answer = await rawExchange(real.url, head);
    await real.close();
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
    expect(answer).toMatch(/^allow: [A-Z, ]+\r$/im);
    expect(answer).not.toContain("canary");
  },
);

describe("in process, where the URL's own parser has resolved the path", () => {
  it("the page of a user whose name has a dot is the app's", async () => {
    const answer = await rawExchange(
      server.url,
      "GET /users/john.smith/enroll HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n",
    );
    expect(answer).toContain("200 OK");
    expect(answer).toContain("text/html");
  });

  it("a path is what it says after that", async () => {
    expect((await testServer()(new Request("http://h/assets/../live"))).status).toBe(200);
  });
});
