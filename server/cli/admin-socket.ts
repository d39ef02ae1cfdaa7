import { createHash } from "node:crypto";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { createServer } from "node:net";
import type { Socket } from "node:net";
import { join, resolve as absolutePath } from "node:path";
import { setImmediate as nextRound } from "node:timers/promises";
import * as v from "valibot";
import { systemClock } from "../http/clock.ts";
import type { Clock } from "../http/clock.ts";
import type { Wait } from "../store/abandonable-store.ts";
import { storeCommandSchema } from "./admin-command.ts";
import type { AdminResult, StoreCommand } from "./admin-command.ts";

/** Longest path of a socket on Linux and macOS, its closing NUL left out. */
const LONGEST = 103;

/** Longest request, in characters. */
const LARGEST = 4_096;

const requestSchema = v.object({
  command: storeCommandSchema,
  /** When it is too late to carry it out, in milliseconds since the epoch; null where the client waits without an end. */
  until: v.nullable(v.number()),
});

/** What goes over the socket: one line. The client keeps its side open, so that the server sees when it has gone. */
export type AdminRequest = v.InferOutput<typeof requestSchema>;

const lineSchema = v.pipe(v.string(), v.parseJson(), requestSchema);

/**
 * Carries out what the client asked for. What has not come to its COMMIT when the wait is over must never be done: nobody
 * would learn of it, and a new password would be one that nobody has seen.
 */
export type RunCommand = (command: StoreCommand, wait: Wait) => Promise<AdminResult>;

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
export async function serveAdminSocket(
  path: string,
  run: RunCommand,
  clock: Clock = systemClock,
): Promise<() => void> {
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.setTimeout(10_000, () => socket.destroy());
    void answer(socket, run, clock);
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
const late = {
  done: false,
  text: "The running server came to the command too late. Nothing was changed. Run it again.",
};

async function answer(socket: Socket, run: RunCommand, clock: Clock): Promise<void> {
  let isGone = false;
  for (const event of ["end", "close"]) socket.on(event, () => (isGone = true));
  const parsed = v.safeParse(lineSchema, await readLine(socket));
  socket.setTimeout(0);
  // A server that stood still reads a line before it hears that the client went long ago: that takes another round of the loop.
  for (let round = 0; round < 2; round += 1) await nextRound();
  socket.end(JSON.stringify(parsed.success ? await resultOf(parsed.output) : failed));

  async function resultOf({ command, until }: AdminRequest): Promise<AdminResult> {
    const wait = {
      commits: 0,
      get isOver() {
        return isGone || (until !== null && clock.now() >= until);
      },
    };
    if (wait.isOver) return late;
    return run(command, wait).catch((error: unknown) => {
      if (wait.isOver) return late;
      return error instanceof NothingChanged ? { done: false, text: error.message } : failed;
    });
  }
}

/** The first line of what the other side sends; nothing of one that went away before its end. */
function readLine(socket: Socket): Promise<string> {
  let text = "";
  socket.setEncoding("utf8");
  return new Promise((resolve) => {
    socket.on("data", (part: string) => {
      // Read on, and drop it: a socket that isn't read doesn't tell of its end.
      if (text.length <= LARGEST && !text.includes("\n")) text += part;
      const end = text.indexOf("\n");
      if (end >= 0) resolve(text.slice(0, end));
      else if (text.length > LARGEST) resolve("");
    });
    socket.on("close", () => resolve(""));
  });
}
