import type { ReactNode } from "react";
import type { Case } from "../../api/contract/guard-case.ts";
import type { PlainKey } from "../../i18n/english.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useCaseFile } from "../../queries/services.ts";
import { allows } from "../../queries/case-file.ts";
import { Facts } from "../../ui/facts.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Say } from "./say.tsx";
import { proofWords } from "./checks.ts";

/** What the record says while it does not allow the change; null where it does, or where nothing is recorded. */
type Verdict = "stopped" | "waiting" | "declined" | "expired";

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
  const alone = verdict === "waiting" && recorded.approvers === 0;
  const tone = alone ? "warn" : verdict === "waiting" ? "info" : "bad";
  return (
    <>
      <Notice tone={tone} role="status" title={t(alone ? "gate.alone" : `gate.${verdict}`)}>
        {alone ? <NoApprover of={recorded} /> : <VerdictText recorded={recorded} verdict={verdict} />}
      </Notice>
      <Say>{t(alone ? "gate.alone.say" : spoken[verdict])}</Say>
      <ProofFact recorded={recorded} />
      {children}
    </>
  );
}

/** What proves who they are, and whose word that is. */
function ProofFact({ recorded }: { readonly recorded: Case }) {
  const texts = useTexts();
  const proved = proofWords(recorded.proof, texts);
  return proved !== "" && <Facts stacked items={[{ term: texts.t("gate.proof"), value: proved }]} />;
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

/** What allows the change. `byPhone`: they were told that they'd be called back; then the page went on by itself. */
export function Granted({ recorded, byPhone = false }: { recorded: Case | null; byPhone?: boolean }) {
  const { t, rich } = useTexts();
  if (recorded === null) return null;
  const name = <bdi>{recorded.decidedBy ?? ""}</bdi>;
  const agreed = recorded.breakGlass === true ? "gate.approved.server" : "gate.approved";
  return (
    <>
      {recorded.state === "approved" && (
        <>
          <Notice tone="good" role="status">
            <p>{agreed === "gate.approved" ? rich(agreed, { name }) : t(agreed)}</p>
            {byPhone && <p>{t("gate.approved.call-back")}</p>}
          </Notice>
          {byPhone && <Say>{t("gate.approved.say")}</Say>}
        </>
      )}
      <ProofFact recorded={recorded} />
    </>
  );
}

/** The same, at a later step of a call. */
export function CallBackApproved({ userId }: { readonly userId: string }) {
  const recorded = useCaseFile().find(userId)?.recorded ?? null;
  return recorded?.state === "approved" && <Granted recorded={recorded} byPhone />;
}

/** Nobody could approve it: the way is a command on the server's machine, where root is the second person. */
function NoApprover({ of }: { readonly of: Pick<Case, "intent" | "userName" | "openedBy"> }) {
  const { t } = useTexts();
  const [user, agent] = [of.userName, of.openedBy].map(shellWord);
  return (
    <>
      <p>{t("gate.alone.text")}</p>
      <p>
        <code dir="ltr">{`admin open-case ${user} --agent ${agent} --intent ${of.intent}`}</code>
      </p>
      <p>{t("gate.alone.console")}</p>
    </>
  );
}

function shellWord(name: string): string {
  return /^[\w.@-]+$/u.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
}
