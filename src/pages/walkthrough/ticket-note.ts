import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import type { EnrollmentState } from "../../enrollment/machine/enrollment-state.ts";
import type { Texts } from "../../i18n/texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useIdentityChecks } from "../../queries/identity-checks.ts";
import type { IdentityCheck } from "../../queries/identity-checks.ts";
import { useActorName } from "../../queries/session.ts";
import { checkWords } from "./check-words.ts";

interface TicketNoteData {
  readonly agent: string;
  readonly caller: string;
  readonly appliance: string;
  readonly recreate: boolean;
  readonly check: IdentityCheck | null;
  /** Epoch milliseconds; null while the call is under way. */
  readonly endedAt: number | null;
  readonly result: CallResult;
}

/** How the call stands or ended, as the note says it. */
type CallResult = "done" | "open" | "finished-before" | "under-way" | "unknown";

/** The call as plain lines: who, whom, what, when, result. There is no place for a secret. */
export function ticketNote(data: TicketNoteData, texts: Texts): string {
  const { t, formatDate } = texts;
  const { check } = data;
  const between = t("walkthrough.note.checks.between");
  const rows = [
    [t("walkthrough.note.agent"), data.agent],
    [t("walkthrough.note.caller"), data.caller],
    [t("walkthrough.note.appliance"), data.appliance],
    [t("walkthrough.note.what"), t(`walkthrough.note.what.${data.recreate ? "recreate" : "set-up"}`)],
    [t("walkthrough.note.ticket"), check?.ticket ?? "–"],
    [t("walkthrough.note.checks"), check?.checks.map((one) => checkWords(one, texts)).join(between) ?? "–"],
    [t("walkthrough.note.begun"), check === null ? "–" : formatDate(check.at, "date-time")],
    [t("walkthrough.note.ended"), data.endedAt === null ? "–" : formatDate(data.endedAt, "date-time")],
    [t("walkthrough.note.result"), t(`walkthrough.note.result.${data.result}`)],
  ];
  return [t("walkthrough.note.title"), ...rows.map(([term, value]) => `${term}: ${value}`)].join("\n");
}

/** Before its last step and before it was stopped, a call goes on: nothing is final yet. */
export function isUnderWay(step: EnrollmentState["step"]): boolean {
  return step !== "done" && step !== "stopped";
}

export function resultOf(state: EnrollmentState): CallResult {
  if (state.step === "done") return "done";
  if (state.step === "accepting" || state.step === "unknown") return "unknown";
  // An accept without an answer may have changed it, whatever came after.
  const outcomeUnknown =
    state.step === "stopped" ? state.outcomeUnknown : "held" in state && state.held.outcomeUnknown;
  if (outcomeUnknown) return "unknown";
  if (state.step !== "stopped") return "under-way";
  return state.reason === "finished" ? "finished-before" : "open";
}

/** Writes the note as things stand, in the language of now; `askedAt` in epoch milliseconds. */
export function useTicketNote(): (askedAt?: number) => string {
  const texts = useTexts();
  const { user, appliance, recreate, state, doneAt } = useAssistance();
  const agent = useActorName();
  const checks = useIdentityChecks();
  return (askedAt = Date.now()) =>
    ticketNote(
      {
        agent,
        caller: user.name,
        appliance,
        recreate,
        check: checks.find(user.id),
        endedAt: isUnderWay(state.step) ? null : (doneAt ?? askedAt),
        result: resultOf(state),
      },
      texts,
    );
}
