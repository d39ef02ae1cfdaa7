import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { createTurnQueue } from "./turn-queue.ts";
import { strangerTurn } from "./turn.ts";

/**
 * Requests that may wait on one connection for the answer to the first, none of them with a body: Node reads and keeps it
 * all. Clients of today send none ahead, and none should with a body (RFC 9112, 9.3.2).
 */
const MOST_WAITING = 64;
/** On all of them: each is some kilobytes, with its headers up to fifty. */
const MOST_WAITING_IN_ALL = 1_024;
/** One begins in each round of the event loop: Node takes one new connection a round, so a round must not be long. */
const ROUNDS = { user: 1, host: 1, network: 1, strangers: 1, all: 1, waiting: {} };

/**
 * Serves the requests of one connection in turn, the next when the answer before it has gone out. Node itself hands on all
 * that one sends ahead at once: a client that reads no answer would have as many made and kept as it likes.
 */
export function oneAtATime(serve: RequestListener): RequestListener {
  const lines = new WeakMap<Socket, Line>();
  let inAll = 0;
  const rounds = createTurnQueue(ROUNDS);
  const begin = (line: Line, ...[incoming, outgoing]: Parameters<RequestListener>): void => {
    const { socket } = incoming;
    line.underWay = outgoing;
    void rounds.run(strangerTurn(socket.remoteAddress ?? ""), async () => {
      if (!socket.writable) return forget(socket, line);
      outgoing.once("close", () => {
        const next = line.waiting.shift();
        if (next === undefined) return forget(socket, line);
        inAll -= 1;
        begin(line, ...next);
      });
      serve(incoming, outgoing);
    });
  };
  const forget = (socket: Socket, { waiting }: Line): void => {
    inAll -= waiting.length;
    lines.delete(socket);
  };
  return (incoming, outgoing) => {
    const { socket } = incoming;
    const line = lines.get(socket);
    if (line === undefined) {
      const first = { underWay: outgoing, waiting: [] };
      lines.set(socket, first);
      begin(first, incoming, outgoing);
      return;
    }
    const { waiting, underWay } = line;
    // The client has the whole answer perhaps: Node tells of its end a moment later.
    const isAhead = waiting.length > 0 || !underWay.writableEnded;
    const isFull = waiting.length >= MOST_WAITING || inAll >= MOST_WAITING_IN_ALL;
    if (isAhead && (isFull || hasBody(incoming))) {
      socket.destroy();
      return;
    }
    waiting.push([incoming, outgoing]);
    inAll += 1;
  };
}

/** The requests of one connection with an answer under way. */
interface Line {
  underWay: ServerResponse;
  readonly waiting: Parameters<RequestListener>[];
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}
