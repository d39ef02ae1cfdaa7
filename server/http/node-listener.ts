import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { clientAddress, forwardedOrigin, keepsSecureCookies, type TrustedProxies } from "./client-address.ts";
import { VIA, type Handler, type Inline } from "./handler.ts";
import { inPieces } from "./in-pieces.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { LARGEST_BODY } from "./read-body.ts";
import { refusalAnswer, refuseMessage, type Refusal, type Refuser } from "./refusal.ts";
import type { SocketLimits } from "./socket-caps.ts";

/** Time and size limits of the node server (Node's own defaults are far looser). Times in milliseconds. */
export interface ServerLimits extends SocketLimits {
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  readonly keepAliveTimeout: number;
  readonly connectionsCheckingInterval: number;
  readonly maxHeaderSize: number;
  readonly maxHeadersCount: number;
  /** How long a stopping server waits for answers that are under way. */
  readonly drainTimeout: number;
}

export const defaultLimits: ServerLimits = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 16_384,
  maxHeadersCount: 64,
  maxConnections: 2_048,
  maxConnectionsOfAddress: 512,
  maxConnectionsOfProxy: 1_536,
  reservedConnections: 128,
  fewConnections: 8,
  drainTimeout: 10_000,
};

interface ListenerParts {
  readonly handler: Handler;
  readonly limits: ServerLimits;
  readonly refuser: Refuser;
  readonly trusted: TrustedProxies;
  /** Whether the socket speaks TLS. */
  readonly secure: boolean;
  readonly inline?: Inline;
}

function refuseInline({ headers }: IncomingMessage, isCrooked: boolean): Refusal | null {
  if (headers.via?.includes(VIA) === true)
    return { status: 508, type: "upstream-failed", title: "The appliance's address leads back here" };
  if (!isCrooked) return null;
  return { status: 404, type: "not-found", title: "This spelling of a guarded address is not taken" };
}

const NO_URL = { status: 400, type: "bad-request", title: "The request target is malformed" } as const;

/** Turns a web-standard handler into node's listener; messages that no honest client sends never reach it. */
export function nodeListener(parts: ListenerParts): RequestListener {
  const { handler, limits, refuser, trusted, secure, inline } = parts;
  /** Below which address a message came. */
  const bases = new WeakMap<object, string>();
  const serve = getRequestListener(
    async (request, { incoming }) => {
      const forwardedFor = incoming.headers["x-forwarded-for"];
      const written = Array.isArray(forwardedFor) ? forwardedFor.join(",") : forwardedFor;
      const address = clientAddress(incoming.socket.remoteAddress, written, trusted);
      const connection = {
        socketAddress: incoming.socket.remoteAddress,
        tls: secure,
        forwardedProto: incoming.headers["x-forwarded-proto"]?.toString(),
      };
      const { host, "x-forwarded-host": forwardedHost } = incoming.headers;
      const origin = forwardedOrigin(connection, forwardedHost?.toString(), host, trusted);
      const secureCookies = keepsSecureCookies(connection, trusted);
      const base = bases.get(incoming);
      const peer = {
        address,
        // Under the appliance's own address no cookie of ours is set or read.
        secure: secureCookies && (inline === undefined || base !== undefined),
        ...(base === undefined ? {} : { base }),
        ...(origin === undefined ? {} : { origin }),
      };
      const response = await handler(request, peer);
      // A long body would be drained for nothing: the refusal ends the connection.
      if (response.status >= 400 && !incoming.complete && !isShort(incoming))
        response.headers.set("Connection", "close");
      return secure ? inPieces(response) : response;
    },
    {
      // Its Response is written without a stream in between: half the time of an answer (ADR 18).
      overrideGlobalObjects: true,
      // For HTTP/1.0, which needs no Host.
      hostname: "localhost",
      // A target or Host that makes no URL; the handler itself never rejects.
      errorHandler: () => {
        const { headers, body } = refusalAnswer(NO_URL, refuser, secure);
        return new Response(body, { status: NO_URL.status, headers });
      },
    },
  );
  return oneAtATime((incoming: IncomingMessage, outgoing: ServerResponse) => {
    const destination = inline?.destinationOf(incoming.url ?? "");
    if (destination?.kind === "app") {
      bases.set(incoming, inline?.base ?? "/");
      incoming.url = destination.target;
    }
    const isRaw = destination?.kind === "appliance";
    const refusal =
      (inline === undefined ? null : refuseInline(incoming, destination?.kind === "refused")) ??
      refuseMessage(incoming, limits.maxHeadersCount, !isRaw);
    if (refusal === null) {
      if (isRaw) inline?.passRaw(incoming, outgoing);
      else void serve(incoming, outgoing);
      return;
    }
    // It ends the connection: what was sent behind it isn't trusted either.
    const { headers, body } = refusalAnswer(refusal, refuser, secure, incoming.socket.remoteAddress);
    const refuse = () => void outgoing.setHeaders(headers).writeHead(refusal.status).end(body);
    if (incoming.complete || !isShort(incoming)) refuse();
    else incoming.once("end", refuse).resume();
  });
}

/**
 * Whether a request says that it has no more of a body than we read. It is taken whole before a connection ends: a
 * proxy that is still writing when that happens takes this node for dead, and with it everybody else's requests.
 */
function isShort({ headers }: Pick<IncomingMessage, "headers">): boolean {
  return headers["transfer-encoding"] === undefined && Number(headers["content-length"] ?? 0) <= LARGEST_BODY;
}
