import type { AuditEntry } from "../../api/contract/audit-entry.ts";
import { answerWords, checkTitle, proofWords } from "../../enrollment/gate/checks.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { eventWords, outcomeKind, reasonWords } from "./audit-words.ts";
import styles from "./audit.module.css";

interface AuditTableProps {
  readonly entries: readonly AuditEntry[];
  readonly old: boolean;
  /** Null while the list is about one user. */
  readonly onUser: ((userId: string) => void) | null;
}

/** Newest first. */
export function AuditTable({ entries, old, onUser }: AuditTableProps) {
  const { t } = useTexts();
  return (
    <table className={styles["table"]} aria-busy={old || undefined}>
      <thead>
        <tr>
          <th scope="col">{t("audit.when")}</th>
          <th scope="col">{t("audit.event")}</th>
          <th scope="col">{t("audit.outcome")}</th>
          <th scope="col">{t("audit.user")}</th>
          <th scope="col">{t("audit.by")}</th>
          <th scope="col">{t("audit.reason")}</th>
          <th scope="col">{t("audit.address")}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <AuditRow key={entry.id} entry={entry} onUser={onUser} />
        ))}
      </tbody>
    </table>
  );
}

const ICONS = { done: "good", refused: "bad", other: "warn" } as const;

interface AuditRowProps {
  readonly entry: AuditEntry;
  /** Null while the list is about one user. */
  readonly onUser: ((userId: string) => void) | null;
}

/** One entry; on a phone the cells become the lines of a card. */
function AuditRow({ entry, onUser }: AuditRowProps) {
  const texts = useTexts();
  const { t, formatDate } = texts;
  const { userId, userName } = entry;
  const outcome = outcomeKind(entry.outcome);
  return (
    <tr>
      <td data-label={t("audit.when")}>{formatDate(entry.at, "instant")}</td>
      <td data-label={t("audit.event")}>
        <Recorded words={eventWords(texts, entry.event)} raw={entry.event} />
      </td>
      <td data-label={t("audit.outcome")}>
        <span className={styles["outcome"]} data-outcome={outcome}>
          <Icon name={ICONS[outcome]} />
          {t(`audit.outcome.${outcome}`)}
        </span>
      </td>
      <td data-label={t("audit.user")}>
        {userId !== null && onUser !== null ? (
          <Button
            kind="text"
            aria-label={t("audit.only", { name: userName === "" ? userId : userName })}
            onClick={() => onUser(userId)}
          >
            <bdi>{userName === "" ? userId : userName}</bdi>
          </Button>
        ) : (
          <bdi>{userName}</bdi>
        )}
      </td>
      <td data-label={t("audit.by")}>
        <bdi>{entry.actorName}</bdi>
      </td>
      <td data-label={t("audit.reason")}>
        <Recorded words={reasonWords(texts, entry)} raw={entry.reason} />
        <CaseLines entry={entry} />
      </td>
      <td data-label={t("audit.address")}>
        <bdi>{entry.address}</bdi>
      </td>
    </tr>
  );
}

/** A word of the record: in the language of the page, or, where this app does not know it, as it was sent. */
function Recorded({ words, raw }: { readonly words: string | null; readonly raw: string }) {
  if (words !== null) return words;
  return <bdi>{raw !== "" && <code>{raw}</code>}</bdi>;
}

/** What the identity check found out, and why it was asked. */
function CaseLines({ entry: { caseReason, ticket, checks, proof } }: { readonly entry: AuditEntry }) {
  const texts = useTexts();
  const said = [caseReason, ticket, proofWords(proof, texts)].filter((text) => text !== "");
  if (said.length === 0 && checks.length === 0) return null;
  return (
    <ul className={styles["case"]}>
      {said.map((text) => (
        <li key={text}>
          <bdi>{text}</bdi>
        </li>
      ))}
      {checks.map(({ name, answer }) => (
        <li key={name}>
          {texts.rich("approvals.check", {
            check: <bdi>{checkTitle(name, texts)}</bdi>,
            answer: answerWords(answer, texts),
          })}
        </li>
      ))}
    </ul>
  );
}
