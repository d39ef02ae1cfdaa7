import type { AuditEntry } from "../../api/contract/audit-page.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { AuditRow } from "./audit-row.tsx";
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
