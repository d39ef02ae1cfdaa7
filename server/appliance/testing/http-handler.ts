import type { Handler } from "../../http/handler.ts";

/** A server in another process, called as if it were a handler here. Rejects when the connection breaks. */
export function httpHandler(origin: string): Handler {
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const { method, headers } = request;
    const body = request.body === null ? null : await request.arrayBuffer();
    return fetch(`${origin}${pathname}${search}`, { method, headers, body });
  };
}
