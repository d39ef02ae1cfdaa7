import type { Case } from "../../api/contract/guard-case.ts";
import { answerWords, checkTitle } from "../../enrollment/gate/checks.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import type { Decision } from "../../queries/approvals.ts";
import { useActorName } from "../../queries/session.ts";
import { ButtonRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Facts } from "../../ui/facts.tsx";
import styles from "./approvals.module.css";

interface WaitingCaseProps {
  readonly waiting: Case;
  readonly busy: boolean;
  readonly onDecide: (decision: Decision) => void;
}

/** Who wants to do what for whom, why, and what the check found; two answers, for somebody else than those two. */
export function WaitingCase({ waiting, busy, onDecide }: WaitingCaseProps) {
  const texts = useTexts();
  const { t, rich, formatDate } = texts;
  const actor = useActorName();
  const { intent, newRole, edits = [], userName, openedBy, openedAt, reason, ticket, checks } = waiting;
  // A new account without a role may get any.
  const role = newRole ?? (intent === "create" ? t("approvals.new-role.untold") : null);
  const changes = edits.map((part) => t(`approvals.edits.${part}`)).join(" · ");
  const facts = [
    ...(changes === "" ? [] : [{ term: t("approvals.edits"), value: changes }]),
    ...(role === null ? [] : [{ term: t("approvals.new-role"), value: <bdi>{role}</bdi> }]),
    { term: t("approvals.agent"), value: <bdi>{openedBy}</bdi> },
    { term: t("approvals.when"), value: formatDate(openedAt, "zoned") },
    ...(ticket === "" ? [] : [{ term: t("approvals.ticket"), value: <bdi>{ticket}</bdi> }]),
    ...(reason === "" ? [] : [{ term: t("approvals.reason"), value: <bdi>{reason}</bdi> }]),
  ];
  const found = checks.map(({ name, answer }) => (
    <li key={name}>
      {rich("approvals.check", {
        check: <bdi>{checkTitle(name, texts)}</bdi>,
        answer: answerWords(answer, texts),
      })}
    </li>
  ));
  return (
    <article className={styles["case"]}>
      <h2>{rich("approvals.for", { what: t(`approvals.${intent}`), name: <bdi>{userName}</bdi> })}</h2>
      <Facts
        stacked
        items={[
          ...facts,
          { term: t("approvals.checks"), value: <ul className={styles["found"]}>{found}</ul> },
        ]}
      />
      {openedBy === actor && <p>{t("approvals.own")}</p>}
      {openedBy !== actor && userName === actor && <p>{t("approvals.concerned")}</p>}
      {openedBy !== actor && userName !== actor && (
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
