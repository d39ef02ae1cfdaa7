import type { Duplex } from "node:stream";
import type { Clock } from "./clock.ts";
import { refuseSocket } from "./refuse-socket.ts";

/**
 * Node's `clientError`: broken or ambiguous framing gets 400, a slow sender 408, an overlong head 431, and the
 * connection always ends (request smuggling, slowloris: faults.md D-18, D-28).
 */
export function refuseParseError(error: NodeJS.ErrnoException, socket: Duplex, clock: Clock): void {
  switch (error.code) {
    case "ECONNRESET":
      socket.destroy();
      return;
    case "ERR_HTTP_REQUEST_TIMEOUT":
      refuseSocket(socket, { status: 408, type: "bad-request", title: "The request took too long" }, clock);
      return;
    case "HPE_HEADER_OVERFLOW":
      refuseSocket(
        socket,
        { status: 431, type: "bad-request", title: "The request head is too large" },
        clock,
      );
      return;
    default:
      refuseSocket(socket, { status: 400, type: "bad-request", title: "The request is malformed" }, clock);
  }
}
