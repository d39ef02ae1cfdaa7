import { createHash } from "node:crypto";
import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import { buffer } from "node:stream/consumers";
import type { TestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { readLeniently, readsAsGuarded } from "./spellings.ts";

/** An appliance as products have it: the API, a console beside it, downloads, uploads, a websocket, and 200 other calls. */
export interface ConsoleAppliance {
  readonly url: URL;
  /** Targets as they came, and who sent them. */
  readonly seen: { readonly target: string; readonly agent: string; readonly guarded: boolean }[];
  readonly close: () => Promise<void>;
}

const PAGE = `<!doctype html><title>Console</title><h1>Backup console</h1><script src="/console.js"></script>`;
/** Bytes of the file to download. */
export const DOWNLOAD = Buffer.alloc(3_000_000, "backup");

/** Reads paths as leniently as any program may: decoded until nothing changes, in any case. */
export async function startConsoleAppliance(
  appliance: TestAppliance,
  tls: { readonly cert: string; readonly key: string },
): Promise<ConsoleAppliance> {
  const seen: ConsoleAppliance["seen"] = [];
  const server = createServer(tls, (incoming, outgoing) => {
    const target = incoming.url ?? "";
    const guarded = readsAsGuarded(target);
    seen.push({ target, agent: incoming.headers["user-agent"] ?? "", guarded });
    const isApi = guarded || /^\/api\/(v8\.1\/users|oauth2\/token)/.test(target);
    void (isApi ? answerApi(appliance, incoming, outgoing) : answerOther(incoming, outgoing));
  });
  server.on("upgrade", (message: IncomingMessage, socket) => {
    const accept = createHash("sha1")
      .update(`${message.headers["sec-websocket-key"]}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
      .digest("base64");
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    socket.on("error", () => {}).pipe(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  return {
    url: new URL(`https://127.0.0.1:${port}`),
    seen,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** The appliance's API, with single sign-on beside the grants of the contract. */
async function answerApi(
  appliance: TestAppliance,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const body = await buffer(incoming);
  if (body.toString().startsWith("grant_type=sso")) {
    outgoing.writeHead(200, { "Content-Type": "application/json" });
    outgoing.end(JSON.stringify({ access_token: "sso", token_type: "bearer", username: "sso-user" }));
    return;
  }
  const headers = new Headers();
  for (const name of ["authorization", "content-type"]) {
    const value = incoming.headers[name];
    if (typeof value === "string") headers.set(name, value);
  }
  const url = `https://appliance.example${incoming.url ?? ""}`;
  const method = incoming.method ?? "GET";
  const answer = await appliance.handle(
    new Request(url, { method, headers, body: body.length > 0 ? body : null }),
  );
  outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
  outgoing.end(Buffer.from(await answer.arrayBuffer()));
}

/** What the guard has nothing to do with: the answer says what came. */
async function answerOther(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const path = readLeniently(incoming.url ?? "");
  if (path === "/") return void outgoing.setHeader("Content-Type", "text/html").end(PAGE);
  if (path === "/download.vbk") return void outgoing.end(DOWNLOAD);
  const hash = createHash("sha256");
  for await (const part of incoming) hash.update(part);
  const [, number = "0"] = /\/policies\/(\d+)/.exec(path) ?? [];
  const status = [200, 201, 204, 301, 400, 403, 404, 409, 500, 503][Number(number) % 10] ?? 200;
  outgoing.setHeader("Set-Cookie", ["console=1; Path=/", "theme=dark"]);
  outgoing.setHeader("Server", "appliance");
  if (status === 301) outgoing.setHeader("Location", "/elsewhere");
  outgoing.setHeader("Content-Type", Number(number) % 2 === 0 ? "application/json" : "text/html");
  const told = {
    method: incoming.method,
    target: incoming.url,
    body: hash.digest("hex"),
    cookie: incoming.headers.cookie,
  };
  outgoing.writeHead(status).end(status === 204 ? undefined : JSON.stringify(told));
}
