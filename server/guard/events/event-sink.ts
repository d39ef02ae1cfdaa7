import type { OcsfEvent } from "./ocsf-event.ts";

export type SinkName = "file" | "syslog" | "webhook";

/** A way out. */
export interface EventSink {
  readonly name: SinkName;
  /**
   * Hands events over, in their order.
   * @returns how many of them, from the first on, have arrived: at least one
   * @throws Error when none has; all are offered again
   */
  readonly send: (events: readonly OcsfEvent[]) => Promise<number>;
}
