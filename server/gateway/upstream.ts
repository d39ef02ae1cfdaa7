import { request as httpRequest, type ClientRequest, type IncomingHttpHeaders } from "node:http";
import { request as httpsRequest } from "node:https";
import { TLSSocket } from "node:tls";
import { applianceAgent, whenPinned, type ApplianceTrust } from "./appliance-trust.ts";
import { VIA } from "../http/handler.ts";

export interface UpstreamOptions {
  readonly origin: URL;
  readonly trust: ApplianceTrust;
  /** Milliseconds from the first byte sent to the last byte received. */
  readonly deadline: number;
  /** Bytes of an answer's body. */
  readonly answerLimit: number;
}

export interface UpstreamCall {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
  /** When the caller gives up, by `performance.now()`. Default: never. */
  readonly until?: number | undefined;
}

export interface UpstreamAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer<ArrayBuffer>;
}

export type Upstream = (call: UpstreamCall) => Promise<UpstreamAnswer>;

/**
 * A client of one fixed host. It reads the whole answer before it returns any of it, so that a broken one never looks like
 * a good one. Every call has its own connection: on a kept one that the other side is just closing, a POST that failed
 * couldn't be told from one that was carried out.
 * @throws UpstreamError
 */
export function upstream({ origin, trust, deadline, answerLimit }: UpstreamOptions): Upstream {
  const request = origin.protocol === "https:" ? httpsRequest : httpRequest;
  const agent = applianceAgent(origin, trust);
  return ({ method, target, headers, body, until = Infinity }) =>
    new Promise((resolve, reject) => {
      const sent = request(new URL(target, origin), {
        method,
        agent,
        headers: { ...headers, via: VIA },
        maxHeaderSize: 16_384,
      });
      // An agent that limits its sockets hands a used one to a waiting call, whatever `keepAlive` says.
      sent.shouldKeepAlive = false;
      const fail = (error: UpstreamError) => {
        clearTimeout(timer);
        reject(error);
        sent.destroy();
      };
      const left = until - performance.now();
      const timer = setTimeout(
        () => fail(new UpstreamError("timeout", null)),
        Math.max(0, Math.min(deadline, left)),
      );
      sent.on("error", (error) =>
        fail(new UpstreamError(distrusted(sent) ? "untrusted" : "unreachable", error)),
      );
      sent.on("response", (incoming) => {
        const chunks: Buffer[] = [];
        let size = 0;
        incoming.on("data", (chunk: Buffer) => {
          size += chunk.byteLength;
          if (size > answerLimit) fail(new UpstreamError("too-large", null));
          else chunks.push(chunk);
        });
        incoming.on("error", (error) => fail(new UpstreamError("unreachable", error)));
        incoming.on("end", () => {
          clearTimeout(timer);
          if (incoming.statusCode === LOOP) return fail(new UpstreamError("loop", null));
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            body: Buffer.concat(chunks),
          });
        });
      });
      // A protocol switch nobody asked for.
      sent.on("upgrade", () => fail(new UpstreamError("unreachable", null)));
      const write = () => sent.end(body ?? undefined);
      const refuse = (error: Error) => fail(new UpstreamError("unpinned", error));
      if (trust.kind === "pinned") whenPinned(sent, trust.fingerprints, { write, refuse });
      else write();
    });
}

/** Whether TLS refused the certificate (RFC 8446 §4.4.2.4): then nothing of the request was sent. */
function distrusted({ socket }: ClientRequest): boolean {
  if (!(socket instanceof TLSSocket)) return false;
  const fault: unknown = socket.authorizationError;
  return fault !== null && fault !== undefined;
}

type UpstreamFault =
  | "timeout"
  | "unreachable"
  | "too-large"
  | "redirect"
  | "not-json"
  | "unreadable"
  | "unpinned"
  | "loop"
  | "untrusted";

/** Loop detected (RFC 5842 §7.2). */
const LOOP = 508;

/** No connection came about, or no name was found to connect to. */
const UNCONNECTED: ReadonlySet<unknown> = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"]);

/** The appliance gave no answer that could be passed on. */
export class UpstreamError extends Error {
  readonly fault: UpstreamFault;

  constructor(fault: UpstreamFault, cause: Error | null) {
    super(`upstream failed: ${fault}`, { cause });
    this.name = "UpstreamError";
    this.fault = fault;
  }

  /** Whether surely nothing of the call has arrived. */
  get nothingSent(): boolean {
    const code: unknown = this.cause instanceof Error && "code" in this.cause ? this.cause.code : undefined;
    return this.fault === "unpinned" || this.fault === "untrusted" || UNCONNECTED.has(code);
  }
}
