/** The client. What it says of itself in forwarding headers never counts; a trusted proxy's word does. */
export interface Peer {
  /** IPv4 or IPv6 address (client-address.ts). */
  readonly address: string;
  /** Request id given by the outer server, 32 lower-case hex digits; handlers repeat it in problems and logs. */
  readonly traceId?: string;
}

/** A web-standard server: one request in, one answer out, never a rejection a client could see. */
export type Handler = (request: Request, peer?: Peer) => Promise<Response>;
