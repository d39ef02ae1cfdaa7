import type { AnswerKind } from "./answer-headers.ts";

/** The client. What it says of itself in forwarding headers never counts; what a trusted proxy says does. */
export interface Peer {
  /** IPv4 or IPv6 address (client-address.ts). */
  readonly address: string;
  /** Whether a browser keeps `Secure` cookies from here; default: as the request's URL says. */
  readonly secure?: boolean;
  /** Where the app is, such as `/mfa/`, for a client that came below it; default: at the root. */
  readonly base?: string;
  /** Of this server as the client knows it, where a trusted proxy has said it; default: of the request's URL. */
  readonly origin?: string;
  /** Request id given by the outer server, 32 lower-case hex digits; handlers repeat it in problems and logs. */
  readonly traceId?: string;
}

/** A web-standard server: one request in, one answer out, never a rejection. */
export type Handler = (request: Request, peer?: Peer) => Promise<Response>;

/** One request on its way through the host. */
export interface Exchange {
  readonly request: Request;
  readonly url: URL;
  /** Normalised path; paths with two readings were refused before. */
  readonly path: string;
  readonly peer: Peer & { readonly traceId: string };
}

/** An answer and the set of headers it is to carry. */
export interface Answer {
  readonly kind: AnswerKind;
  readonly response: Response;
}
