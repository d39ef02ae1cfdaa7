import { describe, expect, it, onTestFinished, vi } from "vitest";
import { getConfig } from "@testing-library/react";
import { holdTime, pass } from "../hold-time.ts";
import type { ClientScene } from "../start-client.ts";
import { checkInvariants } from "./check-invariants.ts";
import type { Cell, FaultCell, FaultTable } from "./cell.ts";
import { faultRows, type FaultName, type FaultRow } from "./fault-rows.ts";
import { controls, until, untilHeading, untilText } from "./page.ts";

/** How a cell's test is called, here and in docs/faults-app.md. */
export function cellName({ title }: { readonly title: string }, { fault }: FaultCell<string>): string {
  return `${title}: ${faultRows[fault].title}`;
}

/** Longer than any deadline; reads are tried again twice within it. */
const ALL_DEADLINES_SECONDS = 31;
const RETRIES_SECONDS = 3;

/**
 * Walks a column of the matrix on the page as a person sees it, in front of the real server: one fault for each place where
 * people then stand. What leads to which place is tested without pages, for every fault (at-client.cases.test.ts).
 */
export function runCells<Name extends string>(table: FaultTable<Name>): void {
  const walked = new Map(table.cells.toReversed().map((cell) => [cell.stand, cell]));
  describe(table.title, () => {
    for (const cell of walked.values()) {
      it(cellName(table, cell), () => runCell(table, cell));
    }
  });
}

async function runCell<Name extends string>(table: FaultTable<Name>, wanted: FaultCell<Name>): Promise<void> {
  const cell = await table.open();
  watch(cell);
  holdTime(cell.scene);
  const stand = table.stands[wanted.stand];
  const mend = inject(cell.scene, table, wanted.fault);
  await table.act(cell);
  await getConfig().asyncWrapper(() => letPass(cell.scene, wanted.fault));
  await untilHeading(stand.heading);
  if (wanted.says !== null) await untilText(wanted.says);
  await until(() => expect(stand.ways.filter((name) => controls(name).length === 0)).toEqual([]));
  checkInvariants(cell, { stand, says: wanted.says, pressed: table.unasked !== true });
  mend();
  await stand.goOn(cell);
}

function watch({ uncaught }: Cell): void {
  const hear = (reason: unknown) => uncaught.push(reason);
  process.on("unhandledRejection", hear);
  onTestFinished(() => void process.off("unhandledRejection", hear));
}

/** @returns ends the fault */
export function inject(
  { faulty }: Pick<ClientScene, "faulty">,
  { call }: Pick<FaultTable<string>, "call">,
  fault: FaultName,
): () => void {
  const row: FaultRow = faultRows[fault];
  const line = row.offline === true ? vi.spyOn(navigator, "onLine", "get").mockReturnValue(false) : null;
  if (line !== null) onTestFinished(() => line.mockRestore());
  faulty.inject(call, row.fault, fault === "401" ? 1 : Infinity);
  return () => {
    line?.mockRestore();
    faulty.heal();
  };
}

/** As long as the fault needs to show. */
export function letPass(scene: Pick<ClientScene, "clock">, fault: FaultName): Promise<void> {
  const long = fault === "silence" || fault === "drip" || fault === "slow";
  return pass(scene, long ? ALL_DEADLINES_SECONDS : RETRIES_SECONDS);
}
