import { getConfig } from "@testing-library/react";
import type { Call } from "../../api/contract/calls.ts";
import type { AppScene } from "../render-app.tsx";
import { pass } from "../manual-clock.ts";
import type { FaultName } from "./fault-rows.ts";

/** A page on which something went wrong, and what must be true of it. */
export interface Cell {
  readonly scene: AppScene;
  /** How often the person asked for each call that changes something. */
  readonly asked: Map<Call, number>;
  /** What was typed and must still stand there, by label. */
  readonly kept: Map<string, string>;
  /** Secrets that no answer of the server holds: codes of the phone. */
  readonly codes: string[];
  /** Errors that nobody caught. */
  readonly uncaught: unknown[];
}

/** Where the person stands after a fault. */
export interface Stand {
  readonly heading: string;
  /** The buttons that lead on; the first one is pressed by `goOn`. */
  readonly ways: readonly string[];
  /** Buttons that do nothing while a wait lasts. */
  readonly inert?: readonly string[];
  /** Fields that are emptied, or gone: what stood in them is of no use any more. */
  readonly clears?: readonly string[];
  /** Goes on once the fault is over, and fails when that leads nowhere. */
  readonly goOn: (cell: Cell) => Promise<void>;
}

export interface FaultCell<Name extends string> {
  readonly fault: FaultName;
  /** How the text begins that the person reads; null where nothing needs to be said. */
  readonly says: string | null;
  readonly stand: Name;
}

/** One column of the matrix. */
export interface FaultTable<Name extends string> {
  readonly call: Call;
  readonly title: string;
  readonly stands: Readonly<Record<Name, Stand>>;
  readonly cells: readonly FaultCell<Name>[];
  /** A page just before the call. */
  readonly open: () => Promise<Cell>;
  /** What the person does. */
  readonly act: (cell: Cell) => Promise<void>;
  /** The call happens by itself, so there is no focus to keep. */
  readonly unasked?: true;
}

/** The way to the page was asked for as well. */
export function cellOf(scene: AppScene): Cell {
  const cell: Cell = { scene, asked: new Map(), kept: new Map(), codes: [], uncaught: [] };
  for (const { request } of scene.traffic.exchanges) ask(cell, request.call);
  return cell;
}

export function ask(cell: Cell, call: Call): void {
  cell.asked.set(call, (cell.asked.get(call) ?? 0) + 1);
}

/** Time for app, server and this computer; React renders meanwhile as in a browser. */
export function later(cell: Cell, seconds: number): Promise<void> {
  return getConfig().asyncWrapper(() => pass(cell.scene, seconds));
}
