import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { once } from "node:events";

export interface HostileUpstream {
  readonly url: URL;
  readonly seen: IncomingMessage[];
  readonly close: () => Promise<void>;
}

/** A server that answers every request as the test wants, as badly as it wants, and remembers what it was asked. */
export async function hostileUpstream(
  answer: (incoming: IncomingMessage, outgoing: ServerResponse) => void,
): Promise<HostileUpstream> {
  const seen: IncomingMessage[] = [];
  const server = createServer((incoming, outgoing) => {
    seen.push(incoming);
    outgoing.on("error", () => {});
    answer(incoming, outgoing);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: new URL(`http://127.0.0.1:${port}`),
    seen,
    close: async () => {
      if (!server.listening) return;
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
