import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import { admin } from "./cli/admin.ts";
import { createLog } from "./start/create-log.ts";
import { decodeEnvironment } from "./start/environment.ts";
import { fileFaults } from "./start/file-faults.ts";
import { guardProcess, startErrorText, stopOnSignal } from "./start/process-life.ts";
import { startServer } from "./start/start-server.ts";

/** The app's build, beside the folder of this file, whatever folder the server is started from. */
const dist = fileURLToPath(new URL("../dist", import.meta.url));

/** Asks on standard error, so that standard output holds the result alone. */
async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

const print = (text: string) => process.stdout.write(text);
const complain = (error: unknown, host = "", port = 0) => {
  process.stderr.write(`${startErrorText(error, host, port)}\n`);
  process.exit(1);
};

try {
  const [subcommand, ...args] = process.argv.slice(2);
  const variables = { STATIC_DIR: dist, ...process.env };
  const environment = decodeEnvironment(variables, subcommand === "admin" ? undefined : fileFaults);
  const log = createLog(environment.LOG_LEVEL);
  guardProcess(log, (code) => process.exit(code));
  try {
    if (subcommand === "admin") {
      const { done, text } = await admin(args, environment, log, process.stdin.isTTY ? ask : null);
      (done ? process.stdout : process.stderr).write(`${text}\n`);
      process.exitCode = done ? 0 : 1;
    } else {
      stopOnSignal(await startServer(environment, log, print), log, (code) => process.exit(code));
    }
  } catch (error) {
    complain(error, environment.HOST, environment.PORT);
  }
} catch (error) {
  complain(error);
}
