import { createHash } from "node:crypto";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { join, resolve as absolutePath } from "node:path";
import * as v from "valibot";
import { storeCommandSchema, type AdminResult, type StoreCommand } from "./admin-command.ts";

/** Longest path of a socket on Linux and macOS, its closing NUL left out. */
const LONGEST = 103;

/** Longest request, in characters. */
const LARGEST = 4_096;

/** One line: the client keeps its side open until it has the answer. */
const lineSchema = v.pipe(v.string(), v.parseJson(), storeCommandSchema);

/** Carries out what the client asked for, whether or not that waits for it: each command can be run again. */
export type RunCommand = (command: StoreCommand) => Promise<AdminResult>;

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
 * Lets the command reach a running server, which alone may open the database of a data folder. The folder's rights
 * (0700) and the socket's (0600) say who may use it; nothing of it is on the network.
 * @returns a function that closes it
 */
export async function serveAdminSocket(path: string, run: RunCommand): Promise<() => void> {
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other where they are for users, so that the newest password counts. */
  const inOrder: RunCommand = (command) => {
    if (!("userName" in command)) return run(command);
    const result = last.then(() => run(command));
    last = result.catch(() => {});
    return result;
  };
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.setTimeout(10_000, () => socket.destroy());
    void answer(socket, inOrder);
  });
  // Left by a process that was killed; the folder's lock says that nobody uses it.
  if (process.platform !== "win32") rmSync(path, { force: true });
  const mask = process.umask(0o177);
  server.listen(path);
  process.umask(mask);
  await once(server, "listening");
  return () => server.close();
}

/** The database refused the one change that the command is. */
export class NothingChanged extends Error {
  constructor(cause: Error) {
    super(`Nothing was changed: the database did not take it (${wordsOf(cause.cause)}). Run it again.`, {
      cause,
    });
    this.name = "NothingChanged";
  }
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : "no reason given";
}

const failed = { done: false, text: "The server could not run the command. Its log says why." };

async function answer(socket: Socket, run: RunCommand): Promise<void> {
  const parsed = v.safeParse(lineSchema, await readLine(socket));
  socket.setTimeout(0);
  const result = parsed.success ? await run(parsed.output).catch(resultOf) : failed;
  socket.end(JSON.stringify(result));
}

function resultOf(error: unknown): AdminResult {
  return error instanceof NothingChanged ? { done: false, text: error.message } : failed;
}

/** The first line of what the other side sends; nothing of one that went away before its end. */
function readLine(socket: Socket): Promise<string> {
  let text = "";
  socket.setEncoding("utf8");
  return new Promise((resolve) => {
    socket.on("data", (part: string) => {
      text += part;
      const end = text.indexOf("\n");
      if (end >= 0) resolve(text.slice(0, end));
      else if (text.length > LARGEST) resolve("");
    });
    socket.on("close", () => resolve(""));
  });
}
