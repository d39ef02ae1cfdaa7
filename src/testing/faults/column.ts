import { FailureError, type Failure } from "../../api/failure.ts";
import type { EnrollmentState } from "../../enrollment/machine/enrollment-state.ts";
import type { ClientScene } from "../start-client.ts";
import type { FaultTable } from "./cell.ts";

/** What a call came to, as the page is told of it. */
export interface Met {
  readonly failure: Failure | null;
  /** The session is over: its dialog stands over the page. */
  readonly ended: boolean;
  /** Of the wizard. */
  readonly state: EnrollmentState;
  /** As the server has it afterwards. */
  readonly isOff: boolean;
}

export interface Column {
  readonly table: Pick<FaultTable<string>, "call" | "title" | "cells">;
  /** Goes up to just before the call. @returns what makes it */
  readonly prepare: (scene: ClientScene) => Promise<() => Promise<Partial<Met>>>;
  readonly standOf: (met: Met) => string;
  /** Whether the page says the failure of the call in its own words, and not what was read afterwards. */
  readonly speaks: (met: Met) => boolean;
  /** Places that only the page tells apart. */
  readonly alike?: Readonly<Record<string, string>>;
}

export const failureOf = (call: Promise<unknown>): Promise<Partial<Met>> =>
  call.then(
    () => ({ failure: null }),
    (error: unknown) => {
      if (error instanceof FailureError) return { failure: error.failure };
      throw error;
    },
  );

/** Whether the server asks for a wait. */
export const asked = (failure: Failure) => failure.kind === "refused" && [429, 503].includes(failure.status);
