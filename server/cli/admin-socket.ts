import { createHash } from "node:crypto";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import type { Socket } from "node:net";
import { join, resolve as absolutePath } from "node:path";
import * as v from "valibot";
import { storeCommandSchema } from "./admin-command.ts";
import type { AdminResult, StoreCommand } from "./admin-command.ts";

/** Longest path of a socket on Linux and macOS, its closing NUL left out. */
const LONGEST = 103;

/** Longest command, in characters. */
const LARGEST = 4_096;

const commandSchema = v.pipe(v.string(), v.parseJson(), storeCommandSchema);

const resultSchema = v.pipe(v.string(), v.parseJson(), v.object({ done: v.boolean(), text: v.string() }));

/**
 * Where a server that uses a data folder listens for the command: a socket in that folder (anyone who may write there can
 * change the database anyway), or on Windows a named pipe. Null when the folder's path is too long for a socket.
 */
export function adminSocketPath(dataDir: string, platform: string = process.platform): string | null {
  const folder = absolutePath(dataDir);
  if (platform === "win32") {
    return `\\\\.\\pipe\\mfa-enrollment-${createHash("sha256").update(folder).digest("hex").slice(0, 32)}`;
  }
  const path = join(folder, "admin.sock");
  return Buffer.byteLength(path) > LONGEST ? null : path;
}

/**
 * Hands a command to the server that uses a data folder.
 * @returns its result, or null when no server listens there
 * @throws Error when the server hangs up without an answer
 */
export function askAdminSocket(path: string, command: StoreCommand): Promise<AdminResult | null> {
  return new Promise((resolve, reject) => {
    let text = "";
    const socket = connect(path, () => socket.end(JSON.stringify(command)));
    socket.setEncoding("utf8");
    // These take as long as there is data; when the server goes away, the socket says so.
    const slow = command.command === "backup" || command.command === "verify-audit";
    socket.setTimeout(slow ? 0 : 30_000, () =>
      socket.destroy(new Error("The running server did not answer.")),
    );
    socket.on("data", (part: string) => (text += part));
    socket.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" || error.code === "ECONNREFUSED") resolve(null);
      else reject(error);
    });
    socket.on("end", () => {
      const parsed = v.safeParse(resultSchema, text);
      if (parsed.success) resolve(parsed.output);
      else reject(new Error("The running server did not answer."));
    });
  });
}

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
  socket.setTimeout(0);
  const failed = { done: false, text: "The server could not run the command. Its log says why." };
  const result = parsed.success ? await run(parsed.output).catch(() => failed) : failed;
  socket.end(JSON.stringify(result));
}

/** What the other side sends before it closes its half. It listens to events, because iterating would close our half too. */
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
