import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { clientAddress } from "./client-address.ts";
import type { Clock } from "./clock.ts";
import type { Handler } from "./handler.ts";
import type { ServerLimits } from "./limits.ts";
import { problemBody, problemResponse } from "./problem.ts";
import { refuseMessage } from "./refuse-message.ts";
import { newTraceId } from "./trace-id.ts";
import type { TrustedProxies } from "./trusted-proxies.ts";

/** Turns a web-standard handler into node's listener; messages that no honest client sends never reach it. */
export function nodeListener(
  handler: Handler,
  limits: ServerLimits,
  clock: Clock,
  trusted: TrustedProxies,
): RequestListener {
  const serve = getRequestListener(
    async (request, { incoming }) => {
      const forwardedFor = incoming.headers["x-forwarded-for"];
      const written = Array.isArray(forwardedFor) ? forwardedFor.join(",") : forwardedFor;
      const address = clientAddress(incoming.socket.remoteAddress, written, trusted);
      const response = await handler(request, { address });
      // An unread body would be drained for nothing: the refusal ends the connection (D-19).
      if (response.status >= 400 && !incoming.complete) response.headers.set("Connection", "close");
      return response;
    },
    {
      overrideGlobalObjects: false,
      // A target or Host that makes no URL; the handler itself never rejects.
      errorHandler: () =>
        problemResponse({
          status: 400,
          type: "bad-request",
          title: "The request target is malformed",
          traceId: newTraceId(),
          headers: { Connection: "close", "Cache-Control": "no-store" },
        }),
    },
  );
  // What was pipelined behind a refused message is not believed either.
  const distrusted = new WeakSet<object>();
  return (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const refusal = distrusted.has(incoming.socket)
      ? { status: 400, title: "The request before this one was malformed" }
      : refuseMessage(incoming, limits.maxHeadersCount);
    if (refusal === null) {
      void serve(incoming, outgoing);
      return;
    }
    distrusted.add(incoming.socket);
    refuse(outgoing, refusal.status, refusal.title, clock);
  };
}

function refuse(outgoing: ServerResponse, status: number, title: string, clock: Clock): void {
  const type = status === 404 ? "not-found" : status === 501 ? "server-failed" : "bad-request";
  const body = problemBody({ status, type, title, traceId: newTraceId() });
  outgoing.writeHead(status, {
    "Content-Type": "application/problem+json",
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    Date: new Date(clock.now()).toUTCString(),
    Connection: "close",
  });
  outgoing.end(body);
}
