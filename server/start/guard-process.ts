import type { Logger } from "pino";

/**
 * A promise nobody waited for is a fault of one request: logged, the process lives. An exception nobody caught is one of
 * the process: it ends at once, non-zero, for a supervisor to start a clean one (faults.md D-37).
 */
export function guardProcess(log: Logger, exit: (code: number) => void): void {
  process.on("unhandledRejection", (error) =>
    log.error({ event: "rejection", err: error }, "a promise was left alone"),
  );
  process.on("uncaughtException", (error) => {
    log.fatal({ event: "fatal", err: error }, "the server cannot go on");
    exit(1);
  });
}
