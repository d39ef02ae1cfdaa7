import type { RequestListener } from "node:http";
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

/** How a server is set up that a proxy asks in the appliance's own address, for some of its calls. */
export interface Inline {
  /** Where the app is, with a slash at both ends: `/mfa/`. */
  readonly base: string;
  /** Where a request target goes, path and query as they came. */
  readonly destinationOf: (target: string) => Destination;
  /** Passes a message to the appliance as it is. */
  readonly passRaw: RequestListener;
}

/** By which our own calls to the appliance are known if they come back (RFC 9110 §7.6.3). */
export const VIA = "1.1 mfa-enrollment";

/** Where a message goes whose client asked a proxy that stands before the appliance and this server. */
export type Destination =
  /** The app and its own API, with the path below `BASE_PATH`. */
  | { readonly kind: "app"; readonly target: string }
  /** One of the guarded calls, a token call or a health check, under the appliance's own address. */
  | { readonly kind: "guarded" }
  /** As it came. */
  | { readonly kind: "appliance" }
  /** It ends in a guarded call, spelled in a way that two programs could read differently. */
  | { readonly kind: "refused" };
