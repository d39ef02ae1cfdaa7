import {
  request as httpRequest,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from "node:http";
import { request as httpsRequest } from "node:https";
import { pipeline } from "node:stream";
import { applianceAgent, whenPinned, type ApplianceTrust } from "./appliance-trust.ts";
import { VIA } from "../http/handler.ts";
import { refusalAnswer, type Refuser } from "../http/refusal.ts";

/** Of one connection only (RFC 9110 §7.6.1). */
const HOP_BY_HOP = new Set([
  "connection",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** Milliseconds in which nothing came. */
const SILENCE = 60_000;

const UNREACHABLE = { status: 502, type: "upstream-failed", title: "The appliance gave no answer" } as const;

/**
 * Passes a message to the appliance and its answer back as they are: method, target, headers, body, status. Nothing is read
 * or kept, whatever its length.
 */
export function createRawPass(origin: URL, trust: ApplianceTrust, refuser: Refuser): RequestListener {
  const request = origin.protocol === "https:" ? httpsRequest : httpRequest;
  const agent = applianceAgent(origin, trust);
  return (incoming, outgoing) => {
    const { hostname, port, protocol } = origin;
    const sent = request({
      protocol,
      hostname,
      port,
      agent,
      method: incoming.method ?? "GET",
      path: incoming.url ?? "/",
      headers: [...endToEnd(incoming.rawHeaders), ...framing(incoming), "Via", VIA],
      setHost: false,
      timeout: SILENCE,
    });
    const fail = () => {
      sent.destroy();
      refuse(outgoing, refuser, incoming.socket.remoteAddress);
    };
    sent.on("error", fail).on("timeout", fail).on("upgrade", fail);
    sent.on("response", (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.statusMessage, endToEnd(answer.rawHeaders));
      // A part of an answer is never the whole of one: both ends are closed.
      pipeline(answer, outgoing, () => {});
    });
    outgoing.once("close", () => void sent.destroy());
    const write = () => void pipeline(incoming, sent, () => {});
    if (trust.kind === "pinned") whenPinned(sent, trust.fingerprints, { write, refuse: fail });
    else write();
  };
}

/** Names and values by turns, each as it was written. */
function endToEnd(rawHeaders: readonly string[]): string[] {
  return rawHeaders.filter((_, index) => {
    const name = rawHeaders[index - (index % 2)] ?? "";
    return !HOP_BY_HOP.has(name.toLowerCase());
  });
}

/** Written out: Node frames the body of a method that it expects none of not at all. */
function framing({ headers, method = "" }: IncomingMessage): string[] {
  if (headers["transfer-encoding"] !== undefined) return ["Transfer-Encoding", "chunked"];
  const isEmpty = headers["content-length"] === undefined && ["POST", "PUT", "PATCH"].includes(method);
  return isEmpty ? ["Content-Length", "0"] : [];
}

function refuse(outgoing: ServerResponse, refuser: Refuser, peer?: string): void {
  if (outgoing.headersSent) {
    outgoing.destroy();
    return;
  }
  const { headers, body } = refusalAnswer(UNREACHABLE, refuser, false, peer);
  outgoing.setHeaders(headers).writeHead(UNREACHABLE.status).end(body);
}
