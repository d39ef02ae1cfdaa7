import { once } from "node:events";
import { connect } from "node:net";

const PATIENCE_MS = 4_000;

/** The address of this machine, as the appliance sees it where nothing translates it; null where it can't be reached. */
export async function ownAddress({ protocol, hostname, port }: URL): Promise<string | null> {
  const standard = protocol === "https:" ? 443 : 80;
  const host = hostname.replaceAll(/[[\]]/g, "");
  const socket = connect({ host, port: port === "" ? standard : Number(port), timeout: PATIENCE_MS });
  socket.once("timeout", () => void socket.destroy(new Error("no answer in time")));
  try {
    await once(socket, "connect");
    return socket.localAddress ?? null;
  } catch {
    return null;
  } finally {
    socket.destroy();
  }
}
