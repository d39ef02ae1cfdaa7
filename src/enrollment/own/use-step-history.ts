import { useEffect, useRef } from "react";
import { NavigationType, useLocation, useNavigate, useNavigationType, useSearchParams } from "react-router";
import { me, paths, begunParameter } from "../../paths.ts";
import { hasCodes } from "../machine/enrollment-state.ts";
import { depthOf, historyStepOf, readHistoryStep, type HistoryStep } from "../machine/history-step.ts";
import type { Machine } from "../machine/use-enrollment-machine.ts";
import type { PlainKey } from "../../i18n/english.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useProductName } from "../../queries/services.ts";

/**
 * Steps are entries of the browser's history, so Back and Forward work as everywhere; an entry holds the step's name and
 * nothing else (ADR 4). The machine decides, the history follows. The QR code is the first entry: Back from it leaves.
 */
export function useStepHistory(machine: Machine) {
  const { key, state, pathname } = useLocation();
  const navigate = useNavigate();
  const arrivedBy = useNavigationType();
  const [search] = useSearchParams();
  const entry = readHistoryStep(state);
  const correctedAt = useRef<string | null>(null);
  /** Of the newest enrollment: it says how many entries there are. */
  const withCodes = useRef(true);
  const current = machine.state();
  const inWizard = pathname === paths.enroll(me);
  const begun = search.has(begunParameter);

  // Follows Back and Forward of the browser. Only a new `key` is a move of the person.
  useEffect(() => {
    if (arrivedBy === NavigationType.Pop) machine.send({ type: "visit", step: entry });
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key, machine]);

  // Follows the machine where it stands before the entry: Forward stops at the gate of the scratch codes, and what is
  // done or stopped stands on the first one, so Back leaves the wizard for good. Done, a reload is no interruption.
  useEffect(() => {
    if (!inWizard) return;
    const now = machine.state();
    const { step } = now;
    if ("held" in now) withCodes.current = hasCodes(now.held);
    const depth = (of: HistoryStep) => Math.max(depthOf("scan", true), depthOf(of, withCodes.current));
    const ahead = depth(entry) - depth(historyStepOf(now));
    if (ahead > 0 && correctedAt.current !== key) {
      correctedAt.current = key;
      void navigate(-ahead);
    } else if (ahead <= 0 && begun && step === "done") {
      void navigate({ search: "" }, { replace: true });
    }
  }, [key, entry, begun, current, inWizard, machine, navigate]);

  function searchOfBegun(): string {
    const next = new URLSearchParams(search);
    next.set(begunParameter, "true");
    return next.toString();
  }
  return {
    goForward: (step: HistoryStep) =>
      void navigate(
        { pathname: paths.enroll(me), search: searchOfBegun() },
        { state: { enrollStep: step }, replace: inWizard && step === "scan" },
      ),
    /** So many steps back. */
    goBack: (steps: number) => void navigate(-steps),
  };
}

/** Names the step in the title of the document: a text without arguments, so no secret gets into it. */
export function useStepTitle(key: PlainKey): void {
  const { t } = useTexts();
  const product = useProductName(t("frame.product"));
  const title = `${t(key)} · ${product}`;
  // Follows the document, which React does not own.
  useEffect(() => {
    document.title = title;
  }, [title]);
}
