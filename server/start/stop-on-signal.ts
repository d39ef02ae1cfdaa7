import type { Logger } from "pino";

/** A little more than the drain of the listening socket may take. */
const PATIENCE = 12_000;

/** Stops gracefully at SIGTERM or SIGINT (faults.md D-35); a second signal, or a stop that hangs, ends it at once. */
export function stopOnSignal(stop: () => Promise<void>, log: Logger, exit: (code: number) => void): void {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (stopping) {
      exit(1);
      return;
    }
    stopping = true;
    log.info({ event: "stop", signal }, "stopping");
    setTimeout(() => exit(1), PATIENCE).unref();
    stop().then(
      () => exit(0),
      (error: unknown) => {
        log.error({ event: "stop.failed", err: error }, "the stop failed");
        exit(1);
      },
    );
  };
  process.on("SIGTERM", onSignal);
  process.on("SIGINT", onSignal);
}
