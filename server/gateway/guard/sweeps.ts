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
}

interface SweepsParts extends Pick<GatewayGuardParts, "store" | "clock"> {
  readonly recorder: Recorder;
  readonly index: UsersIndex;
  readonly signIns: SignIns;
}

/** What a guard clears away, each minute and after the clock went back. */
export function createSweeps({ store, clock, recorder, index, signIns }: SweepsParts): Sweeps {
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
  };
}
