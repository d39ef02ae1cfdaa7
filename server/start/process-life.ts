import type { Logger } from "pino";
import { execFile } from "node:child_process";

/** A little more than the drain of the listening socket may take. */
const PATIENCE = 12_000;

/**
 * A rejected promise that nothing handled is a fault of one request: it is logged and the process lives. An exception that
 * nothing caught is a fault of the process: it ends at once, non-zero, for a supervisor to start a clean one.
 */
export function guardProcess(log: Logger, exit: (code: number) => void): void {
  process.on("unhandledRejection", (error) =>
    log.error({ event: "rejection", err: error }, "a rejected promise was not handled"),
  );
  process.on("uncaughtException", (error) => {
    log.fatal({ event: "fatal", err: error }, "the server has to stop");
    exit(1);
  });
}

/** Stops gracefully at SIGTERM or SIGINT; a second signal, or a stop that hangs, ends it at once. */
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
        log.error({ event: "stop.failed", err: error }, "stopping failed");
        exit(1);
      },
    );
  };
  process.on("SIGTERM", onSignal);
  process.on("SIGINT", onSignal);
}

/** What a person reads when the server could not start: our own plain texts, and plain words for the socket's codes. */
export function startErrorText(error: unknown, host: string, port: number): string {
  if (!(error instanceof Error)) return "The server could not start.";
  // The same codes come from files, where they mean something else.
  const ofSocket = "syscall" in error && /^(listen|bind|getaddrinfo)$/.test(String(error.syscall));
  switch (ofSocket && "code" in error ? error.code : undefined) {
    case "EADDRINUSE":
      return `Port ${port} on ${host} is in use. Stop the program that uses it, or set PORT to another number.`;
    case "EACCES":
      return `This user may not use port ${port} on ${host}. Set PORT to a number above 1023.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `${host} is not an address of this machine. Set HOST to one that is, or leave it out.`;
    default:
      return error.message;
  }
}

/**
 * Tells the systemd that started this process (`Type=notify`) that it serves, and three times in each `WatchdogSec` that its
 * event loop turns. `systemd-notify` does the telling: Node has no datagram sockets of files.
 * @returns what ends it
 */
export function tellSystemd(variables: NodeJS.ProcessEnv, log: Logger): () => void {
  if (variables["NOTIFY_SOCKET"] === undefined) return () => {};
  const tell = (state: string) =>
    execFile("systemd-notify", [state], (error) => {
      if (error !== null) log.warn({ event: "systemd.not-told", err: error }, "systemd was not told");
    });
  tell("READY=1");
  const microseconds = Number(variables["WATCHDOG_USEC"] ?? 0);
  if (microseconds === 0) return () => {};
  const timer = setInterval(() => tell("WATCHDOG=1"), microseconds / 3_000);
  timer.unref();
  return () => clearInterval(timer);
}
