// The process of the suite that kills restores: the real command, that says each step and kills itself at the one it is told.
import pino from "pino";
import { restoreBackup } from "../../cli/restore-backup.ts";
import { decodeEnvironment } from "../../start/environment.ts";

const { FAIL_POINT, RESTORE_FILE = "" } = process.env;

try {
  const { text } = await restoreBackup(
    RESTORE_FILE,
    decodeEnvironment(process.env),
    pino({ level: "silent" }),
    (name) => {
      process.stdout.write(`at ${name}\n`);
      if (name === FAIL_POINT) process.kill(process.pid, "SIGKILL");
    },
  );
  process.stdout.write(`${text}\n`);
} catch (error) {
  process.stderr.write(error instanceof Error ? `${error.message}\n` : "failed\n");
  process.exitCode = 1;
}
