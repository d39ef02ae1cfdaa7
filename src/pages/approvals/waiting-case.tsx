import type { Case } from "../../api/contract/guard-case.ts";
import { answerWords, checkTitle, checkLine, proofWords } from "../../enrollment/gate/checks.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import type { Decision } from "../../queries/approvals.ts";
import { useAboutPerson } from "../../queries/cases.ts";
import { useActorName } from "../../queries/session.ts";
import { ButtonRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Facts, type Fact } from "../../ui/facts.tsx";
import { Notice } from "../../ui/notice.tsx";
import { caseFacts, CaseTitle } from "./own-approvals.tsx";
import styles from "./approvals.module.css";
import cards from "../../ui/card-list.module.css";
import type { AboutPerson } from "../../api/contract/about-person.ts";
import { failureLine } from "../../enrollment/gate/failed-before.tsx";
import type { Texts } from "../../i18n/texts.ts";

interface WaitingCaseProps {
  readonly waiting: Case;
  /** Whether the reader hasn't been an administrator for long enough to decide. */
  readonly tooNew: boolean;
  readonly busy: boolean;
  readonly onDecide: (decision: Decision) => void;
}

/** Who asks for what, for which person, why, and what the check found; two answers, for a third person to give. */
export function WaitingCase({ waiting, tooNew, busy, onDecide }: WaitingCaseProps) {
  const texts = useTexts();
  const { t, rich } = texts;
  const actor = useActorName();
  const about = useAboutPerson(waiting.userId);
  const { userName, openedBy, openedAt, checks } = waiting;
  const past = about === null ? null : pastLines(about, waiting.id, texts);
  const asked = waiting.proof.filter((kind) => kind === "request");
  const found = checks.map(({ name, answer }) => (
    <li key={name}>
      {rich("approvals.check", {
        check: <bdi>{checkTitle(name, texts)}</bdi>,
        answer: answerWords(answer, texts),
      })}
    </li>
  ));
  return (
    <article className={cards["card"]}>
      <h2>
        <CaseTitle of={waiting} />
      </h2>
      <Facts
        stacked
        items={[
          ...caseFacts(texts, { ...waiting, proof: asked }, [t("approvals.when"), openedAt]),
          ...(about === null ? [] : personFacts(texts, about)),
          ...(past?.length === 0
            ? [{ term: t("approvals.history"), value: t("approvals.history.none") }]
            : []),
        ]}
      />
      <div className={styles["what"]}>
        <h3>{t("gate.proof.agent", { proof: t("approvals.checks") })}</h3>
        <ul className={styles["found"]}>{found}</ul>
      </div>
      {about !== null && past !== null && past.length > 0 && (
        <Notice tone={about.failures.length > 0 ? "bad" : "info"} title={t("approvals.history")}>
          <ul>
            {past.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        </Notice>
      )}
      {openedBy === actor && <p>{t("approvals.own")}</p>}
      {openedBy !== actor && userName === actor && <p>{t("approvals.concerned")}</p>}
      {openedBy !== actor && userName !== actor && tooNew && <p>{t("approvals.not-yet")}</p>}
      {openedBy !== actor && userName !== actor && !tooNew && (
        <ButtonRow>
          <Button kind="primary" busy={busy} onClick={() => onDecide("approve")}>
            {t("approvals.approve")}
          </Button>
          <Button aria-disabled={busy} onClick={() => onDecide("decline")}>
            {t("approvals.decline")}
          </Button>
        </ButtonRow>
      )}
    </article>
  );
}

/** Whose account it is: role, state, and what happened to it last. */
function personFacts({ t, rich, formatDate }: Texts, { role, mfa, lastChange }: AboutPerson): Fact[] {
  const when = lastChange === undefined ? "" : formatDate(lastChange.changedAt, "date-time");
  return [
    ...(role === "" ? [] : [{ term: t("approvals.role"), value: <bdi>{role}</bdi> }]),
    { term: t("users.column.mfa"), value: t(`approvals.mfa.${mfa}`) },
    ...(lastChange === undefined || lastChange.change === "guessed"
      ? []
      : [
          {
            term: t("account.last-change"),
            value:
              lastChange.change === "elsewhere"
                ? rich("account.last-change.elsewhere", { when })
                : rich(`account.last-change.${lastChange.change}`, {
                    when,
                    name: <bdi>{lastChange.changedBy}</bdi>,
                  }),
          },
        ]),
  ];
}

/** Every case and every failure of 72 hours, whichever agent it was with. @param caseId the one that waits */
function pastLines({ failures, cases }: AboutPerson, caseId: string | null, texts: Texts): string[] {
  return [
    ...failures.map((failure) => failureLine(failure, texts)),
    ...cases.filter(({ id }) => id !== caseId).map((each) => caseLine(each, texts)),
  ];
}

function caseLine(of: Case, texts: Texts): string {
  const { t, formatDate } = texts;
  const { openedAt, openedBy, intent, state, outcome, checks, proof, ticket } = of;
  const asked = checks.filter(({ answer }) => answer !== "notAsked");
  return [
    t("approvals.history.row", {
      time: formatDate(openedAt, "zoned"),
      agent: openedBy,
      what: t(`approvals.${intent}`),
      state: t(outcome === "impostor" ? "gate.failures.impostor" : `approvals.state.${state}`),
    }),
    proofWords(proof, texts),
    checkLine(asked, texts),
    ticket,
  ]
    .filter((text) => text !== "")
    .join(" · ");
}
