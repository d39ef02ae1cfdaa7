import { sweepGuard } from "../../guard/sweep-guard.ts";
import { settleDrift } from "../users-index/settle-drift.ts";
import type { UsersIndex } from "../users-index/users-index.ts";
import { enrollmentsTable, type GatewayGuardParts } from "./enrollments.ts";
import type { Recorder } from "./recorder.ts";
import { tokensTable } from "./tokens-table.ts";

interface SweepsParts extends Pick<GatewayGuardParts, "store" | "clock" | "log"> {
  readonly recorder: Recorder;
  readonly index: UsersIndex;
}

const DAY_MS = 24 * 3_600_000;

/** What a guard clears away each minute, and at its end. */
export function createSweeps({ store, clock, log, recorder, index }: SweepsParts) {
  return {
    sweep: async () => {
      const now = clock.now();
      await recorder.flush();
      await store.transaction("sweepGuard", async (tx) => {
        await tokensTable.deleteExpired(tx, now);
        await enrollmentsTable.deleteBefore(tx, now - DAY_MS);
        await sweepGuard(tx, now);
      });
      await settleDrift(store, now);
    },
    /** Ends a reading of the list, tries once more to write what waits, and says what is left. */
    close: async () => {
      await index.close();
      await recorder.flush();
      const rows = recorder.waiting();
      const text = "these rows are in this log alone (guard.record-waits)";
      if (rows > 0) log.error({ event: "guard.record-lost", rows }, text);
    },
  };
}
