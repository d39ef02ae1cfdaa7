import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import { admin } from "./cli/admin.ts";
import { calledAs } from "./cli/admin-usage.ts";
import { askHealth } from "./start/ask-health.ts";
import { createLog } from "./start/create-log.ts";
import { decodeEnvironment } from "./start/environment.ts";
import { fileFaults } from "./start/file-faults.ts";
import { guardProcess, startErrorText, stopOnSignal, tellSystemd } from "./start/process-life.ts";
import { exitCodeOf } from "./start/environment-faults.ts";
import { startServer } from "./start/start-server.ts";
import { version } from "./version.ts";

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
  process.exit(exitCodeOf(error));
};

try {
  const [subcommand, ...args] = process.argv.slice(2);
  if (subcommand === "--version") {
    print(`${version}\n`);
    process.exit();
  }
  const variables = { STATIC_DIR: dist, ...process.env };
  const looks = subcommand === undefined || subcommand === "check-config";
  const environment = decodeEnvironment(variables, looks ? fileFaults : undefined);
  const log = createLog(environment.LOG_LEVEL);
  guardProcess(log, (code) => process.exit(code));
  try {
    if (subcommand === "admin") {
      const terminal = { ask: process.stdin.isTTY ? ask : null, calledAs: calledAs(process) };
      const { done, text } = await admin(args, environment, log, terminal);
      (done ? process.stdout : process.stderr).write(`${text}\n`);
      process.exitCode = done ? 0 : 1;
    } else if (subcommand === "check-config") {
      print("The settings are right, and so are the files that they name.\n");
    } else if (subcommand === "health") {
      process.exitCode = (await askHealth(environment)) ? 0 : 1;
    } else if (subcommand !== undefined) {
      throw new Error(`There is no command ${subcommand}. Commands: admin, check-config, health, --version.`);
    } else {
      stopOnSignal(await startServer(environment, log, print), log, (code) => process.exit(code));
      tellSystemd(process.env, log);
    }
  } catch (error) {
    complain(error, environment.HOST, environment.PORT);
  }
} catch (error) {
  complain(error);
}
