import type { IncomingMessage, RequestListener } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Clock } from "./clock.ts";
import type { Handler } from "./handler.ts";
import type { ServerLimits } from "./limits.ts";
import { refuseMessage } from "./refuse-message.ts";
import { problemResponse } from "./problem.ts";
import { newTraceId } from "./trace-id.ts";

/** Turns a web-standard handler into node's listener; messages that no honest client sends never reach it. */
export function nodeListener(handler: Handler, limits: ServerLimits, clock: Clock): RequestListener {
  const refuse = (status: number, title: string) =>
    problemResponse({
      status,
      type: status >= 500 ? "server-failed" : "bad-request",
      title,
      traceId: newTraceId(),
      headers: {
        Connection: "close",
        Date: new Date(clock.now()).toUTCString(),
        "Cache-Control": "no-store",
      },
    });
  // What was pipelined behind a refused message is not believed either.
  const distrusted = new WeakSet<object>();
  return getRequestListener(
    async (request, { incoming }) => {
      if ("stream" in incoming) return refuse(501, "HTTP/2 is not supported");
      const refusal = refuseMessage(incoming, limits.maxHeadersCount);
      if (refusal !== null) distrusted.add(incoming.socket);
      if (refusal !== null) return refuse(refusal.status, refusal.title);
      if (distrusted.has(incoming.socket)) return refuse(400, "The request before this one was malformed");
      const response = await handler(request, { address: peerAddress(incoming) });
      // An unread body would be drained for nothing: the refusal ends the connection (D-19).
      if (response.status >= 400 && !incoming.complete) response.headers.set("Connection", "close");
      return response;
    },
    { overrideGlobalObjects: false, errorHandler: () => refuse(400, "The request is malformed") },
  );
}

/** IPv4 in its own spelling also on a dual-stack socket. */
function peerAddress(incoming: IncomingMessage): string {
  return (incoming.socket.remoteAddress ?? "unknown").replace(/^::ffff:(?=\d+\.)/, "");
}
