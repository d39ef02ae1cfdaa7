import { clientNetwork } from "./client-network.ts";

/** Too many wait already, or for too long; nothing was done. The caller answers 503. */
export class BusyError extends Error {
  constructor() {
    super("the queue is full");
    this.name = "BusyError";
  }
}

/** Whose job it is. */
export interface Turn {
  /** A network or a user: each takes its turn, however many jobs it has. A user is one, with however many browsers. */
  readonly from: string;
  /** Hosts take turns within that: a stolen session doesn't hold its owner up. */
  readonly host: string;
  /** Somebody in a known browser, or who is signed in. */
  readonly known: boolean;
}

export function userTurn(userId: string, address: string): Turn {
  return { from: `user:${userId}`, host: clientNetwork(address).host, known: true };
}

export function strangerTurn(address: string): Turn {
  const { host, network } = clientNetwork(address);
  return { from: network, host, known: false };
}

/** The server's own jobs. */
export const ownTurn: Turn = { from: "server", host: "", known: true };
