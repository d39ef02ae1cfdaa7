import type { Server } from "node:http";

/**
 * Stops a server: the port is closed at once, answers under way may finish and end their connection, and after
 * `timeoutMs` what is left is cut off (faults.md D-35).
 */
export async function drain(server: Server, timeoutMs: number): Promise<void> {
  // A connection that is kept alive would hold the server open until its client goes away.
  server.prependListener("request", (_, outgoing) => outgoing.setHeader("Connection", "close"));
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), timeoutMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}
