import { useTexts } from "../../i18n/use-texts.ts";
import { resultsOf } from "../../queries/case-file.ts";
import { useGuarded } from "../../queries/cases.ts";
import { useEndCase, useOpenCase, type CallOutcome } from "../../queries/change-case.ts";
import { useCaseFile } from "../../queries/services.ts";
import { useMarkInHand } from "../../queries/work-queue.ts";
import type { EndingCall } from "./use-call-end.ts";

/** The record of the end. A call that ended before its checks were recorded has a case of its own, with what was found. */
export function useRecordOfEnd(call: EndingCall): (outcome: CallOutcome, note: string) => Promise<void> {
  const { t } = useTexts();
  const { user, intent, checks, done } = call;
  const file = useCaseFile();
  const openCase = useOpenCase();
  const endCase = useEndCase();
  const guarded = useGuarded();
  const mark = useMarkInHand();
  return async (outcome, note) => {
    if (outcome !== "done" && !done) mark(user.id, "failed");
    if (!guarded) return;
    const kept = file.find(user.id);
    const recorded = kept?.recorded ?? null;
    const id = recorded === null ? (call.caseId ?? (await openOwn())) : recorded.id;
    if (id !== null) await endCase({ id, outcome, note });

    async function openOwn(): Promise<string | null> {
      const { ticket = "", reason = "" } = kept ?? {};
      const opened = await openCase({
        userId: user.id,
        userName: user.name,
        intent,
        way: "byPhone",
        ticket: ticket.trim(),
        reason: `${ticket}${reason}`.trim() === "" ? t(`walkthrough.end.${outcome}`) : reason.trim(),
        checks: resultsOf(kept?.answers ?? {}, checks),
        stopped: true,
      });
      return opened.id;
    }
  };
}
