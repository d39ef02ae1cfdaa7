import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import type { Case } from "../../api/contract/guard-case.ts";
import { isRefusedFor } from "../../api/failure.ts";
import { StepUpDialog } from "../../enrollment/start/step-up-dialog.tsx";
import { failureTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useTakeBack } from "../../queries/approvals.ts";
import { useProvedAction } from "../../queries/use-proved-action.ts";
import { ButtonRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Facts, type Fact } from "../../ui/facts.tsx";
import { FailureNotice } from "../../ui/failure-notice.tsx";
import { useKeptFocus } from "../../ui/hooks/use-kept-focus.ts";
import { StatusLine } from "../../ui/status-line.tsx";
import styles from "./approvals.module.css";
import cards from "../../ui/card-list.module.css";
import { proofWords } from "../../enrollment/gate/checks.ts";
import type { Texts } from "../../i18n/texts.ts";

/** What the reader approved and nobody has used yet: they may have been mistaken, or tricked. */
export function OwnApprovals({ cases }: { readonly cases: readonly Case[] }) {
  const texts = useTexts();
  const { t } = texts;
  const headingId = useId();
  const takeBack = useTakeBack();
  const [ended, setEnded] = useState<Case | null>(null);
  const { run, busy, failure, stepUp } = useProvedAction(async (approved: Case) => {
    setEnded(null);
    setEnded(await takeBack(approved.id ?? ""));
  });
  // What is taken back goes, and its button with it.
  useKeptFocus(cases.map(({ id }) => id).join());
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
        <ul className={cards["list"]} aria-labelledby={headingId}>
          {cases.map((approved) => (
            <li key={approved.id}>
              <article className={cards["card"]}>
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

/** What a change is exactly, who wants it, when, and why. @param when something that happened to it, and its time */
export function caseFacts(texts: Texts, of: Case, [term, at]: readonly [string, number]): Fact[] {
  const { t, formatDate } = texts;
  const { proof, openedBy, reason, ticket, request } = of;
  const proved = proofWords(proof, texts);
  return [
    ...(proved === "" ? [] : [{ term: t("gate.proof"), value: proved }]),
    ...(request === undefined
      ? []
      : [
          { term: t("requests.browser"), value: t(`requests.browser.${request.browser}`) },
          {
            term: t("requests.network"),
            value: t(`requests.browser.${request.network === "new" ? "new" : "known"}`),
          },
          ...(request.others === 0
            ? []
            : [{ term: t("requests.others"), value: t("requests.others.count", { count: request.others }) }]),
        ]),
    { term: t("approvals.agent"), value: <bdi>{openedBy}</bdi> },
    { term, value: formatDate(at, "zoned") },
    ...(ticket === "" ? [] : [{ term: t("approvals.ticket"), value: <bdi>{ticket}</bdi> }]),
    ...(reason === "" ? [] : [{ term: t("approvals.reason"), value: <bdi>{reason}</bdi> }]),
  ];
}

/** What is asked for, and for which person. */
export function CaseTitle({ of: { intent, userName } }: { readonly of: Case }): ReactNode {
  const { t, rich } = useTexts();
  return rich("approvals.for", { what: t(`approvals.${intent}`), name: <bdi>{userName}</bdi> });
}
