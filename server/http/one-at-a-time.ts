import type { IncomingMessage, RequestListener } from "node:http";
import type { Socket } from "node:net";

/**
 * Requests that may wait on one connection for the answer to the first, none of them with a body: Node reads and keeps it
 * all. Clients of today send none ahead, and none should with a body (RFC 9112, 9.3.2).
 */
const MOST_WAITING = 64;

/** Of those that waited, so many begin in one round of the event loop: who sends one by one comes between them. */
const A_ROUND = 8;

/**
 * Serves the requests of one connection in turn, the next when the answer before it has gone out. Node itself hands on all
 * that one sends ahead at once: a client that reads no answer would have as many made and kept as it likes.
 */
export function oneAtATime(serve: RequestListener): RequestListener {
  /** What waits, on connections with an answer under way. */
  const waiting = new WeakMap<Socket, Parameters<RequestListener>[]>();
  /** Whose turn it is next, over all connections. */
  const due: (() => void)[] = [];
  const beginSome = () => {
    for (const begin of due.splice(0, A_ROUND)) begin();
    if (due.length > 0) setImmediate(beginSome);
  };
  const begin = (...[incoming, outgoing]: Parameters<RequestListener>): void => {
    const { socket } = incoming;
    outgoing.once("close", () => {
      const next = waiting.get(socket)?.shift();
      if (next === undefined) return waiting.delete(socket);
      if (due.length === 0) setImmediate(beginSome);
      return due.push(() => socket.writable && begin(...next));
    });
    serve(incoming, outgoing);
  };
  return (incoming, outgoing) => {
    const { socket } = incoming;
    const line = waiting.get(socket);
    if (line === undefined) {
      waiting.set(socket, []);
      begin(incoming, outgoing);
    } else if (line.length < MOST_WAITING && !hasBody(incoming)) line.push([incoming, outgoing]);
    else socket.destroy();
  };
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}
