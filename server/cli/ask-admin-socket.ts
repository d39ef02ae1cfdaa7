import { connect } from "node:net";
import * as v from "valibot";
import type { AdminResult, StoreCommand } from "./admin-command.ts";

const resultSchema = v.pipe(v.string(), v.parseJson(), v.object({ done: v.boolean(), text: v.string() }));

/** How long a command for one user may take; the others take as long as there is data. */
const PATIENCE_MS = 30_000;

/**
 * Hands a command to the server that uses a data folder.
 * @returns its result, or null when no server listens there
 * @throws Error when the server hangs up without an answer, or takes too long; it says what to do then
 */
export function askAdminSocket(
  path: string,
  command: StoreCommand,
  patienceMs = PATIENCE_MS,
): Promise<AdminResult | null> {
  return new Promise((resolve, reject) => {
    let text = "";
    let isSent = false;
    const socket = connect(path, () => {
      isSent = true;
      socket.write(`${JSON.stringify(command)}\n`);
    });
    const unanswered = () => new Error(unansweredText(command));
    socket.setEncoding("utf8");
    socket.setTimeout("userName" in command ? patienceMs : 0, () => socket.destroy(unanswered()));
    socket.on("data", (part: string) => (text += part));
    socket.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" || error.code === "ECONNREFUSED") resolve(null);
      else if (error.code === "EACCES")
        reject(new Error(`You may not use ${path}. Run the command as root, or as the server's user.`));
      else reject(isSent ? unanswered() : error);
    });
    socket.on("end", () => {
      const parsed = v.safeParse(resultSchema, text);
      if (parsed.success) resolve(parsed.output);
      else reject(unanswered());
    });
  });
}

/** What is true when no answer came: the server may have been cut off before it did it, or after. */
function unansweredText(command: StoreCommand): string {
  const what = "The running server did not answer.";
  switch (command.command) {
    case "reset-password":
      return `${what} Whether the password was changed is unknown. Run the command again: the newest password counts.`;
    case "reset-mfa":
    case "unlock":
    case "open-case":
    case "accept-name":
    case "void-scratch-codes":
      return `${what} Whether it was carried out is unknown. Run the command again: done twice it does no harm.`;
    case "backup":
      return `${what} A backup is written whole or not at all: look whether ${command.file} is there and new. If not, run the command again.`;
    case "verify-audit":
      return `${what} It changes nothing: run the command again.`;
    default:
      return command satisfies never;
  }
}
