import type { RequestListener, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/**
 * Serves one request of a connection at a time. One more may wait, since Node tells of the end of an answer a moment after the
 * client has it. Who sends a third loses the connection: no browser, client or proxy of today does, and Node itself would
 * have as many answers made and kept as one asks for.
 */
export function oneAtATime(serve: RequestListener): RequestListener {
  const underWay = new WeakMap<Socket, ServerResponse>();
  const hasNext = new WeakSet<ServerResponse>();
  const take: RequestListener = (incoming, outgoing) => {
    const { socket } = incoming;
    const before = underWay.get(socket);
    if (before === undefined || before.closed) {
      underWay.set(socket, outgoing);
      serve(incoming, outgoing);
    } else if (hasNext.has(before)) socket.destroy();
    else {
      hasNext.add(before);
      before.once("close", () => socket.writable && take(incoming, outgoing));
    }
  };
  return take;
}
