import { rmSync } from "node:fs";
import { createServer } from "node:net";
import type { Socket } from "node:net";
import { once } from "node:events";
import * as v from "valibot";
import { storeCommandSchema } from "./admin-command.ts";
import type { StoreCommand } from "./admin-command.ts";
import type { AdminResult } from "./admin-result.ts";

const LARGEST = 4_096;

const commandSchema = v.pipe(v.string(), v.parseJson(), storeCommandSchema);

/**
 * Lets the command reach a running server, which alone may open the database of a data folder. The folder's rights
 * (0700) and the socket's (0600) say who may use it; nothing of it is on the network.
 * @returns a function that closes it
 */
export async function serveAdminSocket(
  path: string,
  run: (command: StoreCommand) => Promise<AdminResult>,
): Promise<() => void> {
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on("error", () => socket.destroy());
    socket.setTimeout(10_000, () => socket.destroy());
    void answer(socket, run);
  });
  // Left by a process that was killed; the folder's lock says that nobody uses it.
  if (process.platform !== "win32") rmSync(path, { force: true });
  const mask = process.umask(0o177);
  server.listen(path);
  process.umask(mask);
  await once(server, "listening");
  return () => server.close();
}

async function answer(socket: Socket, run: (command: StoreCommand) => Promise<AdminResult>): Promise<void> {
  const parsed = v.safeParse(commandSchema, await readAll(socket));
  const failed = { done: false, text: "The server could not carry the command out. Its log says why." };
  const result = parsed.success ? await run(parsed.output).catch(() => failed) : failed;
  socket.end(JSON.stringify(result));
}

/** What the other side sends before it closes its half; events, because iterating would close ours too. */
function readAll(socket: Socket): Promise<string> {
  let text = "";
  socket.setEncoding("utf8");
  return new Promise((resolve) => {
    socket.on("data", (part: string) => {
      text += part;
      if (text.length > LARGEST) resolve("");
    });
    socket.on("end", () => resolve(text));
  });
}
