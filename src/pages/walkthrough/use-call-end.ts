import { useState } from "react";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import type { Failure } from "../../api/failure.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { copyText } from "../../lib/copy-text.ts";
import { useCaseFile } from "../../queries/services.ts";
import { useMarkInHand } from "../../queries/work-queue.ts";
import { resultsOf } from "../../queries/case-file.ts";
import type { CaseInHand } from "../../queries/case-file.ts";
import { useGuarded } from "../../queries/cases.ts";
import { useEndCase, useOpenCase } from "../../queries/change-case.ts";
import type { CallOutcome } from "../../queries/change-case.ts";
import { useProvedAction } from "../../queries/use-proved-action.ts";
import type { StepUpQuestion } from "../../queries/use-proved-action.ts";
import { useCallChecks } from "./call-checks.ts";
import { useStepsReached } from "./call-steps.ts";
import { useTicketNote } from "./ticket-note.ts";

export interface CallEnd {
  readonly outcome: CallOutcome | null;
  readonly choose: (outcome: CallOutcome) => void;
  readonly missing: boolean;
  /** Asked for at the end where no step asks for it; null elsewhere. */
  readonly ticket: string | null;
  readonly setTicket: (ticket: string) => void;
  readonly note: string;
  readonly copied: "copied" | "refused" | null;
  readonly copy: () => void;
  /** Writes the record and copies the note; the call is over then, whatever comes of it. */
  readonly finish: () => void;
  readonly busy: boolean;
  readonly ended: boolean;
  /** Why it is not on record. */
  readonly failure: Failure | null;
  /** The server wants a fresh sign-in first; with it the same end is recorded, without another click. */
  readonly stepUp: StepUpQuestion;
}

/** The end of a call, as it is chosen, noted and recorded. */
export function useCallEnd(): CallEnd {
  const { user, state, contradicted, markEnded } = useAssistance();
  const file = useCaseFile();
  const passedOn = user.external ? "other" : null;
  const [chosen, setOutcome] = useState<CallOutcome | null>(null);
  const done = state.step === "done" && !contradicted;
  const known = done ? "done" : failed(file.find(user.id)) ? "checkFailed" : passedOn;
  const outcome = chosen ?? known;
  const [missing, setMissing] = useState(false);
  const [ticket, setTicket] = useState("");
  const [endedAt, setEndedAt] = useState<number | null>(null);
  const [ended, setEnded] = useState(false);
  const [copied, setCopied] = useState<CallEnd["copied"]>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const writeNote = useTicketNote();
  const record = useRecord();
  const noteNow = () => writeNote(outcome, endedAt);

  async function copy(text: string) {
    setCopied((await copyText(text)).kind);
  }
  function end(problem: Failure | null) {
    setFailure(problem);
    setEnded(true);
    markEnded();
  }
  const finish = useProvedAction(async () => {
    if (outcome === null) return;
    const at = endedAt ?? Date.now();
    // However often it is sent, it is the end of then.
    setEndedAt(at);
    const note = writeNote(outcome, at);
    await copy(note);
    await record(outcome, note);
    end(null);
  }, end);
  return {
    outcome,
    choose: setOutcome,
    missing: missing && outcome === null,
    ticket: user.external ? ticket : null,
    setTicket: (text) => {
      file.change(user.id, { ticket: text });
      setTicket(text);
    },
    note: noteNow(),
    copied,
    copy: () => void copy(noteNow()),
    finish: () => {
      setMissing(true);
      finish.run();
    },
    busy: finish.busy,
    ended,
    failure,
    stepUp: finish.stepUp,
  };
}

/** What the answers say already. */
function failed(kept: CaseInHand | null): boolean {
  const recorded = kept?.recorded ?? null;
  if (recorded !== null) return recorded.state === "stopped";
  return Object.values(kept?.answers ?? {}).includes("failed");
}

/** The record of the end. A call that ended before its checks were recorded has a case of its own, with what was found. */
function useRecord(): (outcome: CallOutcome, note: string) => Promise<void> {
  const { t } = useTexts();
  const { user, state, recreate, contradicted } = useAssistance();
  const file = useCaseFile();
  const checks = useCallChecks();
  const openCase = useOpenCase();
  const endCase = useEndCase();
  const guarded = useGuarded();
  const mark = useMarkInHand();
  const steps = useStepsReached();
  return async (outcome, note) => {
    // What was seen done is done, however the call ended.
    const done = state.step === "done" && !contradicted;
    if (outcome !== "done" && !done) mark(user.id, "failed");
    if (!guarded) return;
    const kept = file.find(user.id);
    const results = resultsOf(
      kept?.answers ?? {},
      checks.map(({ name }) => name),
    );
    const { ticket = "", reason = "" } = kept ?? {};
    const recorded =
      kept?.recorded ??
      (await openCase({
        userId: user.id,
        userName: user.name,
        intent: recreate ? "recreate" : "setUp",
        way: "byPhone",
        ticket: ticket.trim(),
        reason: `${ticket}${reason}`.trim() === "" ? t(`walkthrough.end.${outcome}`) : reason.trim(),
        checks: results,
        stopped: true,
      }));
    if (recorded.id === null) return;
    await endCase({ id: recorded.id, outcome, note, steps });
  };
}
