import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { TLSSocket } from "node:tls";
import type { Clock } from "./clock.ts";
import type { Refusal } from "./refusal.ts";
import { refusalAnswer } from "./refusal.ts";

/** Answers on a socket whose bytes could not be parsed as a request, and closes it: nothing after them is believed. */
export function refuseSocket(socket: Duplex, refusal: Refusal, clock: Clock): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const { headers, body } = refusalAnswer(refusal, clock, socket instanceof TLSSocket);
  const lines = [...headers].map(([name, value]) => `${name}: ${value}\r\n`).join("");
  const status = `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status] ?? ""}\r\n`;
  socket.end(`${status}${lines}\r\n${body}`, () => socket.destroy());
}
