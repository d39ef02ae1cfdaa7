import { useState } from "react";
import type { Intent } from "../../api/contract/guard-case.ts";
import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { copyText } from "../../lib/copy-text.ts";
import { useAboutPerson } from "../../queries/cases.ts";
import { useCaseFile, useSystemName } from "../../queries/services.ts";
import type { CallOutcome } from "../../queries/change-case.ts";
import { useActorName } from "../../queries/session.ts";
import { useProvedAction } from "../../queries/use-proved-action.ts";
import { callNote, type CallResult } from "./call-note.ts";
import { useRecordOfEnd } from "./record-of-end.ts";

/** A call that is about to end, as far as its end is told. */
export interface EndingCall {
  readonly user: Pick<User, "id" | "name" | "external">;
  readonly intent: Intent;
  /** A new phone, asked for by the person themselves. */
  readonly request?: true;
  /** Names of all checks, in their order. */
  readonly checks: readonly string[];
  /** Those that were on screen, for the note. */
  readonly steps: string;
  /** The case where this page has none in hand, after a reload. */
  readonly caseId?: string | undefined;
  /** What it shows by itself of how it ended; null for nothing. */
  readonly outcome: CallOutcome | null;
  /** What was seen done is done, however the call ended. */
  readonly done: boolean;
  readonly resultWhen: (ended: boolean) => CallResult;
  readonly onEnded: () => void;
  /** Where the next one is chosen. */
  readonly next: string;
}

export type CallEnd = ReturnType<typeof useCallEnd>;

/** The end of a call, as it is chosen, noted and recorded. */
export function useCallEnd(call: EndingCall) {
  const { user } = call;
  const file = useCaseFile();
  const [chosen, setOutcome] = useState<CallOutcome | null>(null);
  const outcome = chosen ?? call.outcome;
  const [missing, setMissing] = useState(false);
  const [ticket, setTicket] = useState("");
  const [endedAt, setEndedAt] = useState<number | null>(null);
  const [ended, setEnded] = useState(false);
  const [copied, setCopied] = useState<"copied" | "refused" | null>(null);
  const writeNote = useNote(call);
  const record = useRecordOfEnd(call);
  const noteNow = () => writeNote(outcome, endedAt);

  async function copy(text: string) {
    setCopied((await copyText(text)).kind);
  }
  function end() {
    setEnded(true);
    call.onEnded();
    return false;
  }
  const finish = useProvedAction(async () => {
    if (outcome === null) return;
    const at = endedAt ?? Date.now();
    // However often it is sent, it is the end of then.
    setEndedAt(at);
    const note = writeNote(outcome, at);
    await copy(note);
    await record(outcome, note);
    end();
  }, end);
  return {
    outcome,
    choose: setOutcome,
    missing: missing && outcome === null,
    /** Asked for at the end where no step asks for it; null elsewhere. */
    ticket: user.external ? ticket : null,
    setTicket: (text: string) => {
      file.change(user.id, { ticket: text });
      setTicket(text);
    },
    /** As things stand when it is asked for. */
    note: noteNow,
    copied,
    copy: () => void copy(noteNow()),
    /** Writes the record and copies the note; the call is over then, whatever comes of it. */
    finish: () => {
      setMissing(true);
      finish.run();
    },
    busy: finish.busy,
    ended,
    /** Why it is not on record. */
    failure: finish.failure,
    /** The server wants a fresh sign-in first; with it the same end is recorded, without another click. */
    stepUp: finish.stepUp,
  };
}

/** Writes the note as things stand, in the language of now. */
function useNote(call: EndingCall) {
  const texts = useTexts();
  const { user, intent, request = false, checks, steps, resultWhen } = call;
  const agent = useActorName();
  const appliance = useSystemName();
  const file = useCaseFile();
  const failures = useAboutPerson(user.id)?.failures ?? [];
  return (outcome: CallOutcome | null, endedAt: number | null) => {
    const kept = file.find(user.id);
    // After a call was lost, only its case says what it was for.
    const what = (kept?.recorded?.intent ?? intent) === "recreate" ? "recreate" : "set-up";
    return callNote(
      {
        agent,
        caller: user.name,
        appliance,
        what: request ? "request" : what,
        kept,
        checks,
        failures,
        steps,
        outcome,
        endedAt,
        result: resultWhen(outcome !== null),
      },
      texts,
    );
  };
}
