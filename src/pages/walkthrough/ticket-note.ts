import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { checkLine } from "../../enrollment/gate/checks.ts";
import { isKnownOff } from "../../enrollment/finished/fate-of-entry.ts";
import type { EnrollmentState } from "../../enrollment/machine/enrollment-state.ts";
import type { Texts } from "../../i18n/texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useCaseFile } from "../../queries/services.ts";
import { resultsOf } from "../../queries/case-file.ts";
import type { CaseInHand } from "../../queries/case-file.ts";
import type { CallOutcome } from "../../queries/change-case.ts";
import { useActorName } from "../../queries/session.ts";
import { useCallChecks } from "./call-checks.ts";
import { useStepsReached } from "./call-steps.ts";
import type { CallStep } from "./call-steps.ts";

interface TicketNoteData {
  readonly agent: string;
  readonly caller: string;
  readonly appliance: string;
  readonly recreate: boolean;
  readonly kept: CaseInHand | null;
  /** Names of all checks, in their order. */
  readonly checks: readonly string[];
  /** The steps from the first to the furthest. */
  readonly reached: readonly CallStep[];
  /** How the agent says it ended; null while the call is under way. */
  readonly outcome: CallOutcome | null;
  /** Epoch milliseconds; null while the call is under way. */
  readonly endedAt: number | null;
  readonly result: CallResult;
}

/** How the call stands or ended, as the note says it. */
type CallResult = "done" | "contradicted" | "open" | "lost" | "finished-before" | "under-way" | "unknown";

/** The call as plain lines: who, who, what, checks, when, result. There is no place for a secret. */
export function ticketNote(data: TicketNoteData, texts: Texts): string {
  const { t, formatDate } = texts;
  const { kept, outcome, endedAt } = data;
  const none = t("walkthrough.note.none");
  // Who declined it decided it too.
  const approvedBy = kept?.recorded?.state === "declined" ? "" : (kept?.recorded?.decidedBy ?? "");
  const rows: readonly (readonly [string, string])[] = [
    [t("walkthrough.note.agent"), data.agent],
    [t("walkthrough.note.caller"), data.caller],
    [t("walkthrough.note.appliance"), data.appliance],
    [t("walkthrough.note.what"), t(`walkthrough.note.what.${data.recreate ? "recreate" : "set-up"}`)],
    [t("walkthrough.note.ticket"), kept?.ticket.trim() ?? ""],
    [t("walkthrough.note.reason"), kept?.reason.trim() ?? ""],
    [t("walkthrough.note.checks"), checkLine(resultsOf(kept?.answers ?? {}, data.checks), texts)],
    ...(approvedBy === "" ? [] : [[t("walkthrough.note.approved"), approvedBy] as const]),
    [
      t("walkthrough.note.steps"),
      data.reached.map((step, index) => `${index + 1} ${t(`walkthrough.${step}.title`)}`).join("; "),
    ],
    [t("walkthrough.note.begun"), kept === null ? "" : formatDate(kept.beganAt, "zoned")],
    ...(endedAt === null ? [] : [[t("walkthrough.note.ended"), formatDate(endedAt, "zoned")] as const]),
    ...(outcome === null ? [] : [[t("walkthrough.note.how"), t(`walkthrough.end.${outcome}`)] as const]),
    [t("walkthrough.note.result"), t(`walkthrough.note.result.${data.result}`)],
  ];
  return [
    t("walkthrough.note.title"),
    ...rows.map(([term, value]) => `${term}: ${value === "" ? none : value}`),
  ].join("\n");
}

/**
 * As the machine knows it; `ended`: the agent has ended the call; `contradicted`: the server says that MFA is off all the
 * same; `mayBeOn`: it does not say that MFA is off.
 */
export function resultOf(
  state: EnrollmentState,
  ended: boolean,
  { contradicted = false, mayBeOn = false } = {},
): CallResult {
  if (state.step === "done") return contradicted ? "contradicted" : "done";
  if (state.step === "accepting" || state.step === "unknown") return "unknown";
  // An accept without an answer may have changed it, whatever came after.
  const outcomeUnknown =
    state.step === "stopped" ? state.outcomeUnknown : "held" in state && state.held.outcomeUnknown;
  if (outcomeUnknown) return "unknown";
  if (state.step !== "stopped") return ended ? "open" : "under-way";
  if (state.reason === "interrupted" && mayBeOn) return "lost";
  return state.reason === "finished" ? "finished-before" : "open";
}

/** Writes the note as things stand, in the language of now; `endedAt` in epoch milliseconds. */
export function useTicketNote(): (outcome: CallOutcome | null, endedAt: number | null) => string {
  const texts = useTexts();
  const { user, appliance, recreate, reading, state, contradicted } = useAssistance();
  const reached = useStepsReached();
  const agent = useActorName();
  const file = useCaseFile();
  const checks = useCallChecks().map(({ name }) => name);
  return (outcome, endedAt) => {
    const kept = file.find(user.id);
    const recorded = kept?.recorded ?? null;
    return ticketNote(
      {
        agent,
        caller: user.name,
        appliance,
        // Of a call that was lost only its case says what it was for.
        recreate: recorded === null ? recreate : recorded.intent === "recreate",
        kept,
        checks,
        reached,
        outcome,
        endedAt,
        result: resultOf(state, outcome !== null, { contradicted, mayBeOn: !isKnownOff(reading) }),
      },
      texts,
    );
  };
}
