import { execFile } from "node:child_process";
import type { Logger } from "pino";

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
