import { STATUS_CODES, type IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { TLSSocket } from "node:tls";
import { setAnswerHeaders } from "./answer-headers.ts";
import type { Clock } from "./clock.ts";
import { helpLink, problemBody } from "./problem.ts";
import type { ProblemType } from "../../contract/problem-types.ts";
import { newTraceId, TRACE_HEADER } from "./trace-id.ts";

/** Why a message is refused before a web Request is made of it. */
export interface Refusal {
  readonly status: number;
  readonly type: ProblemType;
  readonly title: string;
  /** Of a 405 (RFC 9110 §15.5.6). */
  readonly allow?: string;
}

/** The server that refuses. */
export interface Refuser {
  readonly clock: Clock;
  /** Where its app is: "/", or below it. */
  readonly base: string;
  /** Told of each message that it refuses. */
  readonly onRefusal?: (told: ToldRefusal) => void;
}

/** A refused message, for the log. */
export interface ToldRefusal {
  readonly traceId: string;
  readonly status: number;
  readonly title: string;
  /** The address it came from, as the socket has it; absent where its target or Host makes no URL. */
  readonly peer?: string | undefined;
}

/** Dot segments and backslashes, plain or escaped: clients resolve them before they send. */
const UNRESOLVED = /\\|\/(\.|%2e){1,2}(?=[/?#]|$)/i;

/** The answer to a refused message: a problem with the headers of the API, after which the connection ends. */
export function refusalAnswer(
  { status, type, title, allow }: Refusal,
  { clock, base, onRefusal }: Refuser,
  secure: boolean,
  peer?: string,
): { readonly headers: Headers; readonly body: string } {
  const traceId = newTraceId();
  onRefusal?.({ traceId, status, title, peer });
  const body = problemBody(type, traceId, { said: { status, title } });
  const headers = new Headers({
    "Content-Type": "application/problem+json",
    "Content-Length": String(Buffer.byteLength(body)),
    Date: new Date(clock.now()).toUTCString(),
    Connection: "close",
    [TRACE_HEADER]: traceId,
    Link: helpLink(base, type),
    ...(allow === undefined ? {} : { Allow: allow }),
  });
  setAnswerHeaders(headers, "api", secure);
  return { headers, body };
}

/**
 * Checks what the parser lets through but no honest client sends: absolute-form targets, no or two Host lines, paths
 * that are not resolved, too many headers, protocol upgrades, unknown expectations. `Upgrade: h2c` is
 * ignored, as RFC 9110 §7.8 allows: Java's client offers it with every request.
 * @param resolved whether the path has to be
 * @returns null for a good message
 */
export function refuseMessage(
  incoming: IncomingMessage,
  maxHeadersCount: number,
  resolved = true,
): Refusal | null {
  const names = incoming.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  if (names.length >= maxHeadersCount) return refused(431, "Too many headers");
  const hosts = names.filter((name) => name === "host").length;
  // Health checks of old balancers speak HTTP/1.0, which needs none.
  if (hosts !== 1 && !(hosts === 0 && incoming.httpVersion === "1.0"))
    return refused(400, "Not exactly one Host");
  if (!incoming.url?.startsWith("/")) return refused(400, "The request target is not a path");
  if (resolved && UNRESOLVED.test(incoming.url.split("?", 1)[0] ?? ""))
    return refused(404, "The path is not resolved");
  const upgrade = incoming.headers.upgrade?.toLowerCase();
  if (upgrade !== undefined && upgrade !== "h2c") return refused(501, "Upgrade is not supported");
  const expect = incoming.headers.expect?.toLowerCase();
  if (expect !== undefined && expect !== "100-continue")
    return refused(417, "That expectation cannot be met");
  return null;
}

function refused(status: 400 | 404 | 417 | 431 | 501, title: string): Refusal {
  const type = status === 404 ? "not-found" : status === 501 ? "server-failed" : "bad-request";
  return { status, type, title };
}

/** How long what still comes is taken and thrown away, so that a proxy that still writes doesn't take this node for dead. */
const LINGER_MS = 500;
const lingering = new WeakSet<Duplex>();

/** Answers on a socket whose bytes could not be parsed as a request, and closes it: nothing after them can be trusted. */
export function refuseSocket(socket: Duplex, refusal: Refusal, refuser: Refuser): void {
  // Whatever comes after it can't be parsed either.
  if (lingering.has(socket)) return;
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const peer = "remoteAddress" in socket ? String(socket.remoteAddress) : undefined;
  const { headers, body } = refusalAnswer(refusal, refuser, socket instanceof TLSSocket, peer);
  const lines = [...headers].map(([name, value]) => `${name}: ${value}\r\n`).join("");
  const status = `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status] ?? ""}\r\n`;
  lingering.add(socket);
  socket.end(`${status}${lines}\r\n${body}`);
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}

/**
 * Node's `clientError`: broken or ambiguous framing gets 400, a slow sender 408, an overlong head 431, and the
 * connection always ends (request smuggling, slowloris).
 */
export function refuseParseError(error: NodeJS.ErrnoException, socket: Duplex, refuser: Refuser): void {
  // Nothing can be said before there is a key.
  if (error.code === "ECONNRESET" || error.code === "ERR_TLS_HANDSHAKE_TIMEOUT") {
    socket.destroy();
    return;
  }
  const [status, title] = parseErrors.get(error.code) ?? [400, "The request is malformed"];
  refuseSocket(socket, { status, type: "bad-request", title }, refuser);
}

const parseErrors: ReadonlyMap<string | undefined, readonly [number, string]> = new Map([
  ["ERR_HTTP_REQUEST_TIMEOUT", [408, "The request took too long"]],
  ["HPE_HEADER_OVERFLOW", [431, "The request head is too large"]],
]);
