import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { plainAddress } from "./client-address.ts";
import { clientNetwork } from "./client-network.ts";
import { joinGroup, largestOf, leaveGroup, type Group } from "./connection-groups.ts";

export interface SocketLimits {
  readonly maxConnections: number;
  /** Of one host: an address of IPv4, a /64 of IPv6. */
  readonly maxConnectionsOfAddress: number;
  /** Of one trusted proxy, which stands for many. */
  readonly maxConnectionsOfProxy: number;
  /** The last of all, which only networks with few get. */
  readonly reservedConnections: number;
  readonly fewConnections: number;
}

/** What was closed for want of room: a connection that waits for its client, with what it waits for, or the new one. */
export type Dropped = Stall | "refused";
type Stall = "idle" | "body" | "answer";

/** A connection: raw under TLS too, so that it counts before its handshake is done. */
interface Held {
  readonly socket: Socket;
  readonly host: Group;
  /** null for a proxy, which stands for many networks with few each. */
  readonly network: Group | null;
  /** What is under way on it; the connection is idle without any. */
  readonly exchanges: Set<{ readonly incoming: IncomingMessage; readonly outgoing: ServerResponse }>;
}

/**
 * Caps the connections of each host (Node itself has one cap for all). At a cap somebody gives way, so that
 * neither idle nor slow connections, of one host or of many, keep a new client out: in the network that holds the most, the
 * host that holds the most; of its connections the one that has waited longest for its client, idle, with half a request,
 * or with an answer that isn't taken. A request that came whole and is being worked on is never given up.
 */
export function capSockets(
  server: Server,
  limits: SocketLimits,
  isProxy: (address: string) => boolean,
  onDrop: (what: Dropped, largest: () => Readonly<Group>) => void = () => {},
): void {
  /** The one that has waited longest first. */
  const held = new Map<string, Held>();
  const [hosts, networks] = [new Map<string, Group>(), new Map<string, Group>()];

  const leave = ({ host, network }: Held) => {
    leaveGroup(hosts, host);
    if (network !== null) leaveGroup(networks, network);
  };
  const remove = (name: string, one: Held) => {
    if (held.get(name) !== one) return;
    held.delete(name);
    leave(one);
  };
  const drop = (what: Dropped, socket: Socket) => {
    onDrop(what, () => largestOf([...networks.values(), ...hosts.values()]));
    socket.destroy();
  };
  const makeRoom = (mayBe: (one: Held) => boolean): boolean => {
    let first: { readonly name: string; readonly one: Held; readonly stall: Stall } | undefined;
    for (const [name, one] of held) {
      if (!mayBe(one) || (first !== undefined && !holdsMore(one, first.one))) continue;
      const stall = stallOf(one);
      if (stall !== null) first = { name, one, stall };
    }
    if (first === undefined) return false;
    drop(first.stall, first.one.socket);
    remove(first.name, first.one);
    return true;
  };
  /** Whether one that is counted already may stay. */
  const hasRoom = (one: Held, most: number): boolean => {
    if (one.host.connections > most) return makeRoom(({ host }) => host === one.host);
    const reserved = sizeOf(one) > limits.fewConnections ? limits.reservedConnections : 0;
    // Nobody gives way to those who hold more.
    return held.size < limits.maxConnections - reserved || makeRoom((other) => sizeOf(other) >= sizeOf(one));
  };

  server.on("connection", (socket: Socket) => {
    const address = plainAddress(socket.remoteAddress);
    const { host, network } = clientNetwork(address);
    const proxy = isProxy(address);
    const one: Held = {
      socket,
      host: joinGroup(hosts, host),
      network: proxy ? null : joinGroup(networks, network),
      exchanges: new Set(),
    };
    if (!hasRoom(one, proxy ? limits.maxConnectionsOfProxy : limits.maxConnectionsOfAddress)) {
      leave(one);
      drop("refused", socket);
      return;
    }
    const name = nameOf(socket);
    held.set(name, one);
    socket.once("close", () => remove(name, one));
  });

  server.on("request", (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const name = nameOf(incoming.socket);
    const one = held.get(name);
    if (one === undefined) return;
    const beginToWait = () => held.delete(name) && held.set(name, one);
    const exchange = { incoming, outgoing };
    one.exchanges.add(exchange);
    beginToWait();
    outgoing.once("close", () => {
      one.exchanges.delete(exchange);
      if (held.get(name) === one) beginToWait();
    });
  });
}

function sizeOf({ network }: Held): number {
  return network?.connections ?? 0;
}

/** What a connection waits for its client with; null while a request is being worked on. */
function stallOf({ exchanges }: Held): Stall | null {
  // What was sent ahead of an answer isn't being worked on.
  const [first] = exchanges;
  if (first === undefined) return "idle";
  if (!first.incoming.complete) return "body";
  return first.outgoing.writableEnded ? "answer" : null;
}

function holdsMore(one: Held, other: Held): boolean {
  const network = sizeOf(one) - sizeOf(other);
  return network > 0 || (network === 0 && one.host.connections > other.host.connections);
}

/** The same for the raw socket and for the TLS socket around it. */
function nameOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress} ${remotePort}`;
}
