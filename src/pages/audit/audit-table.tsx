import type { AuditEntry } from "../../api/contract/audit-page.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./audit.module.css";

const ICONS = { done: "good", refused: "bad", unknown: "warn" } as const;

interface AuditTableProps {
  readonly entries: readonly AuditEntry[];
  readonly old: boolean;
  /** Null while the list is about one user. */
  readonly onUser: ((userId: string) => void) | null;
}

/** Newest first. Event names are the appliance's own; they are not translated, so that they can be searched for. */
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

function AuditRow({ entry, onUser }: { readonly entry: AuditEntry } & Pick<AuditTableProps, "onUser">) {
  const { t, formatDate } = useTexts();
  const { userId, userName, outcome } = entry;
  return (
    <tr>
      <td data-label={t("audit.when")}>{formatDate(entry.at, "date-time")}</td>
      <td data-label={t("audit.event")}>
        <code>{entry.event}</code>
      </td>
      <td data-label={t("audit.outcome")}>
        <span className={styles["outcome"]} data-outcome={outcome}>
          <Icon name={ICONS[outcome]} />
          {t(outcome === "unknown" ? "audit.outcome.other" : `audit.outcome.${outcome}`)}
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
        <bdi>{entry.reason}</bdi>
      </td>
      <td data-label={t("audit.address")}>
        <bdi>{entry.address}</bdi>
      </td>
    </tr>
  );
}
