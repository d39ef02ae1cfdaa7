import type { ReactNode } from "react";
import type { Case } from "../../api/contract/guard-case.ts";
import type { PlainKey } from "../../i18n/english.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useCaseFile } from "../../queries/services.ts";
import { allows } from "../../queries/case-file.ts";
import { Notice } from "../../ui/notice.tsx";
import { Say } from "./gate-form.tsx";

/** What the record says while it does not allow the change; null where it does, or where nothing is recorded. */
export type Verdict = "stopped" | "waiting" | "declined" | "expired";

export function verdictOf(recorded: Case | null): Verdict | null {
  if (recorded === null || allows(recorded)) return null;
  const { state } = recorded;
  return state === "stopped" || state === "waiting" || state === "declined" ? state : "expired";
}

const spoken: Readonly<Record<Verdict, PlainKey>> = {
  stopped: "gate.stopped.say",
  waiting: "gate.waiting.say",
  declined: "gate.declined.say",
  expired: "gate.expired.say",
};

interface GateVerdictProps {
  readonly recorded: Case;
  readonly verdict: Verdict;
  /** The buttons of the page. */
  readonly children: ReactNode;
}

/** Not now, or not yet: why, what to say, and the ways on. */
export function GateVerdict({ recorded, verdict, children }: GateVerdictProps) {
  const { t } = useTexts();
  return (
    <>
      <Notice tone={verdict === "waiting" ? "info" : "bad"} role="status" title={t(`gate.${verdict}`)}>
        <VerdictText recorded={recorded} verdict={verdict} />
      </Notice>
      <Say>{t(spoken[verdict])}</Say>
      {children}
    </>
  );
}

function VerdictText({ recorded, verdict }: Pick<GateVerdictProps, "recorded" | "verdict">) {
  const { t, rich } = useTexts();
  if (verdict === "declined") {
    return <p>{rich("gate.declined.text", { name: <bdi>{recorded.decidedBy ?? ""}</bdi> })}</p>;
  }
  return (
    <>
      <p>{t(`gate.${verdict}.text`)}</p>
      {verdict === "stopped" && recorded.id !== null && <p>{t("gate.stopped.recorded")}</p>}
    </>
  );
}

/** Who agreed, where somebody had to. `byPhone`: they were told that they'd be called back; then the page went on by itself. */
export function Granted({ recorded, byPhone = false }: { recorded: Case | null; byPhone?: boolean }) {
  const { t, rich } = useTexts();
  if (recorded?.state !== "approved") return null;
  const name = <bdi>{recorded.decidedBy ?? ""}</bdi>;
  return (
    <>
      <Notice tone="good" role="status">
        <p>{rich(byPhone ? "gate.approved.call-back" : "gate.approved", { name })}</p>
      </Notice>
      {byPhone && <Say>{t("gate.approved.say")}</Say>}
    </>
  );
}

/** The same, at a later step of a call. */
export function CallBackApproved({ userId }: { readonly userId: string }) {
  return <Granted recorded={useCaseFile().find(userId)?.recorded ?? null} byPhone />;
}
