import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { plainAddress } from "./client-address.ts";

export interface SocketLimits {
  readonly maxConnections: number;
  /** Of one address. */
  readonly maxConnectionsOfAddress: number;
  /** Of one trusted proxy, which stands for many. */
  readonly maxConnectionsOfProxy: number;
}

/** A connection: raw under TLS too, so that it counts before its handshake is done. */
interface Held {
  readonly socket: Socket;
  /** Requests that are being answered; the connection is idle without one. */
  busy: number;
}

/**
 * Caps the connections of each address (security rule 48; Node itself has one cap for all). At a cap the longest idle
 * connection makes room, so that neither the idle ones of one host nor those of many keep a new client out; where none is
 * idle, the new one is closed.
 */
export function capSockets(
  server: Server,
  limits: SocketLimits,
  isProxy: (address: string) => boolean,
): void {
  /** By address; in each the oldest connection first. */
  const held = new Map<string, Map<string, Held>>();
  let total = 0;

  const makeRoom = (of: Map<string, Held>): boolean => {
    for (const [name, { socket, busy }] of of) {
      if (busy > 0) continue;
      of.delete(name);
      total -= 1;
      socket.destroy();
      return true;
    }
    return false;
  };
  /** The address with the most connections gives first. */
  const makeRoomAnywhere = (): boolean => {
    let largest = new Map<string, Held>();
    for (const own of held.values()) if (own.size > largest.size) largest = own;
    return makeRoom(largest) || [...held.values()].some(makeRoom);
  };

  server.on("connection", (socket: Socket) => {
    const address = plainAddress(socket.remoteAddress);
    const own = held.get(address) ?? new Map<string, Held>();
    const most = isProxy(address) ? limits.maxConnectionsOfProxy : limits.maxConnectionsOfAddress;
    const room = (own.size < most || makeRoom(own)) && (total < limits.maxConnections || makeRoomAnywhere());
    if (!room) {
      socket.destroy();
      return;
    }
    const name = nameOf(socket);
    own.set(name, { socket, busy: 0 });
    held.set(address, own);
    total += 1;
    socket.once("close", () => {
      if (own.get(name)?.socket === socket) {
        own.delete(name);
        total -= 1;
      }
      if (own.size === 0 && held.get(address) === own) held.delete(address);
    });
  });

  server.on("request", ({ socket }: IncomingMessage, outgoing: ServerResponse) => {
    const one = held.get(plainAddress(socket.remoteAddress))?.get(nameOf(socket));
    if (one === undefined) return;
    one.busy += 1;
    outgoing.once("close", () => (one.busy -= 1));
  });
}

/** The same for the raw socket and for the TLS socket around it. */
function nameOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress} ${remotePort}`;
}
