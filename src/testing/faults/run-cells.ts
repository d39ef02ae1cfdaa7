import { describe, expect, it, onTestFinished, vi } from "vitest";
import { holdTime } from "../hold-time.ts";
import { checkInvariants } from "./check-invariants.ts";
import { later } from "./cell.ts";
import type { Cell, FaultCell, FaultTable } from "./cell.ts";
import { faultRows } from "./fault-rows.ts";
import type { FaultRow } from "./fault-rows.ts";
import { controls, until, untilHeading, untilText } from "./page.ts";

/** How a cell's test is called, here and in docs/faults-app.md. */
export function cellName({ title }: { readonly title: string }, { fault }: FaultCell<string>): string {
  return `${title}: ${faultTitle(fault)}`;
}

export function faultTitle(fault: FaultCell<string>["fault"]): string {
  return typeof fault === "string" ? faultRows[fault].title : fault.title;
}

/** Longer than any deadline; reads are tried again twice within it. */
const ALL_DEADLINES_SECONDS = 31;
const RETRIES_SECONDS = 3;

/** Runs one column of the matrix: each fault in front of the real server, on the page as a person sees it. */
export function runCells<Name extends string>(table: FaultTable<Name>): void {
  describe(table.title, () => {
    for (const cell of table.cells) {
      it(cellName(table, cell), () => runCell(table, cell));
    }
  });
}

async function runCell<Name extends string>(table: FaultTable<Name>, wanted: FaultCell<Name>): Promise<void> {
  const cell = await table.open();
  watch(cell);
  holdTime(cell.scene);
  const stand = table.stands[wanted.stand];
  const mend = inject(cell, table, wanted.fault);
  await table.act(cell);
  await letPass(cell, wanted.fault);
  await untilHeading(stand.heading);
  if (wanted.says !== null) await untilText(wanted.says);
  await until(() => expect(stand.ways.filter((name) => controls(name).length === 0)).toEqual([]));
  checkInvariants(cell, { stand, says: wanted.says, pressed: table.unasked !== true });
  await wanted.also?.(cell);
  mend();
  await stand.goOn(cell);
}

function watch({ uncaught }: Cell): void {
  const hear = (reason: unknown) => uncaught.push(reason);
  process.on("unhandledRejection", hear);
  onTestFinished(() => void process.off("unhandledRejection", hear));
}

function inject(cell: Cell, { call }: Pick<FaultTable<string>, "call">, fault: FaultCell<string>["fault"]) {
  const row: FaultRow =
    typeof fault === "string"
      ? faultRows[fault]
      : { title: fault.title, fault: { kind: "payload", change: fault.change } };
  const line = row.offline === true ? vi.spyOn(navigator, "onLine", "get").mockReturnValue(false) : null;
  cell.scene.faulty.inject(call, row.fault, fault === "401" ? 1 : Infinity);
  return () => {
    line?.mockRestore();
    cell.scene.faulty.heal();
  };
}

async function letPass(cell: Cell, fault: FaultCell<string>["fault"]): Promise<void> {
  const long = fault === "silence" || fault === "drip" || fault === "slow";
  await later(cell, long ? ALL_DEADLINES_SECONDS : RETRIES_SECONDS);
}
