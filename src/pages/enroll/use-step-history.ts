import { useEffect, useRef } from "react";
import { NavigationType, useLocation, useNavigate, useNavigationType, useSearchParams } from "react-router";
import { depthOf, historyStepOf, readHistoryStep } from "../../enrollment/machine/history-step.ts";
import type { HistoryStep } from "../../enrollment/machine/history-step.ts";
import type { Machine } from "../../enrollment/machine/use-enrollment-machine.ts";
import { begunParameter } from "../../enrollment/wizard-search.ts";

export interface StepHistory {
  readonly goForward: (step: HistoryStep) => void;
  readonly goBack: () => void;
  /** After a restart: the entry says no more that an enrollment was under way. */
  readonly forgetBegun: () => void;
}

/**
 * Steps are entries of the browser's history, so Back and Forward work as everywhere; an entry holds
 * the step's name and nothing else (ADR 4). The machine decides, the history follows.
 */
export function useStepHistory(machine: Machine): StepHistory {
  const { key, state } = useLocation();
  const navigate = useNavigate();
  const arrivedBy = useNavigationType();
  const [search] = useSearchParams();
  const entry = readHistoryStep(state);
  const correctedAt = useRef<string | null>(null);
  const current = machine.state();

  // Follows Back and Forward of the browser. Only a new `key` is a move of the person.
  useEffect(() => {
    if (arrivedBy === NavigationType.Pop) machine.send({ type: "visit", step: entry });
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key, machine]);

  // Follows the machine where it stands before the entry: Forward stops at the gate of the scratch
  // codes, and what is done or stopped stands on the first entry, so Back leaves the wizard for good.
  useEffect(() => {
    const ahead = depthOf(entry) - depthOf(historyStepOf(machine.state()));
    if (ahead <= 0 || correctedAt.current === key) return;
    correctedAt.current = key;
    void navigate(-ahead);
  }, [key, entry, current, machine, navigate]);

  function searchWith(begun: boolean): string {
    const next = new URLSearchParams(search);
    next.delete(begunParameter);
    if (begun) next.set(begunParameter, "true");
    return next.toString();
  }
  return {
    goForward: (next) => void navigate({ search: searchWith(true) }, { state: { enrollStep: next } }),
    goBack: () => void navigate(-1),
    forgetBegun: () => void navigate({ search: searchWith(false) }, { replace: true }),
  };
}
