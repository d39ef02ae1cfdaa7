import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { once } from "node:events";

export interface DelayingProxy {
  /** The URL with the proxy in place of the server. */
  readonly url: string;
  /** Milliseconds by which every chunk of an answer comes later, from now on. */
  readonly delay: (ms: number) => void;
  /** From now on the connection is cut where the answer to a COMMIT would come: done, and nobody is told. */
  readonly cutAtCommit: (cut: boolean) => void;
  readonly close: () => Promise<void>;
}

/** A TCP proxy on this machine that makes what is behind it slow. */
export async function delayingProxy(target: string): Promise<DelayingProxy> {
  const to = new URL(target);
  const sockets = new Set<Socket>();
  let delay = 0;
  let cuts = false;
  const server = createServer((near) => {
    const far = connect(Number(to.port), to.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
    }
    let commits = false;
    near.on("data", (chunk: Buffer) => {
      commits = cuts && chunk.includes("commit\0");
      far.write(chunk);
    });
    far.on("data", (chunk) => {
      if (commits) near.destroy();
      else setTimeout(() => near.destroyed || near.write(chunk), delay);
    });
    near.on("close", () => far.destroy());
    far.on("close", () => near.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: withPort(to, server.address()),
    delay: (ms) => {
      delay = ms;
    },
    cutAtCommit: (cut) => {
      cuts = cut;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

function withPort(to: URL, address: AddressInfo | string | null): string {
  const changed = new URL(to);
  if (typeof address === "object" && address !== null) changed.port = String(address.port);
  return changed.href;
}
