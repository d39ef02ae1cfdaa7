import { describe, expect, it, onTestFinished, vi } from "vitest";
import { holdTime } from "../manual-clock.ts";
import type { ClientScene } from "../start-client.ts";
import { checkInvariants } from "./check-invariants.ts";
import { later, type Cell, type FaultCell, type FaultTable } from "./cell.ts";
import { faultRows, type FaultName, type FaultRow } from "./fault-rows.ts";
import { controls, until, untilHeading, untilText } from "./page.ts";

/** Longer than what is slow; reads are tried again twice within it. */
const LONG_ENOUGH_SECONDS = 10;

/** Walks a column of the matrix on the page as a person sees it, in front of the real server: one fault for each place where people then stand. */
export function runCells<Name extends string>(table: FaultTable<Name>): void {
  describe(table.title, () => {
    for (const cell of table.cells) {
      it(`${table.title}: ${faultRows[cell.fault].title}`, () => runCell(table, cell));
    }
  });
}

async function runCell<Name extends string>(
  table: FaultTable<Name>,
  { fault, stand: name, says }: FaultCell<Name>,
): Promise<void> {
  const cell = await table.open();
  watch(cell);
  holdTime(cell.scene);
  const stand = table.stands[name];
  const mend = inject(cell.scene, table, fault);
  await table.act(cell);
  await later(cell, LONG_ENOUGH_SECONDS);
  await untilHeading(stand.heading);
  if (says !== null) await untilText(says);
  await until(() => expect(stand.ways.filter((way) => controls(way).length === 0)).toEqual([]));
  checkInvariants(cell, { stand, says, pressed: table.unasked !== true });
  mend();
  await stand.goOn(cell);
}

function watch({ uncaught }: Cell): void {
  const hear = (reason: unknown) => uncaught.push(reason);
  process.on("unhandledRejection", hear);
  onTestFinished(() => void process.off("unhandledRejection", hear));
}

/** @returns ends the fault */
function inject(
  { faulty }: Pick<ClientScene, "faulty">,
  { call }: Pick<FaultTable<string>, "call">,
  fault: FaultName,
): () => void {
  const row: FaultRow = faultRows[fault];
  const line = row.offline === true ? vi.spyOn(navigator, "onLine", "get").mockReturnValue(false) : null;
  if (line !== null) onTestFinished(() => line.mockRestore());
  faulty.inject(call, row.fault);
  return () => {
    line?.mockRestore();
    faulty.heal();
  };
}
