import { once } from "node:events";
import { createServer as createHttpServer, type Server } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { isTrusted, noTrustedProxies, type TrustedProxies } from "./client-address.ts";
import { systemClock, type Clock } from "./clock.ts";
import type { Handler, Inline } from "./handler.ts";
import { defaultLimits, nodeListener, type ServerLimits } from "./node-listener.ts";
import { refuseParseError, refuseSocket, type Refuser } from "./refusal.ts";
import { capSockets } from "./socket-caps.ts";
import { TLS } from "./tls.ts";

export interface ListenOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** PEM texts; HTTPS when given. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Of the answers that are made before a request is understood. */
  readonly clock?: Clock;
  readonly limits?: Partial<ServerLimits>;
  /** Default: none. */
  readonly trustedProxies?: TrustedProxies;
  /** Where a proxy asks it in the appliance's own address. */
  readonly inline?: Inline;
  /** Told of each connection that is closed for want of room. */
  readonly onDrop?: Parameters<typeof capSockets>[3];
  readonly onRefusal?: Refuser["onRefusal"];
}

export interface Listening {
  /** Origin without a trailing slash. */
  readonly url: string;
  /** Takes no new requests, lets those under way finish (at most `drainTimeout`), then closes every socket. */
  readonly close: () => Promise<void>;
}

const NO_PROXY = {
  status: 405,
  type: "method-not-allowed",
  title: "This server is not a proxy",
  allow: "GET, HEAD, POST, PUT, DELETE",
} as const;

/**
 * Serves a handler on a socket of this machine, with limits on time and size.
 * @throws the socket's own error (`EADDRINUSE`, `EACCES`, …) when it cannot listen
 */
export async function listen(handler: Handler, options: ListenOptions): Promise<Listening> {
  const clock = options.clock ?? systemClock;
  const limits = { ...defaultLimits, ...options.limits };
  const trusted = options.trustedProxies ?? noTrustedProxies;
  const { onRefusal } = options;
  const refuser = { clock, base: options.inline?.base ?? "/", ...(onRefusal && { onRefusal }) };
  const listener = nodeListener({
    handler,
    limits,
    refuser,
    trusted,
    secure: options.tls !== undefined,
    ...(options.inline === undefined ? {} : { inline: options.inline }),
  });
  const { headersTimeout, requestTimeout, keepAliveTimeout, connectionsCheckingInterval, maxHeaderSize } =
    limits;
  const settings = {
    headersTimeout,
    requestTimeout,
    keepAliveTimeout,
    connectionsCheckingInterval,
    maxHeaderSize,
    insecureHTTPParser: false,
    // Checked in refuseMessage, which answers with a problem.
    requireHostHeader: false,
  };
  const server =
    options.tls === undefined
      ? createHttpServer(settings, listener)
      : createHttpsServer(
          {
            ...settings,
            ...options.tls,
            handshakeTimeout: headersTimeout,
            ...TLS,
            honorCipherOrder: true,
          },
          listener,
        );
  server.maxHeadersCount = limits.maxHeadersCount;
  capSockets(server, limits, (address) => isTrusted(address, trusted), options.onDrop);
  server.on("clientError", (error, socket) => refuseParseError(error, socket, refuser));
  server.on("connect", (_, socket) => refuseSocket(socket, NO_PROXY, refuser));
  // Without this Node itself answers an `Expect` that it does not know, without our headers.
  server.on("checkExpectation", listener);
  server.listen(options.port, options.host);
  await once(server, "listening");
  const url = origin(options.tls === undefined ? "http" : "https", options.host, server.address());
  return { url, close: () => drain(server, limits.drainTimeout) };
}

function origin(scheme: string, host: string, address: AddressInfo | string | null): string {
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return `${scheme}://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/**
 * Stops a server: the port is closed at once, answers under way may finish and end their connection, and after
 * `timeoutMs` what is left is cut off.
 */
async function drain(server: Server, timeoutMs: number): Promise<void> {
  // A connection that is kept alive would hold the server open until its client goes away.
  server.prependListener("request", (_, outgoing) => outgoing.setHeader("Connection", "close"));
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), timeoutMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}
