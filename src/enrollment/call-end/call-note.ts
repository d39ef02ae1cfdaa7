import type { AboutPerson } from "../../api/contract/about-person.ts";
import type { Texts } from "../../i18n/texts.ts";
import { resultsOf, type CaseInHand } from "../../queries/case-file.ts";
import type { CallOutcome } from "../../queries/change-case.ts";
import { checkLine, proofWords } from "../gate/checks.ts";
import { failureLine } from "../gate/failed-before.tsx";

interface CallNoteData {
  readonly agent: string;
  readonly caller: string;
  readonly appliance: string;
  /** `request`: a new phone, asked for by the person themselves. */
  readonly what: "set-up" | "recreate" | "request";
  readonly kept: CaseInHand | null;
  /** Names of all checks, in their order. */
  readonly checks: readonly string[];
  /** What went wrong with this person within 72 hours, this call included. */
  readonly failures: AboutPerson["failures"];
  /** The steps from the first to the furthest, in words; "" for none. */
  readonly steps: string;
  /** How the agent says it ended; null while the call is under way. */
  readonly outcome: CallOutcome | null;
  /** Epoch milliseconds; null while the call is under way. */
  readonly endedAt: number | null;
  readonly result: CallResult;
}

/** How the call stands or ended, as the note says it. */
export type CallResult =
  | "done"
  | "contradicted"
  | "open"
  | "lost"
  | "finished-before"
  | "under-way"
  | "unknown";

/** The call as plain lines: who, who, what, checks, when, result. There is no place for a secret. */
export function callNote(data: CallNoteData, texts: Texts): string {
  const { t, formatDate } = texts;
  const { kept, outcome, endedAt, failures } = data;
  const none = t("walkthrough.note.none");
  const recorded = kept?.recorded ?? null;
  // Who declined it decided it too.
  const approvedBy = recorded?.state === "declined" ? "" : (recorded?.decidedBy ?? "");
  const rows: readonly (readonly [string, string])[] = [
    [t("walkthrough.note.agent"), data.agent],
    [t("walkthrough.note.caller"), data.caller],
    [t("walkthrough.note.appliance"), data.appliance],
    [t("walkthrough.note.what"), t(`walkthrough.note.what.${data.what}`)],
    [t("walkthrough.note.ticket"), kept?.ticket.trim() ?? ""],
    [t("walkthrough.note.reason"), kept?.reason.trim() ?? ""],
    [t("gate.proof"), proofWords(recorded?.proof ?? [], texts)],
    [t("walkthrough.note.checks"), checkLine(resultsOf(kept?.answers ?? {}, data.checks), texts)],
    ...(failures.length === 0
      ? []
      : [
          [
            t("gate.failures", { count: failures.length }),
            failures.map((failure) => failureLine(failure, texts)).join("; "),
          ] as const,
        ]),
    ...(approvedBy === "" ? [] : [[t("walkthrough.note.approved"), approvedBy] as const]),
    ...(data.steps === "" ? [] : [[t("walkthrough.note.steps"), data.steps] as const]),
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
