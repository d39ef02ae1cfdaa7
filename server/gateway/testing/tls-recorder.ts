import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type SecureVersion } from "node:tls";
import { onTestFinished } from "vitest";

interface Pair {
  readonly cert: string;
  readonly key: string;
}

export interface TlsRecorder {
  readonly url: URL;
  /** Connections that were made, whatever came of them. */
  readonly connections: () => number;
  /** What was said inside TLS, once the server has stopped and every connection has ended. */
  readonly heard: () => Promise<string>;
  /** Shows another certificate from now on, and still resumes sessions of before. */
  readonly show: (pair: Pair) => void;
}

const ANSWER =
  "HTTP/1.1 401 Unauthorized\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";

/** A TLS server that keeps every byte it is told, and answers each request with 401, until the test ends. */
export async function tlsRecorder(shown: Pair, maxVersion: SecureVersion = "TLSv1.3"): Promise<TlsRecorder> {
  const ticketKeys = randomBytes(48);
  const common = { ticketKeys, maxVersion, sessionIdContext: "recorder" };
  const chunks: Buffer[] = [];
  let connections = 0;
  const server = createServer({ ...common, ...shown }, (socket) => {
    socket.on("error", () => {});
    socket.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      socket.end(ANSWER);
    });
  });
  server.on("connection", () => (connections += 1));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const stop = async () => {
    if (!server.listening) return;
    server.close();
    await once(server, "close");
  };
  onTestFinished(stop);
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: new URL(`https://127.0.0.1:${port}`),
    connections: () => connections,
    heard: async () => {
      await stop();
      return Buffer.concat(chunks).toString();
    },
    show: (pair) => server.setSecureContext({ ...common, ...pair }),
  };
}
