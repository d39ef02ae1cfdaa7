import { connect } from "node:net";
import * as v from "valibot";
import type { StoreCommand } from "./admin-command.ts";
import type { AdminResult } from "./admin-result.ts";

const resultSchema = v.pipe(v.string(), v.parseJson(), v.object({ done: v.boolean(), text: v.string() }));

/**
 * Hands a command to the server that runs on a data folder.
 * @returns its result, or null when no server listens there
 * @throws Error when the server hangs up without an answer
 */
export function askAdminSocket(path: string, command: StoreCommand): Promise<AdminResult | null> {
  return new Promise((resolve, reject) => {
    let text = "";
    const socket = connect(path, () => socket.end(JSON.stringify(command)));
    socket.setEncoding("utf8");
    socket.setTimeout(30_000, () => socket.destroy(new Error("The running server did not answer.")));
    socket.on("data", (part: string) => (text += part));
    socket.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" || error.code === "ECONNREFUSED") resolve(null);
      else reject(error);
    });
    socket.on("end", () => {
      const parsed = v.safeParse(resultSchema, text);
      if (parsed.success) resolve(parsed.output);
      else reject(new Error("The running server gave no answer."));
    });
  });
}
