import { settleDrift } from "../users-index/settle-drift.ts";
import type { UsersIndex } from "../users-index/users-index.ts";
import type { GatewayGuardParts } from "./guard-parts.ts";
import type { Recorder } from "./recorder.ts";
import type { SignIns } from "./sign-ins.ts";
import { endFuture, sweepTables } from "./sweep-tables.ts";

export interface Sweeps {
  /** Deletes what has expired, and writes what waits. */
  readonly sweep: () => Promise<void>;
  /** The clock went back: what is from the future now ends for good, or is too old for good. */
  readonly clockWentBack: (now: number) => Promise<void>;
  /** Ends a reading of the list, tries once more to write what waits, and says what is left. */
  readonly close: () => Promise<void>;
}

interface SweepsParts extends Pick<GatewayGuardParts, "store" | "clock" | "log"> {
  readonly recorder: Recorder;
  readonly index: UsersIndex;
  readonly signIns: SignIns;
}

/** What a guard clears away, each minute and after the clock went back. */
export function createSweeps({ store, clock, log, recorder, index, signIns }: SweepsParts): Sweeps {
  return {
    sweep: async () => {
      signIns.ageFuture(clock.now());
      await recorder.flush();
      await sweepTables(store, clock.now());
      await index.flush();
      await settleDrift(store, clock.now());
    },
    clockWentBack: (now) => {
      signIns.ageFuture(now);
      return store.transaction("clockWentBack", (tx) => endFuture(tx, now));
    },
    close: async () => {
      await index.close();
      await recorder.flush();
      const rows = recorder.waiting();
      const text = "these rows are in this log alone (guard.record-waits)";
      if (rows > 0) log.error({ event: "guard.record-lost", rows }, text);
    },
  };
}
