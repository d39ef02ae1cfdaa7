import { useEffect, useId, useRef, useState } from "react";
import type { Case } from "../../api/contract/guard-case.ts";
import { isRefusedFor, type Failure } from "../../api/failure.ts";
import { StepUpDialog } from "../../enrollment/start/step-up-dialog.tsx";
import { failureTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useTakeBack } from "../../queries/approvals.ts";
import { useProvedAction } from "../../queries/use-action.ts";
import { ButtonRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Facts } from "../../ui/facts.tsx";
import { FailureNotice } from "../../ui/failure-notice.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { caseFacts, CaseTitle } from "./case-facts.tsx";
import styles from "./approvals.module.css";

/** What the reader approved and nobody has used yet: they may have been mistaken, or tricked. */
export function OwnApprovals({ cases }: { readonly cases: readonly Case[] }) {
  const texts = useTexts();
  const { t } = texts;
  const headingId = useId();
  const takeBack = useTakeBack();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [ended, setEnded] = useState<Case | null>(null);
  const { run, busy, stepUp } = useProvedAction(async (approved: Case) => {
    setFailure(null);
    setEnded(null);
    setEnded(await takeBack(approved.id ?? ""));
  }, setFailure);
  const said = useRef<HTMLDivElement>(null);
  // It stands above all of them, and who pressed may have scrolled to the last.
  useEffect(() => {
    if (ended !== null || failure !== null) said.current?.scrollIntoView({ block: "nearest" });
  }, [ended, failure]);
  const isLate = ended !== null && isInUse(ended);
  return (
    <section className={styles["own"]} aria-labelledby={cases.length > 0 ? headingId : undefined}>
      {cases.length > 0 && (
        <div className={styles["title"]}>
          <h2 id={headingId}>{t("approvals.given")}</h2>
          <p>{t("approvals.given.text")}</p>
        </div>
      )}
      <div ref={said} className={styles["said"]}>
        {failure !== null && !isRefusedFor(failure, "step-up-required") && (
          <FailureNotice {...failureTexts(texts, failure, "tellGuard")} />
        )}
        {isLate && <FailureNotice text={<Ended of={ended} />} trace={null} />}
        <StatusLine>{ended !== null && !isLate && <Ended of={ended} />}</StatusLine>
      </div>
      {cases.length > 0 && (
        <ul className={styles["cases"]} aria-labelledby={headingId}>
          {cases.map((approved) => (
            <li key={approved.id}>
              <article className={styles["case"]}>
                <h3>
                  <CaseTitle of={approved} />
                </h3>
                <Facts
                  stacked
                  items={caseFacts(texts, approved, [
                    t("approvals.given.when"),
                    approved.decidedAt ?? approved.openedAt,
                  ])}
                />
                <ButtonRow>
                  <Button busy={busy} onClick={() => run(approved)}>
                    {t("approvals.take-back")}
                  </Button>
                </ButtonRow>
              </article>
            </li>
          ))}
        </ul>
      )}
      {stepUp.open && <StepUpDialog {...stepUp} />}
    </section>
  );
}

/** What was given back meanwhile, because the appliance refused the change, is `approved` again. */
function isInUse({ state }: Case): boolean {
  return state === "used" || state === "approved";
}

/** What became of an approval. */
function Ended({ of }: { readonly of: Case }) {
  const { rich } = useTexts();
  const name = <bdi>{of.userName}</bdi>;
  if (isInUse(of)) return rich("approvals.used", { agent: <bdi>{of.openedBy}</bdi>, name });
  return rich(of.state === "declined" ? "approvals.taken-back" : "approvals.void", { name });
}
