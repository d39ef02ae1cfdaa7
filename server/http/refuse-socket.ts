import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { Clock } from "./clock.ts";
import type { HostProblemType } from "./problem.ts";
import { problemBody } from "./problem.ts";
import { newTraceId } from "./trace-id.ts";

/** Answers on a socket whose bytes could not be parsed as a request, and closes it: nothing after them is believed. */
export function refuseSocket(
  socket: Duplex,
  status: number,
  type: HostProblemType,
  title: string,
  clock: Clock,
): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = problemBody({ status, type, title, traceId: newTraceId() });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`,
    "Content-Type: application/problem+json",
    `Content-Length: ${Buffer.byteLength(body)}`,
    `Date: ${new Date(clock.now()).toUTCString()}`,
    "Cache-Control: no-store",
    "X-Content-Type-Options: nosniff",
    "Connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`, () => socket.destroy());
}
